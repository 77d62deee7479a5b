//! A transport whose replies the test gives by hand.

use futures::channel::oneshot;
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use qifu::{
    client::{Api, Broken, Progress, Sending, Transport},
    contract::{HttpReply, HttpRequest},
    load::{provide_api, provide_feed},
};
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};
use wasm_bindgen::JsCast;

pub type Waiting = (HttpRequest, oneshot::Sender<Result<HttpReply, Broken>>);

/// A transport that keeps every request until the test answers it. The change feed is kept waiting for ever.
#[derive(Clone, Default)]
pub struct ByHand {
    waiting: Rc<RefCell<Vec<Waiting>>>,
    /// How often the change feed was asked.
    feed_questions: Rc<Cell<u32>>,
}

impl Transport for ByHand {
    fn send(&self, request: HttpRequest) -> Sending {
        if request.path.starts_with("/changes") {
            self.feed_questions.set(self.feed_questions.get() + 1);
            return Box::pin(std::future::pending());
        }
        let (sender, receiver) = oneshot::channel();
        self.waiting.borrow_mut().push((request, sender));
        Box::pin(async move { receiver.await.unwrap_or(Err(Broken)) })
    }

    fn upload(&self, request: HttpRequest, _: Progress) -> Sending {
        self.send(request)
    }
}

impl ByHand {
    /// Waits until so many requests wait.
    pub async fn holds(&self, count: usize) {
        for _ in 0..500 {
            if self.waiting.borrow().len() == count {
                return;
            }
            TimeoutFuture::new(10).await;
        }
        panic!("{} requests wait, not {count}", self.waiting.borrow().len());
    }

    /// How many requests wait.
    pub fn count(&self) -> usize {
        self.waiting.borrow().len()
    }

    /// How often the change feed was asked.
    pub fn feed_questions(&self) -> u32 {
        self.feed_questions.get()
    }

    pub fn take(&self, index: usize) -> Waiting {
        self.waiting.borrow_mut().remove(index)
    }

    pub fn path(&self, index: usize) -> String {
        self.waiting.borrow()[index].0.path.clone()
    }
}

pub fn reply(body: &str) -> Result<HttpReply, Broken> {
    Ok(HttpReply { status: 200, headers: Vec::new(), body: body.as_bytes().to_vec() })
}

/// An owner with the API over a transport by hand.
pub fn scope() -> (Owner, ByHand) {
    // Mounting anything starts what runs effects.
    let nowhere = document().create_element("div").expect("an element").unchecked_into();
    leptos::mount::mount_to(nowhere, || ()).forget();
    let owner = Owner::new();
    let transport = ByHand::default();
    owner.with(|| {
        provide_api(Api::new(transport.clone()));
        provide_feed();
    });
    (owner, transport)
}

pub async fn until(what: &str, is_so: impl Fn() -> bool) {
    for _ in 0..500 {
        if is_so() {
            return;
        }
        TimeoutFuture::new(10).await;
    }
    panic!("never came: {what}");
}
