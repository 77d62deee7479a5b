//! The 业务部门 of a demonstration: reviews what was submitted (`Y-FAQ-48`). Never in `openapi.json`.

use super::{Access, CaseEvent};
use crate::{
    domain::{CaseId, CaseState, GivenFile, Material, Moment},
    endpoints,
};
use serde::{Deserialize, Serialize};

/// A case, as the department sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Review {
    /// The case.
    pub id: CaseId,
    /// 受理编号.
    pub reference: String,
    /// What the matter is called.
    pub matter: String,
    /// The department.
    pub department: String,
    /// The company's name; empty for none.
    pub company: String,
    /// Who handles it for the company.
    pub agent: String,
    /// How far it is.
    pub state: CaseState,
    /// When it was last submitted.
    pub submitted_at: Moment,
    /// When the decision is due.
    pub due_at: Moment,
    /// What was asked for.
    pub materials: Vec<Material>,
    /// What was given.
    pub files: Vec<GivenFile>,
    /// What the author wanted to add.
    pub remark: String,
    /// What happened to it, oldest first.
    pub events: Vec<CaseEvent>,
}

/// What the department decides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ReviewDecision {
    /// 办结.
    Complete,
    /// 退回, for this reason; never without one.
    Return(String),
}

endpoints! {
    /// What was ever submitted, what waits longest first, then what is decided.
    ListReviews = Get "/sim/reviews", Access::Visitor; => Vec<Review>, refuses [];
    /// Decides what was submitted.
    DecideCase = Post "/sim/reviews/{case}/decision", Access::Visitor, keyed; path { case: CaseId } body ReviewDecision
        => Review, refuses [NotFound, CaseClosed, Invalid];
}
