//! Who calls: from the bearer token to a person and, where the endpoint asks for it, the account acted with.

use super::{
    State, ids,
    state::{Account, Membership, Session},
};
use crate::{
    contract::{AUTHORIZATION, Access, HttpRequest, IDEMPOTENCY_KEY, Problem, Refusal},
    domain::{Moment, PersonId},
};

/// Who calls, and when.
#[derive(Clone, Debug)]
pub struct Call {
    /// The server's clock.
    pub now: Moment,
    token: Option<String>,
    attempt: u64,
    session: Option<Session>,
}

impl Call {
    /// The caller of a request, if the endpoint's access allows it.
    pub fn admit(state: &State, access: Access, request: &HttpRequest, now: Moment) -> Result<Self, Problem> {
        let token = request.header(AUTHORIZATION).and_then(|value| value.strip_prefix("Bearer ")).map(str::to_owned);
        let session = token.as_ref().and_then(|token| live_session(state, token, now)).cloned();
        let key = request.header(IDEMPOTENCY_KEY).unwrap_or_default();
        let attempt = ids::fingerprint(&[key.as_bytes(), &request.body]);
        let call = Self { now, token, attempt, session };
        match access {
            Access::Visitor => {}
            Access::Person => {
                call.session()?;
            }
            Access::Verified => {
                call.verified()?;
            }
            Access::Acting(roles) => {
                call.verified()?;
                let membership = call.acting(state)?.1;
                if !roles.is_empty() && !roles.contains(&membership.role) {
                    return Err(Refusal::NotAllowed.into());
                }
            }
        }
        Ok(call)
    }

    /// The caller's session.
    pub fn session(&self) -> Result<&Session, Problem> {
        self.session.as_ref().ok_or_else(|| Refusal::Unauthenticated.into())
    }

    /// The person who calls.
    pub fn person(&self) -> Result<&PersonId, Problem> {
        Ok(&self.session()?.person)
    }

    /// The person who calls, the face checked in this session (`R-REG-17`).
    pub fn verified(&self) -> Result<&PersonId, Problem> {
        let session = self.session()?;
        if session.is_face_checked { Ok(&session.person) } else { Err(Refusal::FaceRequired.into()) }
    }

    /// The caller's session token.
    pub fn token(&self) -> Result<&str, Problem> {
        self.token.as_deref().ok_or_else(|| Refusal::Unauthenticated.into())
    }

    /// What tells this try from another one: the idempotency key of the write with its body. A refusal binds no key to a
    /// body, so the key alone would let somebody guess under one key.
    pub const fn attempt(&self) -> u64 {
        self.attempt
    }

    /// The account that the caller acts with, and as what.
    pub fn acting<'a>(&self, state: &'a State) -> Result<(&'a Account, &'a Membership), Problem> {
        let person = self.person()?;
        let session = live_session(state, self.token()?, self.now).ok_or(Refusal::Unauthenticated)?;
        let account = session.acting.as_ref().ok_or(Refusal::CompanyRequired)?;
        let membership = state.memberships.iter().find(|one| one.account == *account && one.person == *person);
        let account = state.accounts.iter().find(|one| one.id == *account);
        account.zip(membership).ok_or_else(|| Refusal::CompanyRequired.into())
    }
}

/// The session of a token, unless it has ended.
pub fn live_session<'a>(state: &'a State, token: &str, now: Moment) -> Option<&'a Session> {
    state.sessions.get(token).filter(|session| now < session.expires_at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        contract::{Acting, ChooseAccount, ReadCompanyRecord, ReadSession, sim::DemoPart},
        domain::{IDLE_SECONDS, Role},
        mock::testing::{TestServer, refusal},
    };

    fn admitted(server: &TestServer, roles: &'static [Role]) -> Result<Call, Problem> {
        let request = server.request(ReadSession {}, "");
        Call::admit(&server.db.state, Access::Acting(roles), &request, server.device)
    }

    #[test]
    fn a_token_is_worth_nothing_once_its_session_is_over() {
        let mut server = TestServer::new();
        server.token = Some("invented".to_owned());
        assert_eq!(refusal(server.call(ReadSession {})), Refusal::Unauthenticated);
        server.log_in(DemoPart::NoCompany);
        server.pass(IDLE_SECONDS - 1);
        assert!(server.call(ReadSession {}).is_ok());
        server.pass(1);
        assert_eq!(refusal(server.call(ReadSession {})), Refusal::Unauthenticated);
    }

    /// Y-ENT-06.
    #[test]
    fn enterprise_business_asks_for_a_company_first() {
        let mut server = TestServer::new();
        server.log_in(DemoPart::SeveralCompanies);
        assert_eq!(refusal(server.call(ReadCompanyRecord {})), Refusal::CompanyRequired);
        let account = server.companies()[0].accounts[0].id.clone();
        server.call(ChooseAccount { body: Acting { account: Some(account) } }).expect("an own account");
        assert!(server.call(ReadCompanyRecord {}).is_ok());
        // Whoever loses the standing loses the business, also within a session.
        server.db.state.memberships.clear();
        assert_eq!(refusal(server.call(ReadCompanyRecord {})), Refusal::CompanyRequired);
    }

    #[test]
    fn what_only_certain_roles_may_do_others_may_not() {
        let mut server = TestServer::new();
        assert_eq!(refusal(admitted(&server, &[])), Refusal::Unauthenticated);
        server.log_in(DemoPart::SeveralCompanies);
        let account = server.companies()[0].accounts[0].id.clone();
        server.call(ChooseAccount { body: Acting { account: Some(account) } }).expect("an own account");
        assert!(admitted(&server, &[]).is_ok());
        assert!(admitted(&server, &[Role::Operator, Role::LegalRepresentative]).is_ok());
        assert_eq!(refusal(admitted(&server, &[Role::Agent])), Refusal::NotAllowed);
    }
}
