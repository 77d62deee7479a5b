//! The mock's handlers behind a real socket: the same answers as in the page, for anyone who wants an API to call.

mod broken;
mod data;
mod desk;

use axum::{
    Router,
    body::{Body, HttpBody},
    extract::{Request, State},
    http::{HeaderName, HeaderValue, Method, Response, StatusCode, header, request},
    routing::get,
};
use desk::Desk;
use qifu::{
    contract::{
        self, AUTHORIZATION, CONTENT_TYPE, HttpReply, HttpRequest, IDEMPOTENCY_KEY, LONGEST_WAIT_MILLIS, Problem,
        RETRY_AFTER, Refusal, SERVER_TIME,
    },
    mock::{Answer, Answered, LARGEST_FILE},
};
use std::{future::poll_fn, path::Path, pin::pin, time::Duration};
use tokio::time::{Instant, sleep, timeout_at};
use tower_http::cors::{AllowOrigin, CorsLayer};

/// Bytes of a request's body that are read; the handler says how many a file may have.
const LARGEST_BODY: usize = LARGEST_FILE as usize + 64 * 1024;

/// The API; with `data`, what people did is kept in that file.
pub fn router(data: Option<&Path>) -> Result<Router, String> {
    let desk = Desk::open(data)?;
    let description = crate::openapi::document()?;
    let described = move || async move { ([(header::CONTENT_TYPE, "application/json")], description) };
    Ok(Router::new().route("/openapi.json", get(described)).fallback(answer).with_state(desk).layer(cors()))
}

/// Pages of this machine may call, from whichever port they come.
fn cors() -> CorsLayer {
    let is_local = |origin: &HeaderValue, _: &request::Parts| origin.to_str().is_ok_and(is_local);
    CorsLayer::new()
        .allow_origin(AllowOrigin::predicate(is_local))
        .allow_methods([Method::GET, Method::POST, Method::PUT, Method::DELETE])
        .allow_headers([AUTHORIZATION, CONTENT_TYPE, IDEMPOTENCY_KEY].map(HeaderName::from_static))
        .expose_headers([SERVER_TIME, RETRY_AFTER].map(HeaderName::from_static))
        .max_age(Duration::from_secs(600))
}

fn is_local(origin: &str) -> bool {
    let host = origin.strip_prefix("http://").or_else(|| origin.strip_prefix("https://")).unwrap_or_default();
    let name = match host.rsplit_once(':') {
        Some((name, port)) if !port.is_empty() && port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host,
    };
    ["localhost", "127.0.0.1", "[::1]"].contains(&name)
}

async fn answer(State(desk): State<Desk>, request: Request) -> Response<Body> {
    match read(request).await {
        Ok(request) => reply(&desk, request).await,
        Err(problem) => refuse(problem),
    }
}

/// The request as the handlers know it.
async fn read(request: Request) -> Result<HttpRequest, Problem> {
    let (parts, body) = request.into_parts();
    let method = match parts.method {
        Method::GET => contract::Method::Get,
        Method::POST => contract::Method::Post,
        Method::PUT => contract::Method::Put,
        Method::DELETE => contract::Method::Delete,
        _ => return Err(Problem { status: 405, ..Refusal::NotFound.into() }),
    };
    let path = parts.uri.path_and_query().map_or("/", |path| path.as_str()).to_owned();
    let text = |value: &HeaderValue| value.to_str().ok().map(str::to_owned);
    let headers = parts.headers.iter().filter_map(|(name, value)| Some((name.as_str().to_owned(), text(value)?)));
    Ok(HttpRequest { method, path, headers: headers.collect(), body: read_body(body).await? })
}

/// The body. One that is too long is read to its end before it is refused: many a client hears nothing before that.
async fn read_body(body: Body) -> Result<Vec<u8>, Problem> {
    let (mut body, mut bytes, mut length) = (pin!(body), Vec::new(), 0);
    while let Some(frame) = poll_fn(|context| body.as_mut().poll_frame(context)).await {
        let frame = frame.map_err(|_| Refusal::Malformed)?;
        let Some(data) = frame.data_ref() else { continue };
        length += data.len();
        if length <= LARGEST_BODY {
            bytes.extend_from_slice(data);
        } else {
            bytes = Vec::new();
        }
    }
    let too_large = || Problem::new(Refusal::FileTooLarge).with("limit", LARGEST_FILE);
    if length <= LARGEST_BODY { Ok(bytes) } else { Err(too_large()) }
}

/// What the handlers answer, as late as they say, and never where they say so.
async fn reply(desk: &Desk, request: HttpRequest) -> Response<Body> {
    let deadline = Instant::now() + Duration::from_millis(LONGEST_WAIT_MILLIS.into());
    let mut again = false;
    loop {
        // Before asking, so that no change falls between the answer and the wait.
        let mut changes = desk.changes();
        let Some(Answered { answer, delay_millis }) = desk.answer(request.clone(), again).await else {
            return refuse(Refusal::Internal.into());
        };
        sleep(Duration::from_millis(delay_millis.into())).await;
        let so_far = match answer {
            // A file has its bytes since the desk.
            Answer::Reply(reply) | Answer::File(reply, _) => return send(reply),
            Answer::Broken => return broken::response(),
            Answer::Silence => std::future::pending().await,
            Answer::Wait(so_far) => so_far,
        };
        if timeout_at(deadline, changes.changed()).await.is_err() {
            return send(so_far);
        }
        again = true;
    }
}

fn refuse(problem: Problem) -> Response<Body> {
    let headers = vec![(CONTENT_TYPE.to_owned(), "application/problem+json".to_owned())];
    let body = serde_json::to_vec(&problem).unwrap_or_default();
    send(HttpReply { status: problem.status, headers, body })
}

fn send(reply: HttpReply) -> Response<Body> {
    let mut response = Response::new(Body::from(reply.body));
    *response.status_mut() = StatusCode::from_u16(reply.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let headers = response.headers_mut();
    for (name, value) in &reply.headers {
        if let (Ok(name), Ok(value)) = (HeaderName::from_bytes(name.as_bytes()), HeaderValue::from_str(value)) {
            headers.insert(name, value);
        }
    }
    // Answers are about a person, and out of date at once.
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

#[cfg(test)]
mod tests {
    use super::is_local;

    #[test]
    fn only_pages_of_this_machine_may_call() {
        for origin in ["http://localhost", "http://localhost:8080", "https://127.0.0.1:1", "http://[::1]:9000"] {
            assert!(is_local(origin), "{origin}");
        }
        for origin in ["null", "http://example.org", "http://localhost.example.org", "http://127.0.0.1.nip.io:80", ""] {
            assert!(!is_local(origin), "{origin}");
        }
    }
}
