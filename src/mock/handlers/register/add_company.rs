//! Registers the person's account for the company of a name and a code, which both have to be right (`Y-FAQ-11`).

use crate::{
    contract::{AccountAdded, AddCompany, Handle, Problem, Refusal},
    mock::{Db, access::Call},
};

impl Handle<AddCompany> for Db {
    fn handle(&mut self, call: &Call, request: AddCompany) -> Result<AccountAdded, Problem> {
        let (person, pair) = (call.person()?.clone(), request.body);
        self.keep_pace(&person, call.now)?;
        let world = self.world.clone();
        let company = world.company_of_code(&pair.credit_code);
        let is_it = |entry: &crate::domain::RegisterEntry| entry.is_called(&pair.name, &pair.credit_code);
        let company = company.filter(|company| is_it(&self.entry(company))).ok_or(Refusal::CheckFailed)?;
        self.add_account(company, &person, call.now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        contract::{CompanyPair, sim::DemoPart},
        domain::{CompanyName, CreditCode, MOST_SEARCHES, TrustLevel},
        mock::testing::{TestServer, refusal},
    };

    /// The name and the code of an entry, each to be changed by the test.
    fn pair(server: &TestServer, name_of: usize, code_of: usize) -> AddCompany {
        let entry = |place| &server.db.world.company_at(place).expect("an entry").entry;
        let (name, credit_code) = (entry(name_of).name.clone(), entry(code_of).credit_code.clone());
        AddCompany { body: CompanyPair { name: name.expect("a name"), credit_code: credit_code.expect("a code") } }
    }

    /// Y-FAQ-11, Y-FAQ-12, Y-FAQ-25.
    #[test]
    fn a_pair_that_is_in_the_register_is_added_in_any_brackets() {
        let mut server = TestServer::new();
        server.log_in(DemoPart::NoCompany);
        let mut request = pair(&server, 1, 1);
        request.body.name = CompanyName::parse("澍拾禾(深圳) 电子科技有限公司").expect("a name");
        let added = server.call(request).expect("an account");
        assert!(added.is_new);
        assert_eq!(added.account.trust, TrustLevel::Uncertified);
    }

    /// Y-FAQ-24, Y-FAQ-25.
    #[test]
    fn a_pair_that_does_not_match_makes_no_account() {
        let mut server = TestServer::new();
        server.log_in(DemoPart::NoCompany);
        let accounts = server.db.state.accounts.len();
        let mut wrong = vec![pair(&server, 1, 2), pair(&server, 2, 1)];
        let mut short = pair(&server, 1, 1);
        short.body.name = CompanyName::parse("澍拾禾（深圳）电子科技").expect("a name");
        let mut unknown = pair(&server, 1, 1);
        unknown.body.credit_code = CreditCode::parse("91440300568520498A").expect("a code");
        wrong.extend([short, unknown]);
        for request in wrong {
            assert_eq!(refusal(server.call(request)), Refusal::CheckFailed);
        }
        assert_eq!(server.db.state.accounts.len(), accounts);
    }

    #[test]
    fn pairs_cannot_be_tried_out_without_end() {
        let mut server = TestServer::new();
        server.log_in(DemoPart::NoCompany);
        for _ in 0..MOST_SEARCHES {
            assert_eq!(refusal(server.call(pair(&server, 1, 2))), Refusal::CheckFailed);
        }
        assert_eq!(refusal(server.call(pair(&server, 1, 1))), Refusal::SearchedTooOften);
    }
}
