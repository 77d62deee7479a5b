//! Reads and writes against a transport whose replies the test gives by hand.

use crate::by_hand::{reply, scope, until};
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use qifu::{
    client::{Api, ApiError, Broken, IdempotencyKey},
    contract::{
        AUTHORIZATION, HttpReply, HttpRequest, IDEMPOTENCY_KEY, KeepSession, ListNotices, MarkNoticeRead, Problem,
        ReadAccount, Refusal, Topic,
    },
    domain::{AccountId, NoticeId},
    load::{ReadState, use_read, use_submit},
};
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;

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
    assert_eq!(transport.count(), 1);
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

/// A refusal is a decision; a server that failed may have done so after the write.
#[wasm_bindgen_test]
async fn the_same_act_keeps_its_key_after_a_server_that_failed_and_none_after_a_refusal() {
    let (owner, transport) = scope();
    let submission = owner.with(use_submit::<MarkNoticeRead>);
    let mut keys = Vec::new();
    // Neither is tried again by itself.
    for status in [501, 422, 403] {
        submission.make(mark("n-1"), |_| {});
        transport.holds(1).await;
        let (request, waiting) = transport.take(0);
        keys.push(key(&request));
        let problem = Problem { status, ..Refusal::Internal.into() };
        let body = serde_json::to_vec(&problem).expect("json");
        waiting.send(Ok(HttpReply { status, headers: Vec::new(), body })).expect("waited for");
        until("the error", || submission.error().get_untracked().is_some()).await;
    }
    assert_eq!(keys[0], keys[1], "its fate was not known");
    assert_ne!(keys[1], keys[2], "it was refused");
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

/// A page that was frozen or hidden has missed things: what is shown is asked for again, and so is the feed.
#[wasm_bindgen_test]
async fn a_page_that_comes_back_asks_again() {
    let (owner, transport) = scope();
    owner.with(|| use_read(|| ListNotices {}, &[Topic::Notices]));
    transport.holds(1).await;
    let shown_page = |persisted: bool| {
        let of = js_sys::Object::new();
        js_sys::Reflect::set(&of, &"persisted".into(), &persisted.into()).expect("an object");
        let kind = js_sys::Reflect::get(&window(), &"PageTransitionEvent".into()).expect("known to the browser");
        let made = js_sys::Reflect::construct::<fn() -> wasm_bindgen::JsValue>(
            kind.unchecked_ref(),
            &js_sys::Array::of2(&"pageshow".into(), &of),
        );
        made.expect("an event").unchecked_into::<web_sys::Event>()
    };
    let visibility = web_sys::Event::new("visibilitychange").expect("an event");
    for event in [shown_page(true), visibility] {
        until("the feed's question", || transport.feed_questions() > 0).await;
        let (asked, kind) = (transport.feed_questions(), event.type_());
        let (_, older) = transport.take(0);
        window().dispatch_event(&event).expect("dispatched");
        transport.holds(1).await;
        assert!(older.is_canceled(), "{kind}: asked anew");
        until(&kind, || transport.feed_questions() == asked + 1).await;
    }
    let asked = transport.feed_questions();
    window().dispatch_event(&shown_page(false)).expect("dispatched");
    TimeoutFuture::new(0).await;
    assert_eq!((transport.count(), transport.feed_questions()), (1, asked), "a fresh page has missed nothing");
}
