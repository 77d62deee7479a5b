//! A server for tests: its clock stands still until it is moved, and people act in a word.

use super::{Answer, Answered, Db, Mock, State, seed::World};
use crate::{
    contract::{
        AUTHORIZATION, CONTENT_TYPE, CompanySummary, Endpoint, FaceCheckOrder, FaceCheckProof, FaceCheckTicket,
        HttpReply, HttpRequest, IDEMPOTENCY_KEY, ListCompanies, Problem, ReadInfo, RedeemFaceCheck, Refusal,
        SessionOpened, StartFaceCheck,
        sim::{
            DecideFaceCheck, DemoPart, DemoPerson, EnterIdentity, FaceOutcome, Fault, FaultRule, Identity,
            ListDemoPersons, OpenFaceCheck,
        },
    },
    domain::{FaceCheckId, FacePurpose, Moment},
};
use std::sync::{Arc, LazyLock};

/// When a test begins: 2026-11-23 09:00 in Shanghai.
pub const START: Moment = Moment::from_millis(1_795_395_600_000);

/// Generated once for all tests of a process.
static WORLD: LazyLock<Arc<World>> = LazyLock::new(Arc::default);

/// A server and whoever calls it at the moment.
pub struct TestServer {
    pub mock: Mock,
    pub db: Db,
    /// The device's clock.
    pub device: Moment,
    /// The bearer token that is sent.
    pub token: Option<String>,
    keys: u32,
}

impl TestServer {
    /// A fresh server, nobody logged in.
    pub fn new() -> Self {
        let db = Db::new(State::start(&WORLD, START), WORLD.clone());
        Self { mock: Mock::default(), db, device: START, token: None, keys: 0 }
    }

    /// Calls an endpoint; a write under a key of its own.
    pub fn call<E: Endpoint>(&mut self, endpoint: E) -> Result<E::Reply, Problem> {
        self.keys += 1;
        let key = format!("test-key-{:07}", self.keys);
        self.call_with_key(endpoint, &key)
    }

    /// Calls an endpoint under a key.
    pub fn call_with_key<E: Endpoint>(&mut self, endpoint: E, key: &str) -> Result<E::Reply, Problem> {
        match self.ask(&self.request(endpoint, key)).answer {
            Answer::Reply(reply) | Answer::Wait(reply) => read::<E>(&reply),
            other => panic!("no reply but {other:?}"),
        }
    }

    /// The request that a client sends.
    pub fn request<E: Endpoint>(&self, endpoint: E, key: &str) -> HttpRequest {
        let mut headers = vec![(IDEMPOTENCY_KEY.to_owned(), key.to_owned())];
        headers.push((CONTENT_TYPE.to_owned(), "application/json".to_owned()));
        headers.extend(self.token.as_ref().map(|token| (AUTHORIZATION.to_owned(), format!("Bearer {token}"))));
        HttpRequest { method: E::META.method, path: endpoint.path(), headers, body: endpoint.content() }
    }

    /// Asks, as a transport does.
    pub fn ask(&mut self, request: &HttpRequest) -> Answered {
        self.mock.answer(&mut self.db, request, self.device)
    }

    /// Lets time pass.
    pub fn pass(&mut self, seconds: i64) {
        self.device = self.device.plus_seconds(seconds);
    }

    /// Makes it misbehave at one endpoint.
    pub fn misbehave(&mut self, endpoint: &str, fault: Fault, times: Option<u32>) {
        self.db.state.faults.push(FaultRule { endpoint: Some(endpoint.to_owned()), fault, times });
    }

    /// The demonstration's person for a part.
    pub fn person(&mut self, part: DemoPart) -> DemoPerson {
        let persons = self.call(ListDemoPersons {}).expect("the persons");
        persons.into_iter().find(|person| person.part == part).expect("a person for each part")
    }

    /// Starts a face check for a login.
    pub fn start_face_check(&mut self) -> FaceCheckTicket {
        let consent_version = self.call(ReadInfo {}).expect("the server's word").face_consent_version;
        let order = FaceCheckOrder { purpose: FacePurpose::Login, consent_version, return_path: "/login".to_owned() };
        self.call(StartFaceCheck { body: order }).expect("a face check")
    }

    /// Opens a face check at the partner and enters who it is.
    pub fn identify(&mut self, face_check: &FaceCheckId, person: DemoPerson) -> Result<(), Problem> {
        self.call(OpenFaceCheck { face_check: face_check.clone() })?;
        let DemoPerson { name, document_kind, document, mobile, .. } = person;
        let body = Identity { name, document_kind, document, mobile };
        self.call(EnterIdentity { face_check: face_check.clone(), body }).map(|_| ())
    }

    /// A face check that a person passed.
    pub fn passed_face_check(&mut self, part: DemoPart) -> FaceCheckTicket {
        let (ticket, person) = (self.start_face_check(), self.person(part));
        self.identify(&ticket.id, person).expect("a valid identity");
        let decision = DecideFaceCheck { face_check: ticket.id.clone(), body: FaceOutcome::Passed };
        self.call(decision).expect("it is decided");
        ticket
    }

    /// Logs a person in, from the face check on; the calls after it are that person's.
    pub fn log_in(&mut self, part: DemoPart) -> SessionOpened {
        let ticket = self.passed_face_check(part);
        let opened = self.call(redemption(&ticket)).expect("a session");
        self.token = Some(opened.token.clone());
        opened
    }

    /// The companies of the one who calls.
    pub fn companies(&mut self) -> Vec<CompanySummary> {
        self.call(ListCompanies {}).expect("the companies")
    }
}

/// The exchange of a face check for a session.
pub fn redemption(ticket: &FaceCheckTicket) -> RedeemFaceCheck {
    RedeemFaceCheck { face_check: ticket.id.clone(), body: FaceCheckProof::Secret(ticket.secret.clone()) }
}

/// Why the server refused.
pub fn refusal<T: std::fmt::Debug>(outcome: Result<T, Problem>) -> Refusal {
    outcome.expect_err("a refusal").code
}

fn read<E: Endpoint>(reply: &HttpReply) -> Result<E::Reply, Problem> {
    if reply.is_success() {
        return Ok(serde_json::from_slice(&reply.body).expect("what was declared"));
    }
    Err(serde_json::from_slice(&reply.body).expect("a problem"))
}
