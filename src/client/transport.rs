//! What carries a request: the only thing that differs between the mock in the page and a real API.

use crate::contract::{HttpReply, HttpRequest};
use futures::future::LocalBoxFuture;
use std::rc::Rc;

/// The request got no reply: no network, a closed connection, a refused origin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Broken;

/// A request on its way. Dropping it aborts the request.
pub type Sending = LocalBoxFuture<'static, Result<HttpReply, Broken>>;

/// Told how much of a body was sent, in percent.
pub type Progress = Rc<dyn Fn(u8)>;

/// Carries requests.
pub trait Transport {
    /// Sends a request.
    fn send(&self, request: HttpRequest) -> Sending;

    /// Whether what answers is a demonstration, where that is known without asking.
    fn is_demonstration(&self) -> Option<bool> {
        None
    }

    /// Sends a request with a large body, and tells of its progress.
    fn upload(&self, request: HttpRequest, progress: Progress) -> Sending;
}
