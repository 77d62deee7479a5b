//! Every fault at every endpoint, over both transports: the outcome is right, nothing is lost, nothing is doubled.

mod acts;
mod scene;

use super::{
    each_transport::{Server, on_each_transport, on_each_transport_at_once},
    people::{log_in, refusal, write},
};
use acts::{OPEN, Outcome, PERSONAL, endpoints};
use qifu::{
    client::ApiError,
    contract::{
        ReadSession, Refusal,
        sim::{DemoPart, Fault, ReadSim},
    },
};
use scene::Scene;
use serde_json::Value;
use std::collections::BTreeSet;
use wasm_bindgen_test::wasm_bindgen_test;

/// How many calls there are.
const ALL: usize = OPEN.len() + PERSONAL.len();

/// As many at the same time as a slow machine answers long before the client gives up.
const MANY: usize = 15;

/// As many as a browser sends to one server at the same time: more would wait behind those that are never answered.
const FEW: usize = 5;

/// A clock by which the client gives up soon: its ten seconds, an upload's two minutes and its pauses pass quickly.
/// Everything else about time stays as it is.
struct Impatience;

impl Impatience {
    fn of(deadline: u32) -> Self {
        let script = format!(
            "window.patientTimeout ??= window.setTimeout;
            window.setTimeout = (act, millis, ...rest) => window.patientTimeout(
                act, millis >= 10000 ? {deadline} : [300, 900, 2700].includes(millis) ? 50 : millis, ...rest);"
        );
        js_sys::eval(&script).expect("a clock");
        Self
    }
}

impl Drop for Impatience {
    fn drop(&mut self) {
        js_sys::eval("window.setTimeout = window.patientTimeout").expect("the clock as it was");
    }
}

/// What the server keeps when nothing goes wrong: before each act, and after each was done once.
async fn untroubled(server: Server) -> (Value, Value) {
    let scene = Scene::set(server, false).await;
    let before = scene.kept().await;
    succeed(&scene.act(MANY).await, "untroubled");
    let after = scene.kept().await;
    for (thing, was) in before.as_object().expect("things") {
        assert_ne!(*was, after[thing], "{thing}: its act leaves a trace");
    }
    (before, after)
}

fn succeed(outcomes: &[(&str, Outcome)], what: &str) {
    assert_eq!(outcomes.len(), ALL);
    for (endpoint, outcome) in outcomes {
        assert_eq!(*outcome, Ok(()), "{what} at {endpoint}");
    }
}

/// Each endpoint was struck.
async fn all_were_struck(scene: &Scene, only: &[&str], what: &Fault) {
    let strikes = scene.simulator.call(ReadSim {}).await.expect("the simulator").strikes;
    for endpoint in only {
        assert!(strikes.get(*endpoint).is_some_and(|count| *count > 0), "{what:?} never struck {endpoint}");
    }
}

#[wasm_bindgen_test]
async fn every_endpoint_that_a_fault_can_strike_is_tried() {
    on_each_transport(async |server| {
        let known = server.tab().call(ReadSim {}).await.expect("the simulator").endpoints;
        let known: BTreeSet<_> = known.iter().map(String::as_str).collect();
        assert_eq!(known, endpoints().collect());
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_passing_fault_is_lived_through() {
    on_each_transport_at_once(async |server| {
        let (_, done) = untroubled(server).await;
        for fault in [
            Fault::Latency(300),
            Fault::Status(429),
            Fault::Status(500),
            Fault::Status(503),
            Fault::Garbage,
            Fault::Empty,
            Fault::Offline,
            Fault::LostReply,
        ] {
            let scene = Scene::set(server, false).await;
            scene.misbehave(&fault, Some(1)).await;
            succeed(&scene.act(MANY).await, &format!("{fault:?}"));
            all_were_struck(&scene, &endpoints().collect::<Vec<_>>(), &fault).await;
            assert_eq!(scene.kept().await, done, "{fault:?}: each once");
        }
    })
    .await;
}

#[wasm_bindgen_test]
async fn silence_is_waited_out_and_asked_again() {
    let _soon = Impatience::of(1_500);
    on_each_transport_at_once(async |server| {
        let (_, done) = untroubled(server).await;
        let scene = Scene::set(server, false).await;
        scene.misbehave(&Fault::Silence, Some(1)).await;
        succeed(&scene.act(FEW).await, "silence");
        all_were_struck(&scene, &endpoints().collect::<Vec<_>>(), &Fault::Silence).await;
        assert_eq!(scene.kept().await, done, "each once");
    })
    .await;
}

#[wasm_bindgen_test]
async fn lasting_silence_is_told_as_such_and_nothing_happens() {
    on_each_transport(async |server| {
        let scene = Scene::set(server, false).await;
        let before = scene.kept().await;
        scene.misbehave(&Fault::Silence, None).await;
        let soon = Impatience::of(150);
        for (endpoint, outcome) in scene.act(FEW).await {
            assert_eq!(outcome, Err(ApiError::TimedOut), "{endpoint}");
        }
        drop(soon);
        scene.heal().await;
        assert_eq!(scene.kept().await, before);
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_lasting_fault_is_told_as_what_it_is_and_nothing_happens() {
    on_each_transport_at_once(async |server| {
        for (fault, expected) in [
            (Fault::Offline, ApiError::Offline),
            (Fault::Garbage, ApiError::Garbage(200)),
            (Fault::Empty, ApiError::Garbage(200)),
        ] {
            let scene = Scene::set(server, false).await;
            let before = scene.kept().await;
            scene.misbehave(&fault, None).await;
            for (endpoint, outcome) in scene.act(MANY).await {
                assert_eq!(outcome, Err(expected.clone()), "{fault:?} at {endpoint}");
            }
            scene.heal().await;
            assert_eq!(scene.kept().await, before, "{fault:?}");
        }
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_refusal_is_told_as_what_it_is_and_nothing_happens() {
    on_each_transport_at_once(async |server| {
        for (status, code) in [
            (403, Refusal::NotAllowed),
            (404, Refusal::NotFound),
            (429, Refusal::TooMany),
            (500, Refusal::Internal),
            (503, Refusal::Unavailable),
        ] {
            let (scene, fault) = (Scene::set(server, false).await, Fault::Status(status));
            let before = scene.kept().await;
            scene.misbehave(&fault, None).await;
            for (endpoint, outcome) in scene.act(MANY).await {
                assert_eq!(refusal(outcome), code, "{endpoint}");
            }
            scene.heal().await;
            assert_eq!(scene.kept().await, before, "{fault:?}");
        }
    })
    .await;
}

#[wasm_bindgen_test]
async fn replies_that_stay_lost_leave_in_doubt_but_take_effect_once() {
    on_each_transport_at_once(async |server| {
        let (_, done) = untroubled(server).await;
        let scene = Scene::set(server, false).await;
        scene.misbehave(&Fault::LostReply, None).await;
        for (endpoint, outcome) in scene.act(MANY).await {
            assert!(outcome.expect_err(endpoint).leaves_in_doubt(), "{endpoint}");
        }
        scene.heal().await;
        assert_eq!(scene.kept().await, done, "each once");
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_session_that_ends_under_way_is_told_and_can_be_opened_again() {
    on_each_transport(async |server| {
        let scene = Scene::set(server, true).await;
        scene.misbehave(&Fault::ExpiredSession, Some(1)).await;
        let outcomes = scene.act(MANY).await;
        all_were_struck(&scene, &PERSONAL, &Fault::ExpiredSession).await;
        scene.heal().await;
        for (endpoint, outcome) in outcomes.into_iter().filter(|(endpoint, _)| PERSONAL.contains(endpoint)) {
            assert_eq!(refusal(outcome), Refusal::Unauthenticated, "{endpoint}");
            let own = scene.caller(endpoint).call(ReadSession {}).await;
            assert_eq!(refusal(own), Refusal::Unauthenticated, "{endpoint}: it is really over");
            assert!(scene.onlooker.call(ReadSession {}).await.is_ok(), "and no other");
        }
        let again = server.tab();
        log_in(&again, DemoPart::SeveralCompanies).await;
        assert!(again.call(ReadSession {}).await.is_ok());
        write(&again, qifu::contract::KeepSession {}).await.expect("it goes on");
    })
    .await;
}
