//! Every fault at every endpoint of the login and of choosing a company: the outcome is right, nothing is doubled.

use super::{
    each_transport::{Server, on_each_transport, on_each_transport_at_once},
    people::{accounts, log_in, passed_face_check, redemption, refusal, reset, start_face_check, write},
};
use qifu::{
    client::{Api, ApiError},
    contract::{
        AccountSummary, Acting, ChooseAccount, FaceCheckOrder, FaceCheckTicket, KeepSession, ListCompanies,
        ListNotices, LogOut, NoticeSubject, ReadAccount, ReadFaceCheck, ReadSession, Refusal, StartFaceCheck,
        sim::{DemoPart, Fault, FaultRule, ListFaceChecks, SetFaults},
    },
    domain::FacePurpose,
};
use wasm_bindgen_test::wasm_bindgen_test;

/// The endpoints, in the order of [`Scene::act`].
const ENDPOINTS: [&str; 9] = [
    "StartFaceCheck",
    "ReadFaceCheck",
    "RedeemFaceCheck",
    "ReadSession",
    "ListCompanies",
    "ChooseAccount",
    "ReadAccount",
    "KeepSession",
    "LogOut",
];

/// Those among them that need a session.
const PERSONAL: std::ops::Range<usize> = 3..9;

type Outcomes = [Result<(), ApiError>; ENDPOINTS.len()];

/// Everybody in their places, one act each still to be done.
struct Scene {
    simulator: Api,
    visitor: Api,
    /// A passed face check of a person who never logged in.
    ticket: FaceCheckTicket,
    member: Api,
    account: AccountSummary,
    leaver: Api,
}

impl Scene {
    async fn set(server: Server) -> Self {
        let [simulator, visitor, member, leaver] = std::array::from_fn(|_| server.tab());
        reset(&simulator).await;
        log_in(&member, DemoPart::SeveralCompanies).await;
        log_in(&leaver, DemoPart::NoCompany).await;
        let account = accounts(&member).await.remove(1);
        let ticket = passed_face_check(&visitor, DemoPart::SoleTrader).await;
        Self { simulator, visitor, ticket, member, account, leaver }
    }

    /// Makes the server misbehave at each endpoint, so many times or until told otherwise.
    async fn misbehave(&self, fault: &Fault, times: Option<u32>) {
        let rule = |endpoint: &str| FaultRule { endpoint: Some(endpoint.to_owned()), fault: fault.clone(), times };
        let body = ENDPOINTS.iter().map(|endpoint| rule(endpoint)).collect();
        write(&self.simulator, SetFaults { body }).await.expect("faults are set");
    }

    /// Each endpoint once, all at the same time.
    async fn act(&self) -> Outcomes {
        let order =
            FaceCheckOrder { purpose: FacePurpose::Login, consent_version: 1, return_path: "/login".to_owned() };
        let choice = Acting { account: Some(self.account.id.clone()) };
        let (visitor, member) = (&self.visitor, &self.member);
        futures::join!(
            done(write(visitor, StartFaceCheck { body: order })),
            done(visitor.call(ReadFaceCheck { face_check: self.ticket.id.clone() })),
            done(write(visitor, redemption(&self.ticket))),
            done(member.call(ReadSession {})),
            done(member.call(ListCompanies {})),
            done(write(member, ChooseAccount { body: choice })),
            done(member.call(ReadAccount { account: self.account.id.clone() })),
            done(write(member, KeepSession {})),
            done(write(&self.leaver, LogOut {})),
        )
        .into()
    }

    /// Takes the faults back, and looks what came of it all.
    async fn came_to_pass_once(self, fault: &Fault) {
        write(&self.simulator, SetFaults { body: Vec::new() }).await.expect("faults are taken back");
        let open = self.simulator.call(ListFaceChecks {}).await.expect("the list");
        assert_eq!(open.len(), 1, "{fault:?}: one face check was started");
        assert_eq!(refusal(write(&self.visitor, redemption(&self.ticket)).await), Refusal::FaceCheckRedeemed);
        let session = self.member.call(ReadSession {}).await.expect("the session");
        assert_eq!(session.acting.as_ref(), Some(&self.account), "{fault:?}");
        assert_eq!(refusal(self.leaver.call(ReadSession {}).await), Refusal::Unauthenticated, "{fault:?}");
        let again = self.leaver;
        assert_eq!(log_in(&again, DemoPart::SoleTrader).await.newly_associated, 0, "{fault:?}: they were there");
        assert_eq!(accounts(&again).await.len(), 1, "{fault:?}: one account was created");
        let notices = again.call(ListNotices {}).await.expect("the notices");
        let logins = notices.iter().filter(|notice| notice.subject == NoticeSubject::LoggedIn).count();
        assert_eq!(logins, 2, "{fault:?}: the redemption and the login just now");
    }

    /// Takes the faults back, and sees that nothing had happened.
    async fn came_to_nothing(self, fault: &Fault) {
        write(&self.simulator, SetFaults { body: Vec::new() }).await.expect("faults are taken back");
        assert!(self.simulator.call(ListFaceChecks {}).await.expect("the list").is_empty(), "{fault:?}");
        assert_eq!(self.member.call(ReadSession {}).await.expect("the session").acting, None, "{fault:?}");
        assert!(self.leaver.call(ReadSession {}).await.is_ok(), "{fault:?}");
        let opened = write(&self.visitor, redemption(&self.ticket)).await.expect("still to be had");
        assert_eq!(opened.newly_associated, 1, "{fault:?}");
    }
}

async fn done<T>(outcome: impl Future<Output = Result<T, ApiError>>) -> Result<(), ApiError> {
    outcome.await.map(|_| ())
}

#[wasm_bindgen_test]
async fn a_passing_fault_is_lived_through() {
    on_each_transport_at_once(async |server| {
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
            let scene = Scene::set(server).await;
            scene.misbehave(&fault, Some(1)).await;
            for (endpoint, outcome) in ENDPOINTS.iter().zip(scene.act().await) {
                assert_eq!(outcome, Ok(()), "{fault:?} at {endpoint}");
            }
            scene.came_to_pass_once(&fault).await;
        }
    })
    .await;
}

#[wasm_bindgen_test]
async fn silence_is_waited_out_and_asked_again() {
    on_each_transport_at_once(async |server| {
        let scene = Scene::set(server).await;
        scene.misbehave(&Fault::Silence, Some(1)).await;
        assert_eq!(scene.act().await, ENDPOINTS.map(|_| Ok(())));
        scene.came_to_pass_once(&Fault::Silence).await;
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
            let scene = Scene::set(server).await;
            scene.misbehave(&fault, None).await;
            assert_eq!(scene.act().await, ENDPOINTS.map(|_| Err(expected.clone())), "{fault:?}");
            scene.came_to_nothing(&fault).await;
        }
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_refusal_is_told_at_once_and_nothing_happens() {
    on_each_transport(async |server| {
        for (status, code) in [(403, Refusal::NotAllowed), (404, Refusal::NotFound)] {
            let (scene, fault) = (Scene::set(server).await, Fault::Status(status));
            scene.misbehave(&fault, Some(1)).await;
            for (endpoint, outcome) in ENDPOINTS.iter().zip(scene.act().await) {
                assert_eq!(refusal(outcome), code, "{endpoint}");
            }
            scene.came_to_nothing(&fault).await;
        }
    })
    .await;
}

#[wasm_bindgen_test]
async fn replies_that_stay_lost_leave_in_doubt_but_take_effect_once() {
    on_each_transport_at_once(async |server| {
        let scene = Scene::set(server).await;
        scene.misbehave(&Fault::LostReply, None).await;
        for outcome in scene.act().await {
            assert!(outcome.expect_err("no answer").leaves_in_doubt());
        }
        scene.came_to_pass_once(&Fault::LostReply).await;
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_session_that_ends_under_way_is_told_and_can_be_opened_again() {
    on_each_transport(async |server| {
        let scene = Scene::set(server).await;
        scene.misbehave(&Fault::ExpiredSession, Some(1)).await;
        let outcomes = scene.act().await;
        for outcome in &outcomes[PERSONAL] {
            assert_eq!(refusal(outcome.clone()), Refusal::Unauthenticated);
        }
        write(&scene.simulator, SetFaults { body: Vec::new() }).await.expect("faults are taken back");
        assert_eq!(refusal(scene.member.call(ReadSession {}).await), Refusal::Unauthenticated);
        log_in(&scene.member, DemoPart::SeveralCompanies).await;
        assert_eq!(accounts(&scene.member).await.len(), 3);
        start_face_check(&scene.visitor).await;
    })
    .await;
}
