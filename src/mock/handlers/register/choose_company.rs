//! Registers the person's account for a company that was found (`Y-FIND-05`, `Y-FIND-06`).

use crate::{
    contract::{AccountAdded, ChooseCompany, Handle, Problem, Refusal},
    mock::{Db, access::Call},
};

impl Handle<ChooseCompany> for Db {
    fn handle(&mut self, call: &Call, request: ChooseCompany) -> Result<AccountAdded, Problem> {
        let person = call.person()?.clone();
        self.keep_pace(&person, call.now)?;
        let world = self.world.clone();
        let company = world.company(&request.company).ok_or(Refusal::NotFound)?;
        self.entry(company).credit_code.as_ref().ok_or(Refusal::NotFound)?;
        self.add_account(company, &person, call.now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        contract::{
            Acting, ChooseAccount, CompanyRecord, ListNotices, NoticeSubject, ReadCompanyRecord, sim::DemoPart,
        },
        domain::{CompanyId, Role, TrustLevel},
        mock::testing::{TestServer, refusal},
    };

    fn choose(company: &str) -> ChooseCompany {
        ChooseCompany { company: CompanyId::new(company) }
    }

    /// Y-FIND-05..08, Y-FAQ-12, Y-FAQ-19, Y-FAQ-50, G-49.
    #[test]
    fn choosing_registers_an_uncertified_account_with_the_person_as_its_applicant() {
        let mut server = TestServer::new();
        let person = server.log_in(DemoPart::NoCompany).session.person;
        let added = server.call(choose("c-40")).expect("an account");
        assert!(added.is_new);
        assert_eq!((added.account.trust, added.account.role), (TrustLevel::Uncertified, Role::Applicant));
        assert_eq!(added.account.applicant, person.name);
        assert_eq!(server.companies()[0].accounts, std::slice::from_ref(&added.account));
        let acting = Acting { account: Some(added.account.id.clone()) };
        assert_eq!(server.call(ChooseAccount { body: acting }).expect("it").acting, Some(added.account));
        let CompanyRecord { in_charge, .. } = server.call(ReadCompanyRecord {}).expect("what is public");
        assert!(in_charge.contains('*'), "nothing confidential");
    }

    /// Y-FAQ-13.
    #[test]
    fn the_number_is_sent_to_the_mobile_given_at_the_face_check() {
        let mut server = TestServer::new();
        server.log_in(DemoPart::NoCompany);
        let mobile = server.person(DemoPart::NoCompany).mobile;
        let account = server.call(choose("c-40")).expect("an account").account;
        let sent = server.db.state.text_messages.last().expect("a text message");
        assert!(sent.to.national() == mobile && sent.text.contains(&account.number), "{sent:?}");
        assert!(sent.text.contains("未认证"));
    }

    #[test]
    fn choosing_again_changes_nothing() {
        let mut server = TestServer::new();
        server.log_in(DemoPart::NoCompany);
        let first = server.call(choose("c-40")).expect("an account").account;
        let (accounts, texts) = (server.db.state.accounts.len(), server.db.state.text_messages.len());
        let again = server.call(choose("c-40")).expect("the same");
        assert_eq!((again.is_new, again.account), (false, first));
        assert_eq!((server.db.state.accounts.len(), server.db.state.text_messages.len()), (accounts, texts));
    }

    /// G-49: one account per company and applicant.
    #[test]
    fn another_persons_account_is_another_one() {
        let mut server = TestServer::new();
        server.log_in(DemoPart::NoCompany);
        let one = server.call(choose("c-40")).expect("an account").account;
        server.log_in(DemoPart::SoleTrader);
        let other = server.call(choose("c-40")).expect("an account");
        assert!(other.is_new && other.account.id != one.id);
    }

    /// G-56.
    #[test]
    fn who_is_in_charge_is_told_now_or_with_their_first_login() {
        let told = |server: &mut TestServer| {
            let notices = server.call(ListNotices {}).expect("the notices");
            notices.into_iter().filter(|it| matches!(it.subject, NoticeSubject::AccountRegistered { .. })).count()
        };
        let mut server = TestServer::new();
        server.log_in(DemoPart::NoCompany);
        server.call(choose("c-1")).expect("an account");
        server.log_in(DemoPart::SeveralCompanies);
        assert_eq!(told(&mut server), 1, "before their first login");
        server.log_in(DemoPart::NoCompany);
        server.call(choose("c-2")).expect("an account");
        server.call(choose("c-2")).expect("the same");
        server.log_in(DemoPart::SeveralCompanies);
        assert_eq!(told(&mut server), 2, "once each");
    }

    #[test]
    fn ones_own_company_becomes_certified() {
        let mut server = TestServer::new();
        server.log_in(DemoPart::SoleTrader);
        let account = server.call(choose("c-5")).expect("the one without a name").account;
        assert_eq!((account.trust, account.role), (TrustLevel::Certified, Role::Operator));
    }

    #[test]
    fn there_is_nothing_to_choose_without_a_code_or_an_entry() {
        let mut server = TestServer::new();
        server.log_in(DemoPart::NoCompany);
        for company in ["c-6", "c-5001", "c-0", "../x"] {
            assert_eq!(refusal(server.call(choose(company))), Refusal::NotFound, "{company}");
        }
    }
}
