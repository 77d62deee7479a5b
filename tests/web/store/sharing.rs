//! Two tabs on one store: what one does the other sees, and no write is lost.

use super::{raw, tab};
use crate::contract::people::{accounts, choose, log_in, reset, start_face_check, write};
use futures::future::{Either, join_all, select};
use gloo_timers::future::TimeoutFuture;
use qifu::{
    client::{Api, IdempotencyKey},
    contract::{
        Changes, LONGEST_WAIT_MILLIS, ListChanges, ReadInfo, ReadSession, Topic, UploadFile,
        sim::{ClockMove, DemoPart, ListFaceChecks, MoveClock},
    },
};
use std::{collections::BTreeSet, rc::Rc};
use wasm_bindgen_test::wasm_bindgen_test;

/// Writes of each tab.
const WRITES: usize = 200;

#[wasm_bindgen_test]
async fn one_tab_sees_at_once_what_the_other_did() {
    let name = "store-two-tabs";
    let (one, other) = (tab(name), tab(name));
    reset(&one).await;
    let opened = log_in(&one, DemoPart::SeveralCompanies).await;
    other.set_token(Some(opened.token));
    let chosen = accounts(&one).await.remove(1);
    choose(&one, &chosen).await.expect("an own account");
    let seen = other.call(ReadSession {}).await.expect("the session");
    assert_eq!(seen.acting, Some(chosen));
}

#[wasm_bindgen_test]
async fn a_tab_that_waits_is_woken_by_the_other() {
    let name = "store-woken";
    let (one, other) = (tab(name), tab(name));
    reset(&one).await;
    let Changes { cursor, .. } = other.call(ListChanges { after: None, face_check: None }).await.expect("a cursor");
    let question = ListChanges { after: Some(cursor), face_check: None };
    let waiting = other.call_patiently(question, LONGEST_WAIT_MILLIS);
    let acting = async {
        TimeoutFuture::new(200).await;
        write(&one, MoveClock { body: ClockMove { seconds: 1 } }).await.expect("the clock moves");
        js_sys::Date::now()
    };
    let (woken, acted_at) = futures::join!(async { (waiting.await, js_sys::Date::now()) }, acting);
    assert_eq!(woken.0.expect("changes").topics, [Topic::All]);
    assert!(woken.1 - acted_at < 2_000.0, "{} ms", woken.1 - acted_at);
}

#[wasm_bindgen_test]
async fn no_write_of_two_tabs_is_lost() {
    let name = "store-writes";
    let (one, other) = (tab(name), tab(name));
    reset(&one).await;
    let before = raw::counter(name).await;
    let written = |api: Api| async move { join_all((0..WRITES).map(|_| start_face_check(&api))).await };
    let (mine, theirs) = futures::join!(written(one.clone()), written(other.clone()));

    let made: BTreeSet<_> = mine.into_iter().chain(theirs).map(|ticket| ticket.id).collect();
    assert_eq!(made.len(), 2 * WRITES, "each write made one of its own");
    for api in [one, other] {
        let kept: BTreeSet<_> =
            api.call(ListFaceChecks {}).await.expect("the list").into_iter().map(|it| it.id).collect();
        assert_eq!(kept, made);
    }
    assert_eq!(raw::counter(name).await - before, 2.0 * WRITES as f64);
}

#[wasm_bindgen_test]
async fn a_write_goes_on_without_whoever_sent_it() {
    let name = "store-dropped";
    let api = tab(name);
    reset(&api).await;
    for _ in 0..20 {
        let sent = Box::pin(start_face_check(&api));
        // Dropped after some milliseconds, wherever it is by then.
        drop(select(sent, TimeoutFuture::new(3)).await);
    }
    let made = api.call(ListFaceChecks {}).await.expect("the list").len();
    write(&api, MoveClock { body: ClockMove { seconds: 1 } }).await.expect("the store is well");
    assert_eq!(api.call(ListFaceChecks {}).await.expect("the list").len(), made);
}

#[wasm_bindgen_test]
async fn a_wait_that_is_given_up_is_over() {
    let name = "store-given-up";
    let (one, other) = (tab(name), tab(name));
    reset(&one).await;
    let Changes { cursor, .. } = other.call(ListChanges { after: None, face_check: None }).await.expect("a cursor");
    let question = || ListChanges { after: Some(cursor), face_check: None };
    for _ in 0..5 {
        let waiting = Box::pin(other.call_patiently(question(), LONGEST_WAIT_MILLIS));
        let given_up = select(waiting, TimeoutFuture::new(30)).await;
        assert!(matches!(given_up, Either::Right(_)));
    }
    write(&one, MoveClock { body: ClockMove { seconds: 1 } }).await.expect("the clock moves");
    assert_eq!(other.call(question()).await.expect("changes").topics, [Topic::All]);
}

#[wasm_bindgen_test]
async fn a_read_writes_nothing() {
    let name = "store-reads";
    let api = tab(name);
    reset(&api).await;
    log_in(&api, DemoPart::SeveralCompanies).await;
    let before = (raw::counter(name).await, raw::state(name).await);
    api.call(ReadSession {}).await.expect("the session");
    api.call(ReadInfo {}).await.expect("the server's word");
    accounts(&api).await;
    assert_eq!((raw::counter(name).await, raw::state(name).await), before);
}

#[wasm_bindgen_test]
async fn files_lie_beside_the_state_and_go_with_a_reset() {
    let name = "store-files";
    let api = tab(name);
    reset(&api).await;
    log_in(&api, DemoPart::SeveralCompanies).await;
    let bytes = [b"\x89PNG\r\n\x1a\n", &vec![7; 300_000][..]].concat();
    let request = UploadFile { content: (bytes, "image/png".to_owned()) };
    let stored = api.upload(request, "image/png", &IdempotencyKey::fresh(), Rc::new(|_| {})).await.expect("a file");
    assert_eq!(raw::files(name).await, [stored.id.as_str()]);
    assert!(raw::state(name).await.len() < 100_000, "the bytes are not in the state");
    reset(&api).await;
    assert!(raw::files(name).await.is_empty());
}
