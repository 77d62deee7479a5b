//! Replies about the session that come late: none of them brings a session back, or an older one.

use crate::by_hand::{ByHand, Waiting, scope, until};
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use qifu::{
    contract::{HttpReply, PersonView, SessionOpened, SessionView},
    domain::{LoginWay, Moment, PersonId},
    session::{Session, SessionState, provide_session},
};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_test::wasm_bindgen_test;

/// Minutes that a session has left.
const FRESH: i64 = 15;
const OVER: i64 = -1;

fn view(who: &str, unread: u32, minutes: i64) -> SessionView {
    let person = PersonView { id: PersonId::new(who), name: who.to_owned(), document: None, mobile: None };
    let expires_at = Moment::from_millis(js_sys::Date::now() as i64 + minutes * 60_000);
    let way = LoginWay::Face;
    SessionView { way, is_face_checked: true, person, acting: None, expires_at, last_login: None, unread }
}

fn opened(who: &str, minutes: i64) -> SessionOpened {
    SessionOpened { token: format!("token of {who}"), session: view(who, 0, minutes), newly_associated: 0 }
}

/// Answers a request; whether anybody still waits for it.
fn answer((_, waiting): Waiting, view: &SessionView) -> bool {
    let body = serde_json::to_vec(view).expect("json");
    waiting.send(Ok(HttpReply { status: 200, headers: Vec::new(), body })).is_ok()
}

/// A session of Lin in which nothing is being read.
async fn session_of_lin(minutes: i64) -> (Owner, ByHand, Session) {
    let (owner, transport) = scope();
    let session = owner.with(provide_session);
    // It looks for a session that the tab had, and finds none.
    a_turn().await;
    session.open(opened("lin", minutes));
    (owner, transport, session)
}

async fn a_turn() {
    TimeoutFuture::new(0).await;
}

#[wasm_bindgen_test]
async fn a_read_that_is_answered_after_the_log_out_brings_nobody_back() {
    let (_owner, transport, session) = session_of_lin(FRESH).await;
    session.read();
    transport.holds(1).await;
    session.log_out();
    transport.holds(2).await;
    answer(transport.take(0), &view("lin", 1, FRESH));
    a_turn().await;
    assert_eq!(session.state().get_untracked(), SessionState::Visitor);
}

#[wasm_bindgen_test]
async fn a_keeping_that_is_answered_after_the_log_out_brings_nobody_back() {
    let (_owner, transport, session) = session_of_lin(FRESH).await;
    session.keep();
    transport.holds(1).await;
    session.log_out();
    transport.holds(2).await;
    assert!(answer(transport.take(0), &view("lin", 0, FRESH)), "a write is never aborted");
    a_turn().await;
    assert_eq!(session.state().get_untracked(), SessionState::Visitor);
}

#[wasm_bindgen_test]
async fn what_one_person_asked_says_nothing_of_the_next() {
    let (_owner, transport, session) = session_of_lin(FRESH).await;
    let take = session.taker();
    session.read();
    transport.holds(1).await;
    session.keep();
    transport.holds(2).await;
    session.open(opened("chen", FRESH));
    answer(transport.take(0), &view("lin", 0, FRESH));
    assert!(answer(transport.take(0), &view("lin", 0, FRESH)), "a write is never aborted");
    assert!(!take(view("lin", 0, FRESH)), "a choice of the one before");
    // Instead, the session that there is is read.
    transport.holds(1).await;
    assert_eq!(session.person().map(|person| person.name).as_deref(), Some("chen"));
    session.log_out();
}

#[wasm_bindgen_test]
async fn a_read_is_older_than_the_choice_that_was_answered_meanwhile() {
    let (_owner, transport, session) = session_of_lin(FRESH).await;
    session.read();
    transport.holds(1).await;
    assert!(session.taker()(view("lin", 7, FRESH)));
    transport.holds(2).await;
    answer(transport.take(0), &view("lin", 1, FRESH));
    a_turn().await;
    assert_eq!(untrack(|| session.unread().get()), 7);
    // It is read again, since what was read may have been news as well.
    answer(transport.take(0), &view("lin", 8, FRESH));
    until("the newest answer", || untrack(|| session.unread().get()) == 8).await;
    session.log_out();
}

/// The clock looks every second. The test moves it by hand.
#[wasm_bindgen_test]
async fn a_session_that_is_over_is_asked_for_once_at_a_time() {
    let clock = Clock::take_over();
    let (_owner, transport, session) = session_of_lin(OVER).await;
    for _ in 0..3 {
        clock.tick();
    }
    transport.holds(1).await;
    a_turn().await;
    assert_eq!(transport.count(), 1);
    session.log_out();
}

/// The browser's intervals, in the test's hand until dropped.
struct Clock {
    was: JsValue,
    ticks: js_sys::Array,
    _taken: Closure<dyn Fn(JsValue) -> i32>,
}

impl Clock {
    fn take_over() -> Self {
        let (page, ticks) = (window(), js_sys::Array::new());
        let kept = ticks.clone();
        let taken = Closure::<dyn Fn(JsValue) -> i32>::new(move |tick: JsValue| {
            kept.push(&tick);
            // No interval of the browser's has this number.
            -1
        });
        let was = js_sys::Reflect::get(&page, &"setInterval".into()).expect("of the window");
        js_sys::Reflect::set(&page, &"setInterval".into(), taken.as_ref()).expect("replaced");
        Self { was, ticks, _taken: taken }
    }

    fn tick(&self) {
        assert!(self.ticks.length() > 0, "somebody looks at the clock");
        for tick in self.ticks.iter() {
            tick.unchecked_into::<js_sys::Function>().call0(&JsValue::NULL).expect("a tick");
        }
    }
}

impl Drop for Clock {
    fn drop(&mut self) {
        js_sys::Reflect::set(&window(), &"setInterval".into(), &self.was).expect("put back");
    }
}
