//! A store that cannot be read is set aside and reported, and the seed takes its place.

use super::{raw, tab};
use crate::contract::people::{START, accounts, log_in, refusal, reset};
use qifu::{
    contract::{
        ReadSession, Refusal,
        sim::{DemoPart, ReadSim},
    },
    mock::{STATE_VERSION, State},
};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn what_people_did_survives_a_reload() {
    let name = "store-reload";
    let before = tab(name);
    reset(&before).await;
    let opened = log_in(&before, DemoPart::SeveralCompanies).await;
    let known = accounts(&before).await;
    drop(before);

    let after = tab(name);
    after.set_token(Some(opened.token));
    assert_eq!(after.call(ReadSession {}).await, Ok(opened.session));
    assert_eq!(accounts(&after).await, known);
    assert_eq!(State::from_stored(&raw::state(name).await).expect("a state").version, STATE_VERSION);
}

#[wasm_bindgen_test]
async fn a_damaged_store_is_set_aside_and_reported() {
    let damaged = [JsValue::from("{\"version\":2,\"persons\":[{"), JsValue::from(""), JsValue::from(42)];
    for (number, value) in damaged.into_iter().enumerate() {
        set_aside_and_started_over(&format!("store-damaged-{number}"), value).await;
    }
}

#[wasm_bindgen_test]
async fn a_store_of_another_version_is_set_aside_and_reported() {
    set_aside_and_started_over("store-version", JsValue::from("{\"version\":999,\"moons\":[]}")).await;
}

async fn set_aside_and_started_over(name: &str, value: JsValue) {
    let (witness, victim) = (tab(name), tab(name));
    reset(&witness).await;
    let opened = log_in(&witness, DemoPart::SeveralCompanies).await;
    raw::overwrite_state(name, &value).await;

    victim.set_token(Some(opened.token));
    assert_eq!(refusal(victim.call(ReadSession {}).await), Refusal::Unauthenticated, "the seed knows no session");
    let sim = victim.call(ReadSim {}).await.expect("the simulator");
    assert!(sim.damaged_store_at.is_some());
    assert_eq!(raw::set_aside(name).await, [value]);
    // The one who held the old state sees the new one too, and it works.
    assert_eq!(witness.call(ReadSim {}).await.expect("the simulator").damaged_store_at, sim.damaged_store_at);
    log_in(&witness, DemoPart::SeveralCompanies).await;
    assert_eq!(accounts(&witness).await.len(), 3);
    assert_eq!(reset(&victim).await.damaged_store_at, None);
    assert_eq!(raw::set_aside(name).await.len(), 1, "kept for whoever wants to look");
}

#[wasm_bindgen_test]
async fn a_deleted_store_begins_anew_under_open_tabs() {
    let name = "store-deleted";
    let api = tab(name);
    reset(&api).await;
    let opened = log_in(&api, DemoPart::SeveralCompanies).await;
    idb::Factory::new().expect("IndexedDB").delete(name).expect("a request").await.expect("nobody holds on to it");

    assert_eq!(refusal(api.call(ReadSession {}).await), Refusal::Unauthenticated);
    let again = log_in(&api, DemoPart::SeveralCompanies).await;
    assert_eq!(again.session.person.name, opened.session.person.name);
    assert!(api.now() != START);
}

#[wasm_bindgen_test]
async fn without_indexed_db_the_tab_keeps_its_own_data() {
    let (window, key) = (js_sys::global(), JsValue::from("indexedDB"));
    let as_it_is = js_sys::Reflect::get_own_property_descriptor(&window, &key).expect("a browser's window");
    let hidden = js_sys::Object::new();
    js_sys::Reflect::set(&hidden, &"configurable".into(), &true.into()).expect("a plain object");
    js_sys::Reflect::define_property(&window, &key, &hidden).expect("it is hidden");
    let api = tab("store-refused");
    reset(&api).await;
    log_in(&api, DemoPart::SeveralCompanies).await;
    let kept = accounts(&api).await.len();
    js_sys::Reflect::define_property(&window, &key, &as_it_is.into()).expect("it is shown again");
    assert_eq!(kept, 3);
    assert_eq!(accounts(&api).await.len(), 3, "and goes on so");
}
