//! A connection that breaks in the middle of a reply.

use axum::{
    body::{Body, HttpBody},
    http::{HeaderValue, Response, header},
};
use http_body::Frame;
use std::{
    io,
    pin::Pin,
    task::{Context, Poll},
    time::Duration,
};
use tokio::time::{Sleep, sleep};

/// Time in which the head of the reply gets out.
const BREATH: Duration = Duration::from_millis(20);

/// A reply of which only the head arrives. Were there nothing at all, a browser that used the connection before would
/// quietly ask again by itself.
pub fn response() -> Response<Body> {
    let mut response = Response::new(Body::new(Breaking(Box::pin(sleep(BREATH)))));
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    response
}

struct Breaking(Pin<Box<Sleep>>);

impl HttpBody for Breaking {
    type Data = axum::body::Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Self::Data>, Self::Error>>> {
        self.0.as_mut().poll(context).map(|()| Some(Err(io::ErrorKind::ConnectionAborted.into())))
    }
}
