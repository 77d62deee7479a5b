//! The simulator's controls: the outside world of a demonstration, and the faults of its server.
//!
//! Only in builds with the mock; never in `openapi.json`.

use super::Access;
use crate::{
    domain::{
        AccountChannel, CaptchaId, CompanyKind, CompanyName, CreditCode, DocumentKind, FaceCheckId, FaceFailure,
        FacePurpose, FaceState, Moment,
    },
    endpoints,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How the server is to misbehave.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Fault {
    /// Answers so many milliseconds late.
    Latency(u32),
    /// Refuses with this status and a proper problem, before anything took effect.
    Status(u16),
    /// Answers 200 with something that is no JSON.
    Garbage,
    /// Answers 200 with nothing.
    Empty,
    /// Closes the connection before anything took effect.
    Offline,
    /// Never answers.
    Silence,
    /// Ends the session, then answers 401.
    ExpiredSession,
    /// Does what was asked, then closes the connection.
    LostReply,
}

/// A fault and where it strikes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FaultRule {
    /// The endpoint's name; none for every endpoint but the simulator's.
    pub endpoint: Option<String>,
    /// What happens.
    pub fault: Fault,
    /// How many times more; none for until it is taken back.
    pub times: Option<u32>,
}

/// The simulator's state.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SimState {
    /// The server's clock.
    pub now: Moment,
    /// The faults in force.
    pub faults: Vec<FaultRule>,
    /// How often a fault struck since the last reset, by endpoint, whether it is still in force or not.
    #[serde(default)]
    pub strikes: BTreeMap<String, u32>,
    /// The endpoints that a fault can strike.
    pub endpoints: Vec<String>,
    /// When a damaged store was set aside, if ever since the last reset.
    pub damaged_store_at: Option<Moment>,
}

/// Sets everything back.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Reset {
    /// What the server's clock shows then; none for the device's time.
    pub clock: Option<Moment>,
}

/// A person of the demonstration, in full, so that a newcomer can log in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DemoPerson {
    /// Name.
    pub name: String,
    /// Kind of document.
    pub document_kind: DocumentKind,
    /// Its number.
    pub document: String,
    /// Mobile number.
    pub mobile: String,
    /// What the person is good for.
    pub part: DemoPart,
}

/// What a demonstration person is good for; the words are the simulator's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum DemoPart {
    /// Legal representative of several enterprises.
    SeveralCompanies,
    /// Operator of a sole trader, and of another one without a name.
    SoleTrader,
    /// Legal representative of one enterprise with two accounts.
    TwoAccounts,
    /// In charge of nothing.
    NoCompany,
}

/// A 法人账号 of the demonstration with its password, so that a newcomer can log in (`Y-ACCT-01`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DemoAccount {
    /// 法人账号.
    pub number: String,
    /// The password it began with, while it is in force; none where it has to be set first (`Y-FAQ-14`).
    pub password: Option<String>,
    /// Where it was registered.
    pub channel: AccountChannel,
    /// The company's name.
    pub company: String,
    /// The 账号申请人, who is in charge of the company too.
    pub applicant: String,
    /// The applicant's document.
    pub document: String,
    /// The applicant's mobile number.
    pub mobile: String,
}

/// A picture captcha that was not answered yet, with what it shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DrawnCaptcha {
    /// Which.
    pub id: CaptchaId,
    /// What it shows.
    pub answer: String,
}

/// A page of the register.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RegisterPage {
    /// How many entries match.
    pub total: usize,
    /// The entries of this page.
    pub entries: Vec<RegisterLine>,
}

/// An entry of the register.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RegisterLine {
    /// Enterprise or sole trader.
    pub kind: CompanyKind,
    /// Name.
    pub name: Option<CompanyName>,
    /// Credit code; none for an old licence.
    pub credit_code: Option<CreditCode>,
    /// 工商注册号 of an old licence.
    pub registration_number: Option<String>,
    /// Name of the legal representative or operator.
    pub in_charge: String,
    /// Kind of that person's document.
    pub document_kind: DocumentKind,
    /// Its number.
    pub document: String,
}

/// An old licence, as its holder brings it to the service hall.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OldLicence {
    /// 工商注册号, as typed.
    pub registration_number: String,
}

/// A text message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TextMessage {
    /// To which mobile number.
    pub to: String,
    /// When.
    pub at: Moment,
    /// What it says: an outside system's own words.
    pub text: String,
}

/// A face check, as the partner sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PartnerFaceCheck {
    /// Its identifier.
    pub id: FaceCheckId,
    /// What for.
    pub purpose: FacePurpose,
    /// How far.
    pub state: FaceState,
    /// The digits that both screens show.
    pub short_code: String,
    /// When it ends.
    pub expires_at: Moment,
    /// Whether a valid identity was entered.
    pub has_identity: bool,
    /// Where the person goes back to; with a code once it is passed.
    pub return_to: String,
}

/// What the person enters at the partner (`Y-LOGIN-09`).
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Identity {
    /// Name, as typed.
    pub name: String,
    /// Kind of document.
    pub document_kind: DocumentKind,
    /// Number, as typed.
    pub document: String,
    /// Mobile number, as typed.
    pub mobile: String,
}

impl std::fmt::Debug for Identity {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Identity(..)")
    }
}

/// How the partner decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum FaceOutcome {
    /// It is the person.
    Passed,
    /// It is not, or cannot be told.
    Failed(FaceFailure),
    /// The person broke off.
    Cancelled,
}

/// Sets the clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ClockMove {
    /// Seconds forward.
    pub seconds: i64,
}

endpoints! {
    /// The simulator's state.
    ReadSim = Get "/sim", Access::Visitor; => SimState, refuses [];
    /// Throws away what people did, and loads the seed.
    ResetSim = Post "/sim/reset", Access::Visitor, keyed; body Reset => SimState, refuses [];
    /// Moves the server's clock.
    MoveClock = Post "/sim/clock", Access::Visitor, keyed; body ClockMove => SimState, refuses [];
    /// Sets the faults.
    SetFaults = Put "/sim/faults", Access::Visitor, keyed; body Vec<FaultRule> => SimState, refuses [];
    /// The persons of the demonstration.
    ListDemoPersons = Get "/sim/persons", Access::Visitor; => Vec<DemoPerson>, refuses [];
    /// The accounts of the demonstration.
    ListDemoAccounts = Get "/sim/accounts", Access::Visitor; => Vec<DemoAccount>, refuses [];
    /// The picture captchas that wait for an answer, newest first.
    ListCaptchas = Get "/sim/captchas", Access::Visitor; => Vec<DrawnCaptcha>, refuses [];
    /// The register, page by page.
    BrowseRegister = Get "/sim/register", Access::Visitor; query { words: String, page: usize } => RegisterPage, refuses [];
    /// The old licences that can still be exchanged.
    ListOldLicences = Get "/sim/licences", Access::Visitor; => Vec<RegisterLine>, refuses [];
    /// Exchanges an old licence for one with a credit code, in the service hall (`Y-ENT-15`).
    ExchangeLicence = Post "/sim/licences", Access::Visitor, keyed; body OldLicence
        => RegisterLine, refuses [NotFound, Invalid];
    /// All text messages, newest first.
    ListTextMessages = Get "/sim/text-messages", Access::Visitor; => Vec<TextMessage>, refuses [];
    /// The face checks that are not final, newest first.
    ListFaceChecks = Get "/sim/face-checks", Access::Visitor; => Vec<PartnerFaceCheck>, refuses [];
    /// A face check, opened at the partner (`Y-LOGIN-08`).
    OpenFaceCheck = Post "/sim/face-checks/{face_check}/opening", Access::Visitor, keyed; path { face_check: FaceCheckId }
        => PartnerFaceCheck, refuses [NotFound];
    /// Enters the identity at the partner (`Y-LOGIN-09`).
    EnterIdentity = Post "/sim/face-checks/{face_check}/identity", Access::Visitor, keyed; path { face_check: FaceCheckId }
        body Identity => PartnerFaceCheck, refuses [NotFound, Invalid, FaceCheckNotPassed];
    /// Decides a face check (`Y-LOGIN-11`).
    DecideFaceCheck = Post "/sim/face-checks/{face_check}/decision", Access::Visitor, keyed; path { face_check: FaceCheckId }
        body FaceOutcome => PartnerFaceCheck, refuses [NotFound, FaceCheckNotPassed];
}
