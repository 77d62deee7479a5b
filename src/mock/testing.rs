//! A server for tests: its clock stands still until it is moved, and people act in a word.

use super::{Answer, Answered, Db, Mock, State, seed::World};
use crate::{
    contract::{
        AUTHORIZATION, CONTENT_TYPE, CodeOrder, CompanySummary, Endpoint, FaceCheckOrder, FaceCheckProof,
        FaceCheckTicket, HttpReply, HttpRequest, IDEMPOTENCY_KEY, ListCompanies, LogInByMobile, LogInByPassword,
        MobileLogin, PasswordLogin, Problem, ReadInfo, RedeemFaceCheck, Refusal, SendLoginCode, SessionOpened,
        StartFaceCheck,
        sim::{
            DecideFaceCheck, DemoAccount, DemoPart, DemoPerson, EnterIdentity, FaceOutcome, Fault, FaultRule, Identity,
            ListDemoPersons, OpenFaceCheck,
        },
    },
    domain::{AccountNumber, DeviceId, FaceCheckId, FacePurpose, Moment, OneTimeCode, Password, Phone},
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
            Answer::Reply(reply) | Answer::Wait(reply) | Answer::File(reply, _) => read::<E>(&reply),
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
        self.start_face_check_for(FacePurpose::Login)
    }

    /// Starts a face check for a purpose.
    pub fn start_face_check_for(&mut self, purpose: FacePurpose) -> FaceCheckTicket {
        let consent_version = self.call(ReadInfo {}).expect("the server's word").face_consent_version;
        let order = FaceCheckOrder { purpose, consent_version, return_path: "/login".to_owned() };
        self.call(StartFaceCheck { body: order }).expect("a face check")
    }

    /// Opens a face check at the partner and enters who it is.
    pub fn identify(&mut self, face_check: &FaceCheckId, person: DemoPerson) -> Result<(), Problem> {
        self.call(OpenFaceCheck { face_check: face_check.clone() })?;
        let DemoPerson { name, document_kind, document, mobile, .. } = person;
        let body = Identity { name, document_kind, document, mobile };
        self.call(EnterIdentity { face_check: face_check.clone(), body }).map(|_| ())
    }

    /// A face check that a person passed, for a login.
    pub fn passed_face_check(&mut self, part: DemoPart) -> FaceCheckTicket {
        let person = self.person(part);
        self.passed_by(person, FacePurpose::Login)
    }

    /// A face check that a person passed, for a purpose.
    pub fn passed_by(&mut self, person: DemoPerson, purpose: FacePurpose) -> FaceCheckTicket {
        let ticket = self.start_face_check_for(purpose);
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

    /// Asks for a login code, and reads it in the text message.
    pub fn login_code(&mut self, mobile: &str) -> OneTimeCode {
        let mobile = Phone::parse(mobile).expect("a number");
        self.call(SendLoginCode { body: CodeOrder { mobile } }).expect("it is sent");
        Self::code_in(&self.db.state.text_messages.last().expect("a text message").text)
    }

    /// The code in a text message.
    pub fn code_in(text: &str) -> OneTimeCode {
        let digits = text.split(|letter: char| !letter.is_ascii_digit()).find(|digits| digits.len() == 6);
        OneTimeCode::parse(digits.unwrap_or_default()).expect("a code")
    }

    /// Logs in by mobile number; the calls after it are that person's.
    pub fn log_in_by_mobile(&mut self, mobile: &str) -> SessionOpened {
        let code = self.login_code(mobile);
        let body = MobileLogin { mobile: Phone::parse(mobile).expect("a number"), code };
        let opened = self.call(LogInByMobile { body }).expect("a session");
        self.token = Some(opened.token.clone());
        opened
    }

    /// Logs in with an account of the demonstration; the calls after it are its own.
    pub fn log_in_by_password(&mut self, account: &DemoAccount) -> SessionOpened {
        let body = PasswordLogin {
            account: AccountNumber::parse(&account.number).expect("a number"),
            password: Password::parse(account.password.as_deref().unwrap_or_default()).expect("a password"),
            device: DeviceId::new("d-test"),
            proof: None,
        };
        let opened = self.call(LogInByPassword { body }).expect("a session");
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
