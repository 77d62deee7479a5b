//! 办事记录 of the company that the caller acts for, as far as the caller may read it.

use crate::{
    contract::{CaseSummary, Handle, ListCases, Problem},
    mock::{Db, access::Call},
};

impl Handle<ListCases> for Db {
    fn handle(&mut self, call: &Call, _: ListCases) -> Result<Vec<CaseSummary>, Problem> {
        let (viewer, (acting, _)) = (call.person()?, call.acting(&self.state)?);
        let readable = self.state.cases.iter().filter(|case| self.can_read_case(case, viewer, &|id| *id == acting.id));
        let mut list = readable.map(|case| self.case_summary(case, viewer)).collect::<Result<Vec<_>, _>>()?;
        list.sort_by_key(|case| std::cmp::Reverse(case.changed_at));
        Ok(list)
    }
}

#[cfg(test)]
mod tests {
    use super::super::start_case::tests::{act, draft};
    use crate::{
        contract::{ListCases, ReadCase, Refusal, SubmitCase, sim::DemoPart},
        domain::{CaseState, Role, TrustLevel},
        mock::{
            handlers::matters::submit_case::tests::submitted,
            state::Membership,
            testing::{TestServer, refusal},
        },
    };

    /// Y-FAQ-17: the agent of one account reads nothing of the other.
    #[test]
    fn who_is_in_charge_reads_the_companys_and_an_agent_those_of_the_account() {
        let mut server = TestServer::new();
        server.log_in(DemoPart::TwoAccounts);
        act(&mut server, TrustLevel::Certified);
        let on_certified = submitted(&mut server, "loader-filing").id;
        act(&mut server, TrustLevel::Uncertified);
        let on_other = submitted(&mut server, "loader-filing").id;
        let ids = |server: &mut TestServer| {
            let list = server.call(ListCases {}).expect("the list");
            list.into_iter().map(|case| (case.id, case.is_own, case.agent)).collect::<Vec<_>>()
        };
        assert_eq!(ids(&mut server).len(), 2, "all of the company, also those of the other account");

        let account = server.db.state.accounts.iter().find(|account| account.trust == TrustLevel::Uncertified);
        let account = account.expect("the colleague's account").id.clone();
        let agent = server.log_in(DemoPart::NoCompany).session.person.id;
        server.db.state.memberships.push(Membership { account, person: agent, role: Role::Agent });
        act(&mut server, TrustLevel::Uncertified);
        let seen = ids(&mut server);
        assert_eq!(seen.len(), 1);
        assert!(seen[0].0 == on_other && !seen[0].1 && seen[0].2.contains('*'), "{seen:?}");
        assert_eq!(refusal(server.call(ReadCase { case: on_certified })), Refusal::NotFound);
        assert!(server.call(ReadCase { case: on_other }).is_ok());
    }

    #[test]
    fn a_draft_is_its_authors_and_what_changed_last_comes_first() {
        let mut server = TestServer::new();
        server.log_in(DemoPart::SeveralCompanies);
        act(&mut server, TrustLevel::Certified);
        let first = submitted(&mut server, "loader-filing");
        server.pass(60);
        let second = draft(&mut server, "company-change");
        let list = server.call(ListCases {}).expect("the list");
        let states: Vec<_> = list.iter().map(|case| (&case.id, case.state)).collect();
        assert_eq!(states, [(&second.id, CaseState::Draft), (&first.id, CaseState::UnderReview)]);

        let account = server.db.state.cases[0].account.clone();
        let agent = server.log_in(DemoPart::NoCompany).session.person.id;
        server.db.state.memberships.push(Membership { account, person: agent, role: Role::Agent });
        act(&mut server, TrustLevel::Certified);
        let list = server.call(ListCases {}).expect("the list");
        assert_eq!(list.len(), 1);
        assert!(!list[0].agent.contains('*'), "both act on one certified account");
        let body = crate::contract::CaseSubmission { revision: 0 };
        assert_eq!(refusal(server.call(SubmitCase { case: second.id, body })), Refusal::NotFound);
    }

    #[test]
    fn without_a_company_there_is_no_list() {
        let mut server = TestServer::new();
        server.log_in(DemoPart::SeveralCompanies);
        assert_eq!(refusal(server.call(ListCases {})), Refusal::CompanyRequired);
    }
}
