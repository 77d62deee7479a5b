//! Cases as they are stored, and what all their handlers ask: whose, readable by whom, as what it is shown.

use super::{Db, access::Call, handlers::shown_name, seed::matter, state::Audience};
use crate::{
    contract::{Case, CaseEvent, CaseSummary, Matter, Problem, Refusal, Topic},
    domain::{AccountId, CaseId, CaseStanding, CaseState, GivenFile, MatterId, Moment, PersonId, TrustLevel, due_at},
};
use serde::{Deserialize, Serialize};

/// A matter that somebody handles for a company.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StoredCase {
    /// Opaque.
    pub id: CaseId,
    /// The matter.
    pub matter: MatterId,
    /// The account with which it is handled.
    pub account: AccountId,
    /// Who handles it.
    pub author: PersonId,
    /// 受理编号, from the first submission on.
    pub reference: Option<String>,
    /// What was given.
    pub files: Vec<GivenFile>,
    /// What its author wants to add.
    pub remark: String,
    /// Counts the changes of the content.
    pub revision: u32,
    /// When the content was last kept.
    pub kept_at: Moment,
    /// What happened, oldest first; never empty.
    pub events: Vec<CaseEvent>,
}

impl StoredCase {
    /// How far it is.
    pub fn state(&self) -> CaseState {
        self.events.last().map_or(CaseState::Draft, |event| event.state)
    }

    /// Notes that it has another state from now on.
    pub fn enter(&mut self, state: CaseState, at: Moment, reason: String) {
        self.events.push(CaseEvent { at, state, reason });
    }

    /// When it was last submitted, if it was.
    pub fn submitted_at(&self) -> Option<Moment> {
        let submission = self.events.iter().rev().find(|event| event.state == CaseState::UnderReview);
        submission.map(|event| event.at)
    }

    fn changed_at(&self) -> Moment {
        self.events.last().map_or(self.kept_at, |event| event.at.max(self.kept_at))
    }
}

impl Db {
    /// The caller's own case, which the caller may still handle with its account.
    pub fn own_case(&mut self, call: &Call, id: &CaseId) -> Result<&mut StoredCase, Problem> {
        let person = call.person()?;
        let place = self.state.cases.iter().position(|case| case.id == *id && case.author == *person);
        let place = place.filter(|place| self.acts_with(&self.state.cases[*place].account, person));
        place.and_then(|place| self.state.cases.get_mut(place)).ok_or_else(|| Refusal::NotFound.into())
    }

    /// The matter of a case.
    pub fn matter_of(&self, case: &StoredCase) -> Result<Matter, Problem> {
        matter(&case.matter).ok_or_else(|| Refusal::NotFound.into())
    }

    /// A case as a list shows it.
    pub fn case_summary(&self, case: &StoredCase, viewer: &PersonId) -> Result<CaseSummary, Problem> {
        let author = self.person(&case.author)?;
        let is_own = case.author == *viewer;
        let is_certified = self.account(&case.account)?.trust == TrustLevel::Certified;
        let is_in_full = is_own || is_certified && self.acts_with(&case.account, viewer);
        Ok(CaseSummary {
            id: case.id.clone(),
            matter: case.matter.clone(),
            name: self.matter_of(case)?.name,
            state: case.state(),
            reference: case.reference.clone(),
            agent: shown_name(&author.name, is_in_full),
            is_own,
            changed_at: case.changed_at(),
        })
    }

    /// A case in full, for a person who may read it.
    pub fn case_view(&self, case: &StoredCase, viewer: &PersonId) -> Result<Case, Problem> {
        let matter = self.matter_of(case)?;
        let account = self.account(&case.account)?;
        let company = self.world.company(&account.company).ok_or(Refusal::NotFound)?;
        let entry = self.entry(company);
        let is_waiting = case.state() == CaseState::UnderReview;
        Ok(Case {
            summary: self.case_summary(case, viewer)?,
            company: entry.name.clone(),
            credit_code: entry.credit_code.clone().ok_or(Refusal::NotFound)?,
            files: case.files.clone(),
            remark: case.remark.clone(),
            revision: case.revision,
            due_at: case.submitted_at().filter(|_| is_waiting).map(|at| due_at(at, matter.days)),
            events: case.events.clone(),
            matter,
        })
    }

    /// Whether a person may read a case, acting with one of these accounts of its company.
    pub fn can_read_case(&self, case: &StoredCase, viewer: &PersonId, with: &dyn Fn(&AccountId) -> bool) -> bool {
        let company = self.account(&case.account).map(|account| &account.company);
        self.state.memberships.iter().filter(|one| one.person == *viewer && with(&one.account)).any(|membership| {
            let account = self.account(&membership.account);
            let is_of_company =
                account.as_ref().is_ok_and(|account| company.as_ref().is_ok_and(|id| account.company == **id));
            let standing = CaseStanding {
                role: membership.role,
                trust: account.map_or(TrustLevel::Uncertified, |account| account.trust),
                is_on_account: membership.account == case.account,
                is_own: case.author == *viewer,
            };
            is_of_company && standing.can_read(case.state())
        })
    }

    /// Tells everyone who may read it that a case changed.
    pub fn publish_case(&mut self, case: &StoredCase) {
        let persons: Vec<_> = self.state.memberships.iter().map(|membership| membership.person.clone()).collect();
        let mut told = Vec::new();
        for person in persons {
            if !told.contains(&person) && self.can_read_case(case, &person, &|_| true) {
                self.publish(Audience::Person(person.clone()), Topic::Cases);
                told.push(person);
            }
        }
    }

    fn acts_with(&self, account: &AccountId, person: &PersonId) -> bool {
        self.state.memberships.iter().any(|one| one.account == *account && one.person == *person)
    }
}
