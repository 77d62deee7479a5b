//! People at work: what they do over the contract, in a word each.

use qifu::{
    client::{Api, ApiError, IdempotencyKey},
    contract::{
        AccountSummary, Acting, ChooseAccount, FaceCheckOrder, FaceCheckProof, FaceCheckTicket, ListCompanies,
        ReadInfo, RedeemFaceCheck, Refusal, SessionOpened, SessionView, StartFaceCheck, Write,
        sim::{
            ClockMove, DecideFaceCheck, DemoPart, DemoPerson, EnterIdentity, FaceOutcome, Fault, FaultRule, Identity,
            ListDemoPersons, MoveClock, OpenFaceCheck, PartnerFaceCheck, Reset, ResetSim, SetFaults, SimState,
        },
    },
    domain::{FaceCheckId, FacePurpose, Moment},
};

/// When every test begins, by the server's clock: 2026-11-23 09:00 in Shanghai.
pub const START: Moment = Moment::from_millis(1_795_395_600_000);

/// Writes under a key of its own.
pub async fn write<E: Write>(api: &Api, endpoint: E) -> Result<E::Reply, ApiError> {
    api.write(endpoint, &IdempotencyKey::fresh()).await
}

/// A fresh server at [`START`].
pub async fn reset(api: &Api) -> SimState {
    write(api, ResetSim { body: Reset { clock: Some(START) } }).await.expect("a fresh server")
}

/// Moves the server's clock.
pub async fn pass_seconds(api: &Api, seconds: i64) {
    write(api, MoveClock { body: ClockMove { seconds } }).await.expect("the clock moves");
}

/// Makes the server misbehave at one endpoint, so many times or until told otherwise.
pub async fn misbehave(api: &Api, endpoint: &str, fault: Fault, times: Option<u32>) {
    let rule = FaultRule { endpoint: Some(endpoint.to_owned()), fault, times };
    write(api, SetFaults { body: vec![rule] }).await.expect("faults are set");
}

/// The demonstration's person for a part.
pub async fn person(api: &Api, part: DemoPart) -> DemoPerson {
    let persons = api.call(ListDemoPersons {}).await.expect("the persons");
    persons.into_iter().find(|person| person.part == part).expect("a person for each part")
}

/// Starts a face check for a login.
pub async fn start_face_check(api: &Api) -> FaceCheckTicket {
    let consent_version = api.call(ReadInfo {}).await.expect("the server's word").face_consent_version;
    let order = FaceCheckOrder { purpose: FacePurpose::Login, consent_version, return_path: "/login".to_owned() };
    write(api, StartFaceCheck { body: order }).await.expect("a face check")
}

/// Opens a face check at the partner and enters who it is.
pub async fn identify(api: &Api, face_check: &FaceCheckId, person: &DemoPerson) -> Result<PartnerFaceCheck, ApiError> {
    write(api, OpenFaceCheck { face_check: face_check.clone() }).await.expect("it opens");
    let body = Identity {
        name: person.name.clone(),
        document_kind: person.document_kind,
        document: person.document.clone(),
        mobile: person.mobile.clone(),
    };
    write(api, EnterIdentity { face_check: face_check.clone(), body }).await
}

/// Decides a face check at the partner.
pub async fn decide(api: &Api, face_check: &FaceCheckId, body: FaceOutcome) -> PartnerFaceCheck {
    write(api, DecideFaceCheck { face_check: face_check.clone(), body }).await.expect("it is decided")
}

/// A face check that a person passed.
pub async fn passed_face_check(api: &Api, part: DemoPart) -> FaceCheckTicket {
    let (ticket, person) = (start_face_check(api).await, person(api, part).await);
    identify(api, &ticket.id, &person).await.expect("a valid identity");
    decide(api, &ticket.id, FaceOutcome::Passed).await;
    ticket
}

/// The exchange of a passed face check for a session.
pub fn redemption(ticket: &FaceCheckTicket) -> RedeemFaceCheck {
    RedeemFaceCheck { face_check: ticket.id.clone(), body: FaceCheckProof::Secret(ticket.secret.clone()) }
}

/// Logs a person in, from the face check on; `api` carries the session from then on.
pub async fn log_in(api: &Api, part: DemoPart) -> SessionOpened {
    let ticket = passed_face_check(api, part).await;
    let opened = write(api, redemption(&ticket)).await.expect("a session");
    api.set_token(Some(opened.token.clone()));
    opened
}

/// The accounts that the person may act with, in the order of the list.
pub async fn accounts(api: &Api) -> Vec<AccountSummary> {
    let companies = api.call(ListCompanies {}).await.expect("the companies");
    companies.into_iter().flat_map(|company| company.accounts).collect()
}

/// Chooses an account to act with.
pub async fn choose(api: &Api, account: &AccountSummary) -> Result<SessionView, ApiError> {
    write(api, ChooseAccount { body: Acting { account: Some(account.id.clone()) } }).await
}

/// Why the server refused.
pub fn refusal<T: std::fmt::Debug>(outcome: Result<T, ApiError>) -> Refusal {
    let error = outcome.expect_err("a refusal");
    error.refusal().unwrap_or_else(|| panic!("no refusal but {error:?}"))
}
