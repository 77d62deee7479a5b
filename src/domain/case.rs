//! A case (办件): a matter that somebody handles for a company. Its states, who may do what with it, and its time.

use super::{Moment, Role, TrustLevel};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// Characters that a remark may have.
pub const REMARK_LIMIT: usize = 500;

/// Characters that a reviewer's reason may have.
pub const REASON_LIMIT: usize = 500;

/// How far a case is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum CaseState {
    /// 草稿.
    Draft,
    /// 业务部门审核中: decided outside, never by the company (`Y-FAQ-48`).
    UnderReview,
    /// 办结.
    Completed,
    /// 退回, with a reason; may be mended and submitted again.
    Returned,
}

impl CaseState {
    /// All, in the order in which they are met.
    pub const ALL: [Self; 4] = [Self::Draft, Self::UnderReview, Self::Returned, Self::Completed];

    /// As it stands in an address and on the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::UnderReview => "under_review",
            Self::Completed => "completed",
            Self::Returned => "returned",
        }
    }

    /// Whether its author may change it and submit it.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Draft | Self::Returned)
    }

    /// Whether its author may throw it away: only what nobody else has seen.
    pub const fn can_be_discarded(self) -> bool {
        matches!(self, Self::Draft)
    }

    /// Whether the department may decide it.
    pub const fn can_be_decided(self) -> bool {
        matches!(self, Self::UnderReview)
    }
}

impl fmt::Display for CaseState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A text that names no state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotACaseState;

impl FromStr for CaseState {
    type Err = NotACaseState;

    fn from_str(text: &str) -> Result<Self, NotACaseState> {
        Self::ALL.into_iter().find(|state| state.as_str() == text).ok_or(NotACaseState)
    }
}

/// What a person stands to a case of a company that they may act for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CaseStanding {
    /// As what the person acts for the company.
    pub role: Role,
    /// The trust level of the account with which the person may act.
    pub trust: TrustLevel,
    /// Whether the case was handled with that account.
    pub is_on_account: bool,
    /// Whether the person handled it.
    pub is_own: bool,
}

impl CaseStanding {
    /// Whether the person may read a case in this state. A draft is its author's. Whoever is in charge, or applied for a
    /// certified account, reads all of the company; others their own and those of their account (`Y-FAQ-17`).
    pub const fn can_read(self, state: CaseState) -> bool {
        if self.is_own {
            return true;
        }
        let is_applicant = matches!((self.role, self.trust), (Role::Applicant, TrustLevel::Certified));
        !matches!(state, CaseState::Draft) && (self.is_on_account || self.role.is_in_charge() || is_applicant)
    }
}

/// The end of the last of so many working days after `from`: 18:00 of that day. Saturdays and Sundays are none;
/// holidays are the department's to tell.
pub fn due_at(from: Moment, days: u32) -> Moment {
    const DAY: i64 = 86_400;
    let (mut left, mut at) = (days, from);
    while left > 0 {
        at = at.plus_seconds(DAY);
        left -= u32::from(at.date().weekday().number_from_monday() <= 5);
    }
    let clock = at.in_shanghai().time();
    at.plus_seconds((18 - i64::from(clock.hour())) * 3_600 - i64::from(clock.minute()) * 60 - i64::from(clock.second()))
}

/// The matters that were handled most, then others in the order of the catalogue; so many.
pub fn most_used<'a, T: PartialEq>(handled: &[T], catalogue: &'a [T], count: usize) -> Vec<&'a T> {
    let mut ranked: Vec<_> = catalogue.iter().collect();
    let uses = |matter: &T| handled.iter().filter(|known| *known == matter).count();
    ranked.sort_by_key(|matter| std::cmp::Reverse(uses(matter)));
    ranked.truncate(count);
    ranked
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_state_comes_back_from_its_text() {
        for state in CaseState::ALL {
            assert_eq!(state.to_string().parse(), Ok(state));
        }
        assert_eq!("moon".parse::<CaseState>(), Err(NotACaseState));
    }

    /// Y-FAQ-48: the company cannot decide, and cannot change what is being decided.
    #[test]
    fn what_is_under_review_or_done_stays_as_it_is() {
        let of = |state: CaseState| (state.is_open(), state.can_be_discarded(), state.can_be_decided());
        assert_eq!(of(CaseState::Draft), (true, true, false));
        assert_eq!(of(CaseState::UnderReview), (false, false, true));
        assert_eq!(of(CaseState::Returned), (true, false, false));
        assert_eq!(of(CaseState::Completed), (false, false, false));
    }

    /// Y-FAQ-17, and the permission matrix: 办事记录 of the enterprise.
    #[test]
    fn an_agent_reads_the_own_cases_and_those_of_the_account() {
        let standing = |role, trust, is_on_account, is_own| CaseStanding { role, trust, is_on_account, is_own };
        let (certified, not) = (TrustLevel::Certified, TrustLevel::Uncertified);
        let review = CaseState::UnderReview;
        assert!(standing(Role::Agent, not, false, true).can_read(review));
        assert!(standing(Role::Agent, not, true, false).can_read(review));
        assert!(!standing(Role::Agent, certified, false, false).can_read(review));
        assert!(standing(Role::Applicant, certified, false, false).can_read(review));
        assert!(!standing(Role::Applicant, not, false, false).can_read(review));
        assert!(standing(Role::Operator, certified, false, false).can_read(review));
        assert!(!standing(Role::LegalRepresentative, certified, true, false).can_read(CaseState::Draft));
    }

    #[test]
    fn a_weekend_is_no_working_time() {
        let thursday: Moment = "2026-11-26T02:30:00Z".parse().expect("a moment");
        assert_eq!(due_at(thursday, 1).stamp(), "2026-11-27 18:00:00");
        assert_eq!(due_at(thursday, 2).stamp(), "2026-11-30 18:00:00");
        assert_eq!(due_at(thursday, 7).stamp(), "2026-12-07 18:00:00");
        assert_eq!(due_at(thursday, 0).stamp(), "2026-11-26 18:00:00");
    }

    #[test]
    fn what_was_used_most_comes_first() {
        let catalogue = ["a", "b", "c", "d"];
        assert_eq!(most_used(&[], &catalogue, 2), [&"a", &"b"]);
        assert_eq!(most_used(&["d", "c", "d", "x"], &catalogue, 3), [&"d", &"c", &"a"]);
    }
}
