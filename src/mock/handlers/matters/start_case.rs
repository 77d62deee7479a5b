//! Begins a case. Beginning the same matter again leads to the draft that is there.

use crate::{
    contract::{CaseEvent, CaseSummary, Handle, Problem, Refusal, StartCase},
    domain::{CaseId, CaseState, is_matter_open},
    mock::{Db, access::Call, cases::StoredCase, seed},
};

impl Handle<StartCase> for Db {
    fn handle(&mut self, call: &Call, request: StartCase) -> Result<CaseSummary, Problem> {
        let author = call.person()?.clone();
        let matter = seed::matter(&request.body.matter).ok_or(Refusal::NotFound)?;
        let (account, _) = call.acting(&self.state)?;
        if !is_matter_open(matter.needs_certified, account.trust) {
            return Err(Refusal::CertificationRequired.into());
        }
        let account = account.id.clone();
        let is_draft = |case: &&StoredCase| {
            case.matter == matter.id
                && case.author == author
                && case.account == account
                && case.state() == CaseState::Draft
        };
        if let Some(draft) = self.state.cases.iter().find(is_draft) {
            return self.case_summary(draft, &author);
        }
        let case = StoredCase {
            id: CaseId::new(self.state.next_id("k")),
            matter: matter.id,
            account,
            author: author.clone(),
            reference: None,
            files: Vec::new(),
            remark: String::new(),
            revision: 0,
            kept_at: call.now,
            events: vec![CaseEvent { at: call.now, state: CaseState::Draft, reason: String::new() }],
        };
        self.state.cases.push(case.clone());
        self.publish_case(&case);
        self.case_summary(&case, &author)
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::{
        contract::{Acting, CaseStart, ChooseAccount, sim::DemoPart},
        domain::{MatterId, TrustLevel},
        mock::testing::{TestServer, refusal},
    };

    /// Acts with the caller's first account of a level.
    pub fn act(server: &mut TestServer, trust: TrustLevel) {
        let accounts = server.companies().into_iter().flat_map(|company| company.accounts);
        let account = accounts.into_iter().find(|account| account.trust == trust).expect("an account of this level");
        server.call(ChooseAccount { body: Acting { account: Some(account.id) } }).expect("an own account");
    }

    /// Begins a matter.
    pub fn start(matter: &str) -> StartCase {
        StartCase { body: CaseStart { matter: MatterId::new(matter) } }
    }

    /// A draft of a matter.
    pub fn draft(server: &mut TestServer, matter: &str) -> CaseSummary {
        server.call(start(matter)).expect("a draft")
    }

    /// Y-FIND-01, Y-ENT-06.
    #[test]
    fn a_matter_is_begun_for_a_company_or_not_at_all() {
        let mut server = TestServer::new();
        assert_eq!(refusal(server.call(start("loader-filing"))), Refusal::Unauthenticated);
        server.log_in(DemoPart::SeveralCompanies);
        assert_eq!(refusal(server.call(start("loader-filing"))), Refusal::CompanyRequired);
        act(&mut server, TrustLevel::Certified);
        assert_eq!(draft(&mut server, "loader-filing").state, CaseState::Draft);
        assert_eq!(refusal(server.call(start("moons"))), Refusal::NotFound);
    }

    /// Y-CERT-01, Y-FAQ-16, Y-FIND-09.
    #[test]
    fn an_account_that_is_not_certified_begins_only_what_needs_no_certification() {
        let mut server = TestServer::new();
        server.log_in(DemoPart::TwoAccounts);
        act(&mut server, TrustLevel::Uncertified);
        let (closed, open): (Vec<_>, Vec<_>) = seed::matters().into_iter().partition(|matter| matter.needs_certified);
        assert!(closed.len() > 2 && open.len() > 2);
        for matter in &closed {
            assert_eq!(refusal(server.call(start(matter.id.as_str()))), Refusal::CertificationRequired);
        }
        for matter in &open {
            draft(&mut server, matter.id.as_str());
        }
        act(&mut server, TrustLevel::Certified);
        for matter in closed {
            draft(&mut server, matter.id.as_str());
        }
    }

    #[test]
    fn beginning_again_leads_to_the_draft_that_is_there() {
        let mut server = TestServer::new();
        server.log_in(DemoPart::TwoAccounts);
        act(&mut server, TrustLevel::Certified);
        let first = draft(&mut server, "loader-filing");
        assert_eq!(draft(&mut server, "loader-filing").id, first.id);
        act(&mut server, TrustLevel::Uncertified);
        assert_ne!(draft(&mut server, "loader-filing").id, first.id, "another account, another case");
    }
}
