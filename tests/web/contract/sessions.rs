//! Sessions end without activity, by the server's clock.

use super::{
    each_transport::on_each_transport,
    people::{log_in, pass_seconds, refusal, write},
};
use qifu::{
    contract::{KeepSession, ReadSession, Refusal, sim::DemoPart},
    domain::IDLE_SECONDS,
};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn a_session_ends_without_activity() {
    on_each_transport(async |server| {
        let api = server.tab();
        let opened = log_in(&api, DemoPart::NoCompany).await;
        let left = api.now().seconds_until(opened.session.expires_at);
        assert!((IDLE_SECONDS - 5..=IDLE_SECONDS).contains(&left), "{left}");
        pass_seconds(&api, IDLE_SECONDS - 60).await;
        assert!(api.call(ReadSession {}).await.is_ok(), "reading is no activity, and it is not over yet");
        pass_seconds(&api, 60).await;
        assert_eq!(refusal(api.call(ReadSession {}).await), Refusal::Unauthenticated);
        assert_eq!(refusal(write(&api, KeepSession {}).await), Refusal::Unauthenticated, "too late");
    })
    .await;
}

#[wasm_bindgen_test]
async fn activity_puts_the_end_off() {
    on_each_transport(async |server| {
        let api = server.tab();
        let opened = log_in(&api, DemoPart::NoCompany).await;
        pass_seconds(&api, IDLE_SECONDS - 60).await;
        let kept = write(&api, KeepSession {}).await.expect("it goes on");
        assert!(opened.session.expires_at.seconds_until(kept.expires_at) >= IDLE_SECONDS - 61);
        pass_seconds(&api, IDLE_SECONDS - 60).await;
        assert!(api.call(ReadSession {}).await.is_ok());
    })
    .await;
}
