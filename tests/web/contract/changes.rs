//! The change feed: what others did is heard within two seconds, by whom it concerns.

use super::{
    each_transport::{Server, on_each_transport},
    people::{accounts, choose, decide, identify, log_in, pass_seconds, person, reset, start_face_check, write},
};
use futures::future::join_all;
use gloo_timers::future::TimeoutFuture;
use qifu::{
    client::Api,
    contract::{
        Changes, LONGEST_WAIT_MILLIS, ListChanges, LogOut, Topic,
        sim::{ClockMove, DemoPart, FaceOutcome, MoveClock},
    },
    domain::FaceCheckId,
};
use wasm_bindgen_test::wasm_bindgen_test;

/// Milliseconds within which what one does reaches the other.
const SOON_MILLIS: f64 = 2_000.0;

async fn cursor(api: &Api) -> u64 {
    api.call(ListChanges { after: None, face_check: None }).await.expect("a cursor").cursor
}

async fn since(api: &Api, after: u64, face_check: Option<&FaceCheckId>) -> Changes {
    let question = ListChanges { after: Some(after), face_check: face_check.cloned() };
    api.call_patiently(question, LONGEST_WAIT_MILLIS).await.expect("changes")
}

/// What `api` hears of an act that happens while it waits, and that it hears it soon.
async fn heard<T>(api: &Api, face_check: Option<&FaceCheckId>, act: impl Future<Output = T>) -> Vec<Topic> {
    let after = cursor(api).await;
    let acting = async {
        TimeoutFuture::new(150).await;
        act.await;
        js_sys::Date::now()
    };
    let hearing = async { (since(api, after, face_check).await, js_sys::Date::now()) };
    let (acted_at, (changes, heard_at)) = futures::join!(acting, hearing);
    assert!(heard_at - acted_at < SOON_MILLIS, "heard after {} ms", heard_at - acted_at);
    assert!(changes.cursor > after);
    changes.topics
}

#[wasm_bindgen_test]
async fn a_choice_made_in_one_session_is_heard_in_the_persons_other() {
    on_each_transport(async |server| {
        let (one, other) = (server.tab(), server.tab());
        log_in(&one, DemoPart::SeveralCompanies).await;
        log_in(&other, DemoPart::SeveralCompanies).await;
        let account = accounts(&one).await.remove(0);
        assert_eq!(heard(&other, None, choose(&one, &account)).await, [Topic::Session]);
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_visitor_hears_how_far_the_face_check_is() {
    on_each_transport(async |server| {
        let (visitor, partner) = (server.tab(), server.tab());
        let ticket = start_face_check(&visitor).await;
        let who = person(&partner, DemoPart::NoCompany).await;
        let act = identify(&partner, &ticket.id, &who);
        assert_eq!(heard(&visitor, Some(&ticket.id), act).await, [Topic::FaceCheck]);
        let act = decide(&partner, &ticket.id, FaceOutcome::Passed);
        assert_eq!(heard(&visitor, Some(&ticket.id), act).await, [Topic::FaceCheck]);
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_tab_that_shares_the_session_hears_of_its_end() {
    on_each_transport(async |server| {
        let (tab, copy) = (server.tab(), server.tab());
        let opened = log_in(&tab, DemoPart::NoCompany).await;
        copy.set_token(Some(opened.token));
        assert_eq!(heard(&copy, None, write(&tab, LogOut {})).await, [Topic::Session]);
    })
    .await;
}

#[wasm_bindgen_test]
async fn what_concerns_somebody_else_is_not_heard() {
    on_each_transport(async |server| {
        let (one, stranger) = (server.tab(), server.tab());
        log_in(&one, DemoPart::SeveralCompanies).await;
        log_in(&stranger, DemoPart::NoCompany).await;
        let account = accounts(&one).await.remove(0);
        let act = async {
            choose(&one, &account).await.expect("an own account");
            start_face_check(&one).await;
            TimeoutFuture::new(300).await;
            pass_seconds(&one, 1).await;
        };
        assert_eq!(heard(&stranger, None, act).await, [Topic::All], "the clock concerns all, the choice did not");
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_fresh_server_is_heard_by_all() {
    on_each_transport(async |server| {
        let (visitor, simulator) = (server.tab(), server.tab());
        assert_eq!(heard(&visitor, None, reset(&simulator)).await, [Topic::All]);
    })
    .await;
}

#[wasm_bindgen_test]
async fn who_asks_from_too_long_ago_or_from_elsewhere_reads_everything_again() {
    on_each_transport(too_old).await;
}

async fn too_old(server: Server) {
    let api = server.tab();
    let start = cursor(&api).await;
    assert_eq!(since(&api, start + 1_000, None).await.topics, [Topic::All], "a cursor that was never given");
    log_in(&api, DemoPart::SeveralCompanies).await;
    let account = accounts(&api).await.remove(0);
    choose(&api, &account).await.expect("an own account");
    let known = since(&api, start, None).await.topics;
    assert!(known.contains(&Topic::Session) && !known.contains(&Topic::All), "{known:?}");
    let stranger = server.tab();
    assert_eq!(cursor(&stranger).await, cursor(&api).await);
    // As many changes as no server keeps; none of them concerns the stranger.
    join_all((0..420).map(|_| choose(&api, &account))).await;
    assert_eq!(since(&stranger, start, None).await.topics, [Topic::All]);
    write(&api, MoveClock { body: ClockMove { seconds: 0 } }).await.expect("the clock stays");
}
