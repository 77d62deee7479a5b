//! What a face login brings by itself: the person's companies, each with an account (`Y-ENT-01`..`Y-ENT-03`).

use crate::{
    contract::{NoticeSubject, Problem, Topic},
    domain::{Moment, PersonId, Role},
    mock::{
        Db,
        seed::Company,
        state::{Account, Audience},
    },
};

impl Db {
    /// Associates what the register names the person for, and says how many are new. Never a second account.
    pub fn associate_companies(&mut self, id: &PersonId, now: Moment) -> Result<u32, Problem> {
        let person = self.person(id)?.clone();
        let world = self.world.clone();
        let mut new = 0;
        let (kind, document) = (person.document_kind, &person.document);
        for company in world.companies_of(kind, document) {
            if !self.entry(company).is_associated_automatically(kind, document) {
                continue;
            }
            let role = Role::in_charge_of(company.entry.kind);
            let of_person = |account: &&Account| account.company == company.id && account.applicant == *id;
            if self.state.accounts.iter().any(|account| of_person(&account)) {
                continue;
            }
            let account = self.create_account(&company.id, id, role, now);
            let name = company.entry.name.as_ref().map(ToString::to_string).unwrap_or_default();
            let text = account_created_text(&name, &account.number);
            let subject = NoticeSubject::CompanyAssociated { company: name, account: account.id };
            self.tell(id, subject, Some(text), now)?;
            self.tell_of_others(company, id, now);
            new += 1;
        }
        if new > 0 {
            self.publish(Audience::Person(id.clone()), Topic::Companies);
        }
        Ok(new)
    }

    /// Tells of the accounts that others had registered for a company before (`G-56`).
    fn tell_of_others(&mut self, company: &Company, id: &PersonId, now: Moment) {
        let others = |account: &&Account| account.company == company.id && account.applicant != *id;
        // Where there is a standing to one already, it was told of.
        let known =
            |account: &Account| self.state.memberships.iter().any(|one| one.account == account.id && one.person == *id);
        let accounts: Vec<_> =
            self.state.accounts.iter().filter(others).filter(|account| !known(account)).cloned().collect();
        for account in accounts {
            self.tell_of_account(company, &account, id, now);
        }
    }
}

/// The text message of an outside system, in its own words (`Y-FAQ-47`).
fn account_created_text(company: &str, number: &str) -> String {
    format!("【粤商通】您名下的“{company}”已关联，法人账号为 {number}，可信等级：已认证。如非本人操作，请致电 12345。")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        contract::sim::DemoPart,
        domain::{CompanyKind, TrustLevel},
        mock::{state::StoredNotice, testing::TestServer},
    };

    /// Y-ENT-01, Y-ENT-03, Y-ENT-07, Y-ENT-08, R-REG-09..10, R-REG-14.
    #[test]
    fn a_login_brings_each_enterprise_of_the_person_with_a_certified_account() {
        let mut server = TestServer::new();
        let opened = server.log_in(DemoPart::SeveralCompanies);
        assert_eq!(opened.newly_associated, 3);
        let companies = server.companies();
        assert_eq!(companies.len(), 3);
        for company in companies {
            let [account] = &company.accounts[..] else { panic!("one account") };
            assert_eq!((company.kind, account.role), (CompanyKind::Enterprise, Role::LegalRepresentative));
            assert_eq!(account.trust, TrustLevel::Certified);
        }
        let registered = server.db.world.companies().filter(|company| {
            company.entry.in_charge.key() == server.db.state.persons.last().expect("the person").document.key()
        });
        assert_eq!(registered.count(), 3, "all that the register names the person for");
    }

    /// Y-ENT-02, Y-ENT-09, Y-ENT-14.
    #[test]
    fn a_login_brings_a_sole_trader_but_none_without_a_name_or_a_code() {
        let mut server = TestServer::new();
        assert_eq!(server.log_in(DemoPart::SoleTrader).newly_associated, 1);
        let companies = server.companies();
        assert_eq!(companies.len(), 1);
        assert_eq!((companies[0].kind, companies[0].accounts[0].role), (CompanyKind::SoleTrader, Role::Operator));
        assert!(companies[0].name.is_some());
        let person = server.db.state.persons.last().expect("the person").document.clone();
        let of_person = server.db.world.companies().filter(|company| company.entry.in_charge.key() == person.key());
        assert_eq!(of_person.count(), 3, "there are others, which stay out");
    }

    /// Y-ENT-03.
    #[test]
    fn a_later_login_brings_nothing_twice() {
        let mut server = TestServer::new();
        server.log_in(DemoPart::SeveralCompanies);
        let (accounts, texts) = (server.db.state.accounts.len(), server.db.state.text_messages.len());
        assert_eq!(server.log_in(DemoPart::SeveralCompanies).newly_associated, 0);
        assert_eq!((server.db.state.accounts.len(), server.db.state.text_messages.len()), (accounts, texts));
    }

    #[test]
    fn an_account_that_a_colleague_made_does_not_stand_in_for_ones_own() {
        let mut server = TestServer::new();
        assert_eq!(server.log_in(DemoPart::TwoAccounts).newly_associated, 1);
        let [company] = &server.companies()[..] else { panic!("one company") };
        let trust: Vec<_> = company.accounts.iter().map(|account| account.trust).collect();
        assert_eq!(trust, [TrustLevel::Certified, TrustLevel::Uncertified]);
    }

    /// Y-FAQ-47.
    #[test]
    fn each_new_account_is_told_in_a_text_message_and_a_notice() {
        let mut server = TestServer::new();
        let opened = server.log_in(DemoPart::SeveralCompanies);
        let person = &server.db.state.persons.last().expect("the person").mobile;
        let numbers: Vec<_> = server.db.state.accounts.iter().rev().take(3).map(|account| &account.number).collect();
        for number in numbers {
            let told = |sent: &&crate::mock::state::SentText| sent.to == *person && sent.text.contains(number.as_str());
            assert_eq!(server.db.state.text_messages.iter().filter(told).count(), 1);
        }
        let subject = |notice: &&StoredNotice| matches!(notice.subject, NoticeSubject::CompanyAssociated { .. });
        let notices = server.db.state.notices.iter().filter(|notice| notice.to == opened.session.person.id);
        assert_eq!(notices.filter(subject).count(), 3);
    }
}
