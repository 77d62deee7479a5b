//! Reads and writes against a transport whose replies the test gives by hand.

use futures::channel::oneshot;
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use qifu::{
    client::{Api, ApiError, Broken, IdempotencyKey, Progress, Sending, Transport},
    contract::{
        AUTHORIZATION, HttpReply, HttpRequest, IDEMPOTENCY_KEY, KeepSession, ListNotices, MarkNoticeRead, ReadAccount,
    },
    domain::{AccountId, NoticeId},
    load::{ReadState, provide_api, provide_feed, use_read, use_submit},
};
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;

type Waiting = (HttpRequest, oneshot::Sender<Result<HttpReply, Broken>>);

/// A transport that keeps every request until the test answers it. The change feed is kept waiting for ever.
#[derive(Clone, Default)]
struct ByHand(Rc<RefCell<Vec<Waiting>>>);

impl Transport for ByHand {
    fn send(&self, request: HttpRequest) -> Sending {
        if request.path.starts_with("/changes") {
            return Box::pin(std::future::pending());
        }
        let (sender, receiver) = oneshot::channel();
        self.0.borrow_mut().push((request, sender));
        Box::pin(async move { receiver.await.unwrap_or(Err(Broken)) })
    }

    fn upload(&self, request: HttpRequest, _: Progress) -> Sending {
        self.send(request)
    }
}

impl ByHand {
    /// Waits until so many requests wait.
    async fn holds(&self, count: usize) {
        for _ in 0..500 {
            if self.0.borrow().len() == count {
                return;
            }
            TimeoutFuture::new(10).await;
        }
        panic!("{} requests wait, not {count}", self.0.borrow().len());
    }

    fn take(&self, index: usize) -> Waiting {
        self.0.borrow_mut().remove(index)
    }

    fn path(&self, index: usize) -> String {
        self.0.borrow()[index].0.path.clone()
    }
}

fn reply(body: &str) -> Result<HttpReply, Broken> {
    Ok(HttpReply { status: 200, headers: Vec::new(), body: body.as_bytes().to_vec() })
}

/// An owner with the API over a transport by hand.
fn scope() -> (Owner, ByHand) {
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

async fn until(what: &str, is_so: impl Fn() -> bool) {
    for _ in 0..500 {
        if is_so() {
            return;
        }
        TimeoutFuture::new(10).await;
    }
    panic!("never came: {what}");
}

#[wasm_bindgen_test]
async fn t8_the_latest_question_wins_also_when_the_older_answer_comes_later() {
    let (owner, transport) = scope();
    let which = RwSignal::new("slow");
    let reading = owner.with(|| use_read(move || ReadAccount { account: AccountId::new(which.get()) }, &[]));
    transport.holds(1).await;
    which.set("fast");
    transport.holds(2).await;
    assert!(transport.path(0).ends_with("slow") && transport.path(1).ends_with("fast"));
    let (_, fast) = transport.take(1);
    let (_, slow) = transport.take(0);
    assert!(slow.is_canceled(), "the older request is aborted");
    fast.send(reply("[]")).expect("waited for");
    // The newest answer is no account: it decides, not the older one.
    until("the newest answer", || reading.state().get_untracked() == ReadState::Failed(ApiError::Garbage(200))).await;
}

#[wasm_bindgen_test]
async fn a_read_is_aborted_when_its_screen_goes() {
    let (owner, transport) = scope();
    let screen = owner.child();
    screen.with(|| use_read(|| ListNotices {}, &[]));
    transport.holds(1).await;
    screen.cleanup();
    let (_, waiting) = transport.take(0);
    until("the abortion", || waiting.is_canceled()).await;
}

#[wasm_bindgen_test]
async fn a_write_goes_on_when_its_screen_goes() {
    let (owner, transport) = scope();
    let screen = owner.child();
    let done = Rc::new(RefCell::new(false));
    let noted = done.clone();
    screen.with(|| use_submit::<MarkNoticeRead>().make(mark("n-1"), move |_| *noted.borrow_mut() = true));
    transport.holds(1).await;
    screen.cleanup();
    let (_, waiting) = transport.take(0);
    let body = r#"{"id":"n-1","at":"2026-11-22T00:00:00Z","is_read":true,"subject":{"subject":"logged_in"}}"#;
    waiting.send(reply(body)).expect("still waited for");
    until("the reply", || *done.borrow()).await;
}

#[wasm_bindgen_test]
async fn a_second_press_while_it_is_on_its_way_does_nothing() {
    let (owner, transport) = scope();
    owner.with(|| {
        let submission = use_submit::<KeepSession>();
        submission.make(KeepSession {}, |_| {});
        submission.make(KeepSession {}, |_| {});
    });
    transport.holds(1).await;
    TimeoutFuture::new(0).await;
    assert_eq!(transport.0.borrow().len(), 1);
}

#[wasm_bindgen_test]
async fn the_same_act_keeps_its_key_until_its_fate_is_known_and_another_act_gets_its_own() {
    let (owner, transport) = scope();
    let submission = owner.with(use_submit::<MarkNoticeRead>);
    submission.make(mark("n-1"), |_| {});
    let mut keys = Vec::new();
    // The first try and its three retries, all lost.
    for _ in 0..4 {
        transport.holds(1).await;
        let (request, waiting) = transport.take(0);
        keys.push(key(&request));
        waiting.send(Err(Broken)).expect("waited for");
    }
    until("the error", || submission.error().get_untracked() == Some(ApiError::Offline)).await;
    submission.make(mark("n-1"), |_| {});
    transport.holds(1).await;
    let (request, waiting) = transport.take(0);
    keys.push(key(&request));
    assert!(keys.iter().all(|key| *key == keys[0]), "{keys:?}");
    waiting.send(reply("garbage")).expect("waited for");
    // Garbage is tried again as well; then it is given up.
    for _ in 0..3 {
        transport.holds(1).await;
        let (_, waiting) = transport.take(0);
        waiting.send(reply("garbage")).expect("waited for");
    }
    until("the error", || submission.error().get_untracked() == Some(ApiError::Garbage(200))).await;
    submission.make(mark("n-2"), |_| {});
    transport.holds(1).await;
    assert_ne!(key(&transport.take(0).0), keys[0]);
}

#[wasm_bindgen_test]
async fn a_write_carries_the_token_of_the_moment_it_was_made() {
    let (_owner, transport) = scope();
    let api = Api::new(transport.clone());
    api.set_token(Some("mine".to_owned()));
    let goodbye = api.write(KeepSession {}, &IdempotencyKey::fresh());
    api.set_token(None);
    wasm_bindgen_futures::spawn_local(async move { drop(goodbye.await) });
    transport.holds(1).await;
    assert_eq!(transport.take(0).0.header(AUTHORIZATION), Some("Bearer mine"));
}

fn mark(notice: &str) -> MarkNoticeRead {
    MarkNoticeRead { notice: NoticeId::new(notice) }
}

fn key(request: &HttpRequest) -> String {
    request.header(IDEMPOTENCY_KEY).expect("a key").to_owned()
}
