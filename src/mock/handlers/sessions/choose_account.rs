//! Chooses the account to act with: only one of the person's own list.

use crate::{
    contract::{ChooseAccount, Handle, Problem, Refusal, SessionView, Topic},
    domain::IDLE_SECONDS,
    mock::{Db, access::Call, state::Audience},
};

impl Handle<ChooseAccount> for Db {
    fn handle(&mut self, call: &Call, request: ChooseAccount) -> Result<SessionView, Problem> {
        let person = call.person()?.clone();
        if let Some(account) = &request.body.account {
            self.account_summary(account, &person)?;
        }
        let session = self.state.sessions.get_mut(call.token()?).ok_or(Refusal::Unauthenticated)?;
        session.acting = request.body.account;
        session.expires_at = call.now.plus_seconds(IDLE_SECONDS);
        self.publish(Audience::Person(person), Topic::Session);
        self.session_view(call.token()?, call.now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        contract::{Acting, ReadSession, sim::DemoPart},
        domain::AccountId,
        mock::testing::{TestServer, refusal},
    };

    fn choice(account: Option<&AccountId>) -> ChooseAccount {
        ChooseAccount { body: Acting { account: account.cloned() } }
    }

    /// Y-ENT-05, R-REG-12, R-REG-13.
    #[test]
    fn one_acts_with_the_account_that_one_chose_until_one_chooses_again() {
        let mut server = TestServer::new();
        server.log_in(DemoPart::SeveralCompanies);
        for company in server.companies() {
            let account = &company.accounts[0];
            assert_eq!(server.call(choice(Some(&account.id))).expect("an own account").acting.as_ref(), Some(account));
            assert_eq!(server.call(ReadSession {}).expect("the session").acting.as_ref(), Some(account));
        }
        assert_eq!(server.call(choice(None)).expect("to act for nobody").acting, None);
    }

    #[test]
    fn an_account_that_is_not_ones_own_cannot_be_chosen() {
        let mut server = TestServer::new();
        server.log_in(DemoPart::SeveralCompanies);
        let others = server.companies()[0].accounts[0].id.clone();
        server.log_in(DemoPart::NoCompany);
        for account in [others, AccountId::new("a-none")] {
            assert_eq!(refusal(server.call(choice(Some(&account)))), Refusal::NotFound);
        }
        assert_eq!(server.call(ReadSession {}).expect("the session").acting, None);
    }

    #[test]
    fn one_session_chooses_for_itself_only() {
        let mut server = TestServer::new();
        let one = server.log_in(DemoPart::SeveralCompanies).token;
        let account = server.companies()[0].accounts[0].id.clone();
        let other = server.log_in(DemoPart::SeveralCompanies).token;
        server.token = Some(one);
        server.call(choice(Some(&account))).expect("an own account");
        server.token = Some(other);
        assert_eq!(server.call(ReadSession {}).expect("the session").acting, None);
    }
}
