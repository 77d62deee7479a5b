//! 办事: the catalogue of matters, and the cases in which people handle them for a company.

use super::Access;
use crate::{
    domain::{CaseId, CaseState, CompanyName, CreditCode, GivenFile, Material, MatterId, Moment},
    endpoints,
};
use serde::{Deserialize, Serialize};

/// A matter of the catalogue. Its texts are the department's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Matter {
    /// Opaque.
    pub id: MatterId,
    /// What it is called.
    pub name: String,
    /// Under what it is listed.
    pub theme: String,
    /// The 业务部门 that decides it.
    pub department: String,
    /// What it is for.
    pub about: String,
    /// Working days within which it is decided.
    pub days: u32,
    /// Whether it is closed to an account that is 未认证 (`Y-CERT-01`).
    pub needs_certified: bool,
    /// What is to be handed in; at most twelve materials.
    pub materials: Vec<Material>,
}

/// A case in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CaseSummary {
    /// Opaque.
    pub id: CaseId,
    /// The matter.
    pub matter: MatterId,
    /// What the matter is called.
    pub name: String,
    /// How far it is.
    pub state: CaseState,
    /// 受理编号; none before it was submitted.
    pub reference: Option<String>,
    /// The name of the one who handles it, masked unless it is the viewer, or both act on one certified account.
    pub agent: String,
    /// Whether the viewer handles it.
    pub is_own: bool,
    /// When it last changed.
    pub changed_at: Moment,
}

/// A case in full.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Case {
    /// The case.
    pub summary: CaseSummary,
    /// The matter, as the catalogue has it.
    pub matter: Matter,
    /// The name of the company for which it is handled; a sole trader may have none.
    pub company: Option<CompanyName>,
    /// The company's credit code.
    pub credit_code: CreditCode,
    /// What was given.
    pub files: Vec<GivenFile>,
    /// What its author wants to add.
    pub remark: String,
    /// Counts the changes of its content; a submission names the one that its author has seen.
    pub revision: u32,
    /// When the decision is due; none unless it is under review.
    pub due_at: Option<Moment>,
    /// What happened to it, oldest first.
    pub events: Vec<CaseEvent>,
}

/// Something that happened to a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CaseEvent {
    /// When.
    pub at: Moment,
    /// The state that it has had since then.
    pub state: CaseState,
    /// Why, in the reviewer's own words; empty for none.
    pub reason: String,
}

/// Which matter to begin.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CaseStart {
    /// The matter.
    pub matter: MatterId,
}

/// The content of a case that is open.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CaseContent {
    /// What was given; size and type are the server's to say.
    pub files: Vec<GivenFile>,
    /// What its author wants to add.
    pub remark: String,
}

/// That a content was kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CaseKept {
    /// The number of the content.
    pub revision: u32,
    /// When.
    pub at: Moment,
}

/// Which content is to be submitted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CaseSubmission {
    /// The number of the content that its author has seen.
    pub revision: u32,
}

endpoints! {
    /// The catalogue, what is used most first.
    ListMatters = Get "/matters", Access::Visitor; => Vec<Matter>, refuses [];
    /// One matter of the catalogue.
    ReadMatter = Get "/matters/{matter}", Access::Visitor; path { matter: MatterId } => Matter, refuses [NotFound];
    /// 办事记录 of the company that one acts for, as far as one may read it; what changed last first.
    ListCases = Get "/cases", Access::Acting(&[]); => Vec<CaseSummary>, refuses [];
    /// A case of any company that the person may act for.
    ReadCase = Get "/cases/{case}", Access::Verified; path { case: CaseId } => Case, refuses [NotFound];
    /// Begins a case for the company that one acts for; the draft of the same matter, where there is one.
    StartCase = Post "/cases", Access::Acting(&[]), keyed; body CaseStart
        => CaseSummary, refuses [NotFound, CertificationRequired];
    /// Keeps the content of one's own open case, complete or not.
    SaveCase = Put "/cases/{case}/content", Access::Verified, keyed; path { case: CaseId } body CaseContent
        => CaseKept, refuses [NotFound, CaseClosed, Invalid];
    /// Hands one's own open case to the department; refused with each required material that is missing (`Y-FAQ-18`).
    SubmitCase = Post "/cases/{case}/submission", Access::Verified, keyed; path { case: CaseId } body CaseSubmission
        => CaseSummary, refuses [NotFound, CaseClosed, CaseChanged, CertificationRequired, Invalid];
    /// Throws one's own draft away.
    DiscardCase = Delete "/cases/{case}", Access::Verified, keyed; path { case: CaseId }
        => (), refuses [NotFound, CaseClosed];
}
