//! Ends an account that somebody else registered for the company that the caller is in charge of (`G-56`).

use crate::{
    contract::{CompanyAccounts, EndAccount, Handle, ListCompanyAccounts, NoticeSubject, Problem, Refusal, Topic},
    domain::{AccountId, PersonId},
    mock::{
        Db,
        access::Call,
        state::{Account, Audience},
    },
};

impl Handle<EndAccount> for Db {
    fn handle(&mut self, call: &Call, request: EndAccount) -> Result<CompanyAccounts, Problem> {
        let person = call.person()?.clone();
        let account = self.state.accounts.iter().find(|account| account.id == request.account);
        let account = account.ok_or(Refusal::NotFound)?.clone();
        let list = ListCompanyAccounts { company: account.company.clone() };
        let shown = Handle::<ListCompanyAccounts>::handle(self, call, list.clone())?;
        // By the rule that the list shows it by.
        if !shown.accounts.iter().any(|shown| shown.id == account.id && shown.can_be_ended) {
            return Err(Refusal::NotAllowed.into());
        }
        self.publish_to_company(&account.company);
        self.tell_of_end(&account, &person, call)?;
        self.close_sessions(&account.id);
        self.state.memberships.retain(|membership| membership.account != account.id);
        self.state.accounts.retain(|known| known.id != account.id);
        self.state.ended_accounts.push(account);
        Handle::<ListCompanyAccounts>::handle(self, call, list)
    }
}

impl Db {
    /// Tells everybody who could act with it, except whoever ends it.
    fn tell_of_end(&mut self, account: &Account, by: &PersonId, call: &Call) -> Result<(), Problem> {
        let world = self.world.clone();
        let company = world.company(&account.company).ok_or(Refusal::NotFound)?.shown_name();
        let ended_by = self.person(by)?.name.masked();
        let of_account = self.state.memberships.iter().filter(|one| one.account == account.id && one.person != *by);
        let people: Vec<_> = of_account.map(|membership| membership.person.clone()).collect();
        for to in people {
            let subject = NoticeSubject::AccountEnded { company: company.clone(), ended_by: ended_by.clone() };
            self.tell(&to, subject, None, call.now)?;
        }
        Ok(())
    }

    /// Whoever acts with it acts for nobody; whoever logged in with it is out.
    fn close_sessions(&mut self, account: &AccountId) {
        let mut touched = Vec::new();
        self.state.sessions.retain(|token, session| {
            let is_its_own = session.account.as_ref() == Some(account);
            if session.acting.as_ref() == Some(account) {
                session.acting = None;
                touched.push(Audience::Person(session.person.clone()));
            }
            if is_its_own {
                touched.push(Audience::Session(token.clone()));
            }
            !is_its_own
        });
        for audience in touched {
            self.publish(audience, Topic::Session);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        contract::{Acting, ChooseAccount, ChooseCompany, ListNotices, ReadCompanyRecord, sim::DemoPart},
        domain::CompanyId,
        mock::testing::{TestServer, refusal},
    };

    fn end(account: &AccountId) -> EndAccount {
        EndAccount { account: account.clone() }
    }

    /// An account that a stranger to the company of `of` registered for it; the stranger is logged in and acts with it.
    fn registered_by_another(server: &mut TestServer, of: DemoPart) -> (CompanyId, AccountId) {
        server.log_in(of);
        let company = server.companies()[0].id.clone();
        server.log_in(DemoPart::NoCompany);
        let added = server.call(ChooseCompany { company: company.clone() }).expect("an account");
        let account = added.account.id;
        server.call(ChooseAccount { body: Acting { account: Some(account.clone()) } }).expect("an own account");
        (company, account)
    }

    /// Y-FAQ-50, G-56.
    #[test]
    fn who_is_in_charge_ends_anothers_account_and_its_person_is_told_and_out() {
        let mut server = TestServer::new();
        let (company, account) = registered_by_another(&mut server, DemoPart::SeveralCompanies);
        server.call(ReadCompanyRecord {}).expect("acting");
        let strangers = server.token.clone();
        server.log_in(DemoPart::SeveralCompanies);
        let left = server.call(end(&account)).expect("it is ended");
        assert!(left.accounts.iter().all(|left| left.id != account) && !left.accounts.is_empty());
        assert_eq!(refusal(server.call(end(&account))), Refusal::NotFound);
        server.token = strangers;
        assert_eq!(refusal(server.call(ReadCompanyRecord {})), Refusal::CompanyRequired);
        assert!(server.companies().is_empty());
        let notices = server.call(ListNotices {}).expect("notices");
        let told = notices.iter().any(
            |notice| matches!(&notice.subject, NoticeSubject::AccountEnded { ended_by, .. } if ended_by.contains('*')),
        );
        assert!(told, "{notices:?}");
        assert_eq!(refusal(server.call(ListCompanyAccounts { company })), Refusal::NotFound);
    }

    #[test]
    fn ones_own_account_stays_and_nobody_else_ends_one() {
        let mut server = TestServer::new();
        let (company, account) = registered_by_another(&mut server, DemoPart::SeveralCompanies);
        assert_eq!(refusal(server.call(end(&account))), Refusal::NotAllowed, "an applicant is not in charge");
        server.log_in(DemoPart::SeveralCompanies);
        let list = server.call(ListCompanyAccounts { company }).expect("the accounts");
        let own = list.accounts.iter().find(|account| account.is_mine).expect("an own account");
        assert!(!own.can_be_ended);
        assert_eq!(refusal(server.call(end(&own.id))), Refusal::NotAllowed);
        server.log_in(DemoPart::SoleTrader);
        assert_eq!(refusal(server.call(end(&account))), Refusal::NotFound, "a stranger learns of nothing");
    }
}
