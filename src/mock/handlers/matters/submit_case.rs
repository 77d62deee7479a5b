//! Hands an open case to the department, complete or not at all (`Y-FAQ-18`).

use crate::{
    contract::{CaseSummary, Handle, Problem, Refusal, SubmitCase},
    domain::{CaseState, is_matter_open, missing_materials},
    mock::{Db, access::Call},
};

impl Handle<SubmitCase> for Db {
    fn handle(&mut self, call: &Call, request: SubmitCase) -> Result<CaseSummary, Problem> {
        let case = self.own_case(call, &request.case)?.clone();
        if !case.state().is_open() {
            return Err(Refusal::CaseClosed.into());
        }
        if case.revision != request.body.revision {
            return Err(Refusal::CaseChanged.into());
        }
        let matter = self.matter_of(&case)?;
        if !is_matter_open(matter.needs_certified, self.account(&case.account)?.trust) {
            return Err(Refusal::CertificationRequired.into());
        }
        let missing = missing_materials(&matter.materials, &case.files);
        if !missing.is_empty() {
            let refused = Problem::new(Refusal::Invalid);
            return Err(missing.iter().fold(refused, |problem, one| problem.at(&one.code, "material.missing")));
        }
        let digits = self.state.next_digits(6);
        let day: String = call.now.stamp().chars().take(10).filter(char::is_ascii_digit).collect();
        let case = self.own_case(call, &request.case)?;
        case.reference.get_or_insert_with(|| format!("BS{day}{digits}"));
        case.enter(CaseState::UnderReview, call.now, String::new());
        let case = case.clone();
        self.publish_case(&case);
        self.case_summary(&case, &case.author)
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::{
        super::{save_case::tests::*, start_case::tests::*},
        *,
    };
    use crate::{
        contract::{CaseSubmission, ReadCase, sim::DemoPart},
        domain::{CaseId, MatterId, TrustLevel},
        mock::{
            seed,
            testing::{TestServer, refusal},
        },
    };

    fn submission(case: &CaseId, revision: u32) -> SubmitCase {
        SubmitCase { case: case.clone(), body: CaseSubmission { revision } }
    }

    /// Begins a matter, gives all that it requires, and submits it.
    pub fn submitted(server: &mut TestServer, matter: &str) -> CaseSummary {
        let case = draft(server, matter).id;
        let asked = seed::matter(&MatterId::new(matter)).expect("a matter").materials;
        let required = asked.into_iter().filter(|material| material.required);
        let files = required.map(|material| give(server, &material.code, &material.types[0], 10)).collect();
        let kept = server.call(save(&case, files, "")).expect("it is kept");
        server.call(submission(&case, kept.revision)).expect("it is submitted")
    }

    /// J13: Y-FAQ-18, Y-FAQ-48.
    #[test]
    fn an_incomplete_case_is_refused_with_each_material_that_is_missing() {
        let mut server = TestServer::new();
        server.log_in(DemoPart::SeveralCompanies);
        act(&mut server, TrustLevel::Certified);
        let case = draft(&mut server, "loader-filing").id;
        let problem = server.call(submission(&case, 0)).expect_err("a refusal");
        let fields: Vec<_> = problem.fields.iter().map(|field| (field.field.as_str(), field.code.as_str())).collect();
        assert_eq!(fields, [("licence", "material.missing"), ("letter", "material.missing")]);
        let file = give(&mut server, "licence", "application/pdf", 10);
        let revision = server.call(save(&case, vec![file], "")).expect("it is kept").revision;
        assert_eq!(server.call(submission(&case, revision)).expect_err("a refusal").fields.len(), 1);
        assert_eq!(server.call(ReadCase { case }).expect("the case").summary.state, CaseState::Draft);
    }

    /// J13: Y-FAQ-16, Y-FAQ-48, Y-FAQ-50.
    #[test]
    fn a_complete_case_is_under_review_with_a_number_and_a_date_and_the_account_stays_what_it_was() {
        let mut server = TestServer::new();
        server.log_in(DemoPart::TwoAccounts);
        act(&mut server, TrustLevel::Uncertified);
        let before = (server.db.state.accounts.clone(), server.db.state.memberships.clone());
        let case = submitted(&mut server, "loader-filing");
        assert_eq!(case.state, CaseState::UnderReview);
        assert!(case.reference.as_ref().is_some_and(|number| number.starts_with("BS20261123") && number.len() == 16));
        assert!(server.call(ReadCase { case: case.id.clone() }).expect("the case").due_at > Some(server.device));
        assert_eq!((server.db.state.accounts.clone(), server.db.state.memberships.clone()), before);
        let again = [refusal(server.call(submission(&case.id, 1))), refusal(server.call(save(&case.id, vec![], "")))];
        assert_eq!(again, [Refusal::CaseClosed; 2], "nobody changes what is being reviewed");
    }

    #[test]
    fn what_was_not_seen_is_not_submitted() {
        let mut server = TestServer::new();
        server.log_in(DemoPart::SeveralCompanies);
        act(&mut server, TrustLevel::Certified);
        let case = draft(&mut server, "loader-filing").id;
        server.call(save(&case, vec![], "从另一台设备")).expect("it is kept");
        assert_eq!(refusal(server.call(submission(&case, 0))), Refusal::CaseChanged);
    }

    /// Y-CERT-01: also when the account was certified at the beginning, and is no longer.
    #[test]
    fn certification_is_asked_for_again_at_submission() {
        let mut server = TestServer::new();
        server.log_in(DemoPart::SeveralCompanies);
        act(&mut server, TrustLevel::Certified);
        let closed = seed::matters().into_iter().find(|matter| matter.needs_certified).expect("such a matter");
        let case = draft(&mut server, closed.id.as_str()).id;
        server.db.state.accounts.iter_mut().for_each(|account| account.trust = TrustLevel::Uncertified);
        assert_eq!(refusal(server.call(submission(&case, 0))), Refusal::CertificationRequired);
    }
}
