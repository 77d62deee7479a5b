//! The first state: what had happened before anybody logs in.

use super::World;
use crate::{
    contract::sim::DemoPart,
    domain::{AccountChannel, AccountId, Moment, PersonId, Role},
    mock::{
        logins::Logins,
        state::{Account, Membership, Person, STATE_VERSION, State},
    },
};
use std::collections::BTreeMap;

impl State {
    /// The state of a fresh server at `now`.
    pub fn start(world: &World, now: Moment) -> Self {
        let mut state = Self {
            version: STATE_VERSION,
            clock_ahead: 0,
            ids: 0,
            faults: Vec::new(),
            strikes: std::collections::BTreeMap::new(),
            damaged_store_at: None,
            persons: Vec::new(),
            ended_accounts: Vec::new(),
            accounts: Vec::new(),
            memberships: Vec::new(),
            sessions: BTreeMap::new(),
            logins: Logins::default(),
            face_checks: Vec::new(),
            text_messages: Vec::new(),
            notices: Vec::new(),
            exchanged: Vec::new(),
            searches: Vec::new(),
            notice_choices: Vec::new(),
            files: Vec::new(),
            cases: Vec::new(),
            answers: Vec::new(),
            changes: Vec::new(),
            cursor: 0,
        };
        state.add_a_colleagues_account(world, now);
        state.add_demo_accounts(world, now);
        state
    }

    /// A colleague registered an account for the company of the one with two accounts, who sees it (`R-REG-12`, `G-49`).
    fn add_a_colleagues_account(&mut self, world: &World, now: Moment) {
        let colleague = world.residents().find(|resident| resident.part.is_none());
        let in_charge = world.residents().find(|resident| resident.part == Some(DemoPart::TwoAccounts));
        let (Some(colleague), Some(in_charge)) = (colleague, in_charge) else { return };
        let Some(company) = world.companies_of(in_charge.document_kind, &in_charge.document).next() else { return };
        let mut ids = Vec::new();
        for resident in [colleague, in_charge] {
            let id = PersonId::new(self.next_id("p"));
            ids.push(id.clone());
            self.persons.push(Person {
                id,
                name: resident.name.clone(),
                document_kind: resident.document_kind,
                document: resident.document.clone(),
                mobile: resident.mobile.clone(),
                previous_login: None,
                last_login: None,
            });
        }
        let account = AccountId::new(self.next_id("a"));
        for (person, role) in ids.iter().zip([Role::Applicant, Role::LegalRepresentative]) {
            self.memberships.push(Membership { account: account.clone(), person: person.clone(), role });
        }
        let number = format!("GD{}", self.next_digits(8));
        self.accounts.push(Account {
            id: account,
            number,
            company: company.id.clone(),
            applicant: ids.swap_remove(0),
            trust: Role::Applicant.trust_of_created_account(),
            channel: AccountChannel::GuangdongPortal,
            created_at: now.plus_seconds(-86_400 * 30),
        });
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        domain::TrustLevel,
        mock::testing::{START, TestServer},
    };

    #[test]
    fn nobody_has_logged_in_and_a_colleague_has_registered_an_uncertified_account() {
        let server = TestServer::new();
        let state = &server.db.state;
        assert!(state.sessions.is_empty() && state.persons.iter().all(|person| person.last_login.is_none()));
        let account = &state.accounts[0];
        assert_eq!(account.trust, TrustLevel::Uncertified);
        assert!(account.created_at < START);
        assert!(server.db.world.company(&account.company).is_some());
        let members = state.memberships.iter().filter(|membership| membership.account == account.id);
        assert_eq!(members.count(), 2);
    }

    #[test]
    fn it_is_the_same_every_time() {
        assert_eq!(TestServer::new().db.state, TestServer::new().db.state);
    }
}
