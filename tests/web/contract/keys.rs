//! Idempotency: an act takes effect once, however often it is sent.

use super::{
    each_transport::{Server, on_each_transport},
    people::{log_in, misbehave, refusal, write},
};
use qifu::{
    client::{HttpTransport, IdempotencyKey, Transport},
    contract::{
        Endpoint, FaceCheckOrder, HttpRequest, IDEMPOTENCY_KEY, ListCompanies, Problem, Refusal, StartFaceCheck,
        sim::{DemoPart, Fault, ListFaceChecks},
    },
    domain::FacePurpose,
    mock::page::MockTransport,
};
use wasm_bindgen_test::wasm_bindgen_test;

fn order(return_path: &str) -> StartFaceCheck {
    let (purpose, return_path) = (FacePurpose::Login, return_path.to_owned());
    StartFaceCheck { body: FaceCheckOrder { purpose, consent_version: 1, return_path } }
}

#[wasm_bindgen_test]
async fn the_same_act_again_gets_the_same_answer_and_takes_effect_once() {
    on_each_transport(async |server| {
        let (api, key) = (server.tab(), IdempotencyKey::fresh());
        let first = api.write(order("/login"), &key).await.expect("a face check");
        let (one, other) = futures::join!(api.write(order("/login"), &key), api.write(order("/login"), &key));
        assert_eq!((one, other), (Ok(first.clone()), Ok(first)));
        assert_eq!(api.call(ListFaceChecks {}).await.expect("the list").len(), 1);
    })
    .await;
}

#[wasm_bindgen_test]
async fn another_act_under_the_same_key_is_refused() {
    on_each_transport(async |server| {
        let (api, key) = (server.tab(), IdempotencyKey::fresh());
        api.write(order("/login"), &key).await.expect("a face check");
        assert_eq!(refusal(api.write(order("/elsewhere"), &key).await), Refusal::KeyReused);
        log_in(&api, DemoPart::NoCompany).await;
        assert_eq!(refusal(api.write(order("/login"), &key).await), Refusal::KeyReused, "another caller");
        assert!(api.call(ListFaceChecks {}).await.expect("the list").len() == 1);
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_write_without_a_usable_key_is_refused() {
    on_each_transport(async |server| {
        for key in [None, Some("too-short"), Some(&*"long".repeat(40))] {
            let problem = send(server, key).await;
            assert_eq!((problem.status, problem.code), (400, Refusal::KeyMissing), "{key:?}");
        }
        assert!(server.tab().call(ListFaceChecks {}).await.expect("the list").is_empty());
    })
    .await;
}

/// Sends what the `Api` would not: a write with whatever key.
async fn send(server: Server, key: Option<&str>) -> Problem {
    let transport: Box<dyn Transport> = match server {
        Server::Mock => Box::new(MockTransport::named("contract")),
        Server::Http(address) => Box::new(HttpTransport::new(address)),
    };
    let headers = key.map(|key| (IDEMPOTENCY_KEY.to_owned(), key.to_owned())).into_iter().collect();
    let endpoint = order("/login");
    let (method, path, body) = (StartFaceCheck::META.method, endpoint.path(), endpoint.content());
    let reply = transport.send(HttpRequest { method, path, headers, body }).await.expect("a reply");
    serde_json::from_slice(&reply.body).expect("a problem")
}

#[wasm_bindgen_test]
async fn an_act_whose_reply_was_lost_takes_effect_once() {
    on_each_transport(async |server| {
        let api = server.tab();
        misbehave(&api, StartFaceCheck::META.name, Fault::LostReply, Some(2)).await;
        let ticket = write(&api, order("/login")).await.expect("the third try gets the first answer");
        let open = api.call(ListFaceChecks {}).await.expect("the list");
        assert_eq!(open.iter().map(|check| &check.id).collect::<Vec<_>>(), [&ticket.id]);
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_refusal_is_not_kept_so_the_act_can_succeed_later() {
    on_each_transport(async |server| {
        let (api, key) = (server.tab(), IdempotencyKey::fresh());
        misbehave(&api, StartFaceCheck::META.name, Fault::Status(403), Some(1)).await;
        assert_eq!(refusal(api.write(order("/login"), &key).await), Refusal::NotAllowed);
        assert!(api.write(order("/login"), &key).await.is_ok());
        assert_eq!(refusal(api.call(ListCompanies {}).await), Refusal::Unauthenticated);
    })
    .await;
}
