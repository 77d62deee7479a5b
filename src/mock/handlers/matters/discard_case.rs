//! Throws a draft away: what nobody but its author has seen.

use crate::{
    contract::{DiscardCase, Handle, Problem, Refusal},
    mock::{Db, access::Call},
};

impl Handle<DiscardCase> for Db {
    fn handle(&mut self, call: &Call, request: DiscardCase) -> Result<(), Problem> {
        let case = self.own_case(call, &request.case)?.clone();
        if !case.state().can_be_discarded() {
            return Err(Refusal::CaseClosed.into());
        }
        self.publish_case(&case);
        self.state.cases.retain(|known| known.id != case.id);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{
        super::{start_case::tests::*, submit_case::tests::submitted},
        *,
    };
    use crate::{
        contract::{ListCases, sim::DemoPart},
        domain::TrustLevel,
        mock::testing::{TestServer, refusal},
    };

    #[test]
    fn a_draft_goes_and_what_was_submitted_stays() {
        let mut server = TestServer::new();
        server.log_in(DemoPart::SeveralCompanies);
        act(&mut server, TrustLevel::Certified);
        let kept = submitted(&mut server, "loader-filing").id;
        let thrown = draft(&mut server, "loader-filing").id;
        server.call(DiscardCase { case: thrown.clone() }).expect("it goes");
        assert_eq!(refusal(server.call(DiscardCase { case: thrown })), Refusal::NotFound);
        assert_eq!(refusal(server.call(DiscardCase { case: kept })), Refusal::CaseClosed);
        assert_eq!(server.call(ListCases {}).expect("the list").len(), 1);
    }
}
