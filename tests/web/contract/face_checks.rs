//! Face checks that come to nothing: nobody is logged in, and the reason is told.

use super::{
    each_transport::{Server, on_each_transport},
    people::{
        decide, identify, log_in, pass_seconds, passed_face_check, person, redemption, refusal, start_face_check, write,
    },
};
use qifu::{
    client::{Api, ApiError},
    contract::{
        CancelFaceCheck, FaceCheckOrder, FaceCheckProof, FaceCheckTicket, ReadFaceCheck, ReadInfo, ReadSession,
        RedeemFaceCheck, Refusal, StartFaceCheck,
        sim::{DecideFaceCheck, DemoPart, FaceOutcome},
    },
    domain::{FACE_CHECK_SECONDS, FaceCheckId, FaceFailure, FacePurpose, FaceState, REDEMPTION_SECONDS},
};
use wasm_bindgen_test::wasm_bindgen_test;

async fn state(api: &Api, ticket: &FaceCheckTicket) -> FaceState {
    api.call(ReadFaceCheck { face_check: ticket.id.clone() }).await.expect("the status").state
}

async fn secret_refused(api: &Api, ticket: &FaceCheckTicket) -> Refusal {
    refusal(write(api, redemption(ticket)).await)
}

#[wasm_bindgen_test]
async fn without_consent_to_the_present_version_none_is_started() {
    on_each_transport(async |server| {
        let api = server.tab();
        let version = api.call(ReadInfo {}).await.expect("the server's word").face_consent_version;
        for wrong in [0, version + 1] {
            let (purpose, return_path) = (FacePurpose::Login, "/login".to_owned());
            let body = FaceCheckOrder { purpose, consent_version: wrong, return_path };
            let ApiError::Refused(problem) = write(&api, StartFaceCheck { body }).await.expect_err("refused") else {
                panic!("a refusal");
            };
            assert_eq!(problem.code, Refusal::ConsentRequired);
            assert_eq!(problem.parameters.get("version"), Some(&version.to_string()));
        }
    })
    .await;
}

#[wasm_bindgen_test]
async fn one_that_takes_too_long_expires() {
    on_each_transport(async |server| {
        let api = server.tab();
        let ticket = start_face_check(&api).await;
        identify(&api, &ticket.id, &person(&api, DemoPart::NoCompany).await).await.expect("a valid identity");
        pass_seconds(&api, FACE_CHECK_SECONDS).await;
        assert_eq!(state(&api, &ticket).await, FaceState::Expired);
        let late = DecideFaceCheck { face_check: ticket.id.clone(), body: FaceOutcome::Passed };
        assert_eq!(refusal(write(&api, late).await), Refusal::FaceCheckNotPassed);
        assert_eq!(secret_refused(&api, &ticket).await, Refusal::FaceCheckNotPassed);
    })
    .await;
}

#[wasm_bindgen_test]
async fn one_that_was_passed_but_not_fetched_in_time_expires() {
    on_each_transport(async |server| {
        let api = server.tab();
        let ticket = passed_face_check(&api, DemoPart::NoCompany).await;
        pass_seconds(&api, REDEMPTION_SECONDS).await;
        assert_eq!(state(&api, &ticket).await, FaceState::Expired);
        assert_eq!(secret_refused(&api, &ticket).await, Refusal::FaceCheckNotPassed);
    })
    .await;
}

/// Y-LOGIN-11.
#[wasm_bindgen_test]
async fn a_failed_or_cancelled_one_logs_nobody_in_and_another_can_be_started() {
    on_each_transport(async |server| {
        let api = server.tab();
        let someone = person(&api, DemoPart::NoCompany).await;
        for (outcome, expected) in [
            (FaceOutcome::Failed(FaceFailure::NotRecognised), FaceState::Failed(FaceFailure::NotRecognised)),
            (FaceOutcome::Failed(FaceFailure::OtherPerson), FaceState::Failed(FaceFailure::OtherPerson)),
            (FaceOutcome::Cancelled, FaceState::Cancelled),
        ] {
            let ticket = start_face_check(&api).await;
            identify(&api, &ticket.id, &someone).await.expect("a valid identity");
            decide(&api, &ticket.id, outcome).await;
            assert_eq!(state(&api, &ticket).await, expected);
            assert_eq!(secret_refused(&api, &ticket).await, Refusal::FaceCheckNotPassed);
            assert_eq!(refusal(api.call(ReadSession {}).await), Refusal::Unauthenticated);
        }
        log_in(&api, DemoPart::NoCompany).await;
    })
    .await;
}

#[wasm_bindgen_test]
async fn its_creator_can_break_it_off_and_nobody_else() {
    on_each_transport(async |server| {
        let api = server.tab();
        let ticket = start_face_check(&api).await;
        let cancel = |proof: FaceCheckProof| CancelFaceCheck { face_check: ticket.id.clone(), body: proof };
        let wrong = cancel(FaceCheckProof::Secret("guessed".to_owned()));
        assert_eq!(refusal(write(&api, wrong).await), Refusal::FaceCheckNotYours);
        let right = cancel(FaceCheckProof::Secret(ticket.secret.clone()));
        assert_eq!(write(&api, right.clone()).await.expect("it is broken off").state, FaceState::Cancelled);
        assert_eq!(write(&api, right).await.expect("it stays so").state, FaceState::Cancelled);
        let late = DecideFaceCheck { face_check: ticket.id.clone(), body: FaceOutcome::Passed };
        assert_eq!(refusal(write(&api, late).await), Refusal::FaceCheckNotPassed);
    })
    .await;
}

/// Y-LOGIN-09.
#[wasm_bindgen_test]
async fn the_partner_refuses_an_identity_that_is_none() {
    on_each_transport(async |server| {
        let api = server.tab();
        let ticket = start_face_check(&api).await;
        let right = person(&api, DemoPart::NoCompany).await;
        let mut wrong = right.clone();
        wrong.name = person(&api, DemoPart::SeveralCompanies).await.name;
        assert_eq!(fields(identify(&api, &ticket.id, &wrong).await), ["name"], "the document is another person's");
        (wrong.name, wrong.document, wrong.mobile) = (String::new(), "440100".to_owned(), "12345".to_owned());
        assert_eq!(fields(identify(&api, &ticket.id, &wrong).await), ["name", "document", "mobile"]);
        let undecided = DecideFaceCheck { face_check: ticket.id.clone(), body: FaceOutcome::Passed };
        assert_eq!(refusal(write(&api, undecided).await), Refusal::FaceCheckNotPassed, "nobody was named");
        assert!(identify(&api, &ticket.id, &right).await.is_ok());
    })
    .await;
}

fn fields<T: std::fmt::Debug>(outcome: Result<T, ApiError>) -> Vec<String> {
    let ApiError::Refused(problem) = outcome.expect_err("a refusal") else { panic!("a refusal") };
    assert_eq!(problem.code, Refusal::Invalid);
    problem.fields.into_iter().map(|field| field.field).collect()
}

#[wasm_bindgen_test]
async fn a_passed_one_is_exchanged_once_and_only_with_its_secret_or_code() {
    on_each_transport(exchanged_once).await;
}

async fn exchanged_once(server: Server) {
    let api = server.tab();
    let ticket = passed_face_check(&api, DemoPart::NoCompany).await;
    let guess = |body: FaceCheckProof| RedeemFaceCheck { face_check: ticket.id.clone(), body };
    let ways = [FaceCheckProof::Secret, FaceCheckProof::ReturnCode];
    for way in ways {
        assert_eq!(refusal(write(&api, guess(way("guessed".to_owned()))).await), Refusal::FaceCheckNotYours);
    }
    // The secret is no code.
    let mixed = guess(FaceCheckProof::ReturnCode(ticket.secret.clone()));
    assert_eq!(refusal(write(&api, mixed).await), Refusal::FaceCheckNotYours);
    assert!(write(&api, redemption(&ticket)).await.is_ok(), "the guesses did no harm");
    assert_eq!(secret_refused(&api, &ticket).await, Refusal::FaceCheckRedeemed);
    let unknown = ReadFaceCheck { face_check: FaceCheckId::new("f-none") };
    assert_eq!(refusal(api.call(unknown).await), Refusal::NotFound);
}
