//! The transport: what the handlers answer becomes a reply, a wait, or none.

use super::desk::Desk;
use crate::{
    client::{Broken, Progress, Sending, Transport},
    contract::{HttpReply, HttpRequest, LONGEST_WAIT_MILLIS},
    mock::{Answer, Answered},
};
use futures::{
    channel::oneshot,
    future::{Either, pending, select},
};
use gloo_timers::future::TimeoutFuture;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;

/// The name of the store, and of the channel between tabs.
const NAME: &str = "qifu-mock";

/// How far an upload is, step by step, in percent.
const STEPS: [u8; 5] = [5, 30, 55, 80, 100];

/// Milliseconds between two steps of an upload.
const STEP_MILLIS: u32 = 60;

/// The server in the page.
pub struct MockTransport(Rc<Desk>);

impl Default for MockTransport {
    fn default() -> Self {
        Self::new()
    }
}

impl MockTransport {
    /// The server that all tabs of this origin share.
    pub fn new() -> Self {
        Self::named(NAME)
    }

    /// A server with a store of its own, shared by all who use its name.
    pub fn named(name: &str) -> Self {
        Self(Rc::new(Desk::named(name)))
    }
}

impl Transport for MockTransport {
    fn send(&self, request: HttpRequest) -> Sending {
        Box::pin(reply(self.0.clone(), request))
    }

    fn upload(&self, request: HttpRequest, progress: Progress) -> Sending {
        let desk = self.0.clone();
        Box::pin(async move {
            for percent in STEPS {
                TimeoutFuture::new(STEP_MILLIS).await;
                progress(percent);
            }
            reply(desk, request).await
        })
    }
}

/// The reply, however long the server takes. Dropping it ends the wait, not what the server has begun to do.
async fn reply(desk: Rc<Desk>, request: HttpRequest) -> Result<HttpReply, Broken> {
    let request = Rc::new(request);
    let mut deadline = None;
    loop {
        // Before asking, so that no change falls between the answer and the wait.
        let changed = desk.changed.next();
        let Answered { answer, delay_millis } = ask(&desk, &request, deadline.is_some()).await?;
        if delay_millis > 0 {
            TimeoutFuture::new(delay_millis).await;
        }
        let so_far = match answer {
            // A file has its bytes since the desk.
            Answer::Reply(reply) | Answer::File(reply, _) => return Ok(reply),
            Answer::Broken => return Err(Broken),
            Answer::Silence => pending().await,
            Answer::Wait(so_far) => so_far,
        };
        let timeout = deadline.take().unwrap_or_else(|| TimeoutFuture::new(LONGEST_WAIT_MILLIS));
        match select(changed, timeout).await {
            Either::Left((_, timeout)) => deadline = Some(timeout),
            Either::Right(_) => return Ok(so_far),
        }
    }
}

/// Asks in a task of its own: what has reached the server goes on without whoever sent it, and a transaction that is
/// left half-way is rolled back by the browser.
async fn ask(desk: &Rc<Desk>, request: &Rc<HttpRequest>, again: bool) -> Result<Answered, Broken> {
    let (done, answered) = oneshot::channel();
    let (desk, request) = (desk.clone(), request.clone());
    spawn_local(async move {
        let answered = desk.answer(&request, again).await.map_err(|_| Broken);
        // Nobody may be waiting any more.
        done.send(answered).unwrap_or_default();
    });
    answered.await.unwrap_or(Err(Broken))
}
