//! The outside world's screens, against the mock in this page.

mod panel;
mod places;
mod route;
#[allow(
    dead_code,
    clippy::duplicate_mod,
    clippy::unwrap_used,
    reason = "the stage of the components' tests, of which these need a part"
)]
#[path = "../ui/stage.rs"]
mod stage;
mod style;
mod yuexinqian;

use crate::contract::people::{reset, start_face_check};
use gloo_timers::future::TimeoutFuture;
use qifu::{
    client::Api,
    contract::FaceCheckTicket,
    load::{provide_api, provide_feed},
    mock::page::MockTransport,
    sim::SimRoute,
    ui::Toasts,
};
use stage::Stage;

/// A tab of somebody's, at the server that these tests share.
fn tab() -> Api {
    Api::new(MockTransport::named("sim"))
}

/// A tab at a fresh server.
async fn fresh() -> Api {
    let api = tab();
    reset(&api).await;
    api
}

/// A screen of the outside world, in a tab of its own.
async fn show(route: SimRoute) -> Stage {
    let address = route.href();
    Stage::show(move || {
        Toasts::provide();
        provide_api(tab());
        provide_feed();
        qifu::sim::view(&address)
    })
    .await
}

/// A face check of a fresh server, and 粤信签 opened for it.
async fn visit() -> (Api, FaceCheckTicket, Stage) {
    let api = fresh().await;
    let ticket = start_face_check(&api).await;
    let stage = show(SimRoute::Yuexinqian { face_check: Some(ticket.id.clone()) }).await;
    (api, ticket, stage)
}

/// Waits until something matches the selector and says this.
async fn until(stage: &Stage, selector: &str, says: &str) {
    for _ in 0..200 {
        if stage.all(selector).iter().any(|element| stage::name_of(element).contains(says)) {
            return;
        }
        TimeoutFuture::new(20).await;
    }
    stage.find(selector, says);
}
