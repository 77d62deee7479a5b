//! The person's companies, each with the accounts that the person may act with.

use crate::{
    contract::{CompanySummary, Handle, ListCompanies, Problem},
    domain::TrustLevel,
    mock::{Db, access::Call},
};

impl Handle<ListCompanies> for Db {
    fn handle(&mut self, call: &Call, _: ListCompanies) -> Result<Vec<CompanySummary>, Problem> {
        let mut companies = Vec::<CompanySummary>::new();
        for account in self.accounts_of(call.session()?)? {
            match companies.iter_mut().find(|company| company.id == account.company) {
                Some(company) => company.accounts.push(account),
                None => companies.push(CompanySummary {
                    id: account.company.clone(),
                    kind: account.company_kind,
                    name: account.company_name.clone(),
                    credit_code: account.credit_code.clone(),
                    accounts: vec![account],
                }),
            }
        }
        for company in &mut companies {
            // The one with which everything can be done first.
            company.accounts.sort_by_key(|account| account.trust != TrustLevel::Certified);
        }
        Ok(companies)
    }
}

#[cfg(test)]
mod tests {
    use crate::{contract::sim::DemoPart, mock::testing::TestServer};

    /// R-REG-12.
    #[test]
    fn a_company_is_listed_once_with_all_accounts_of_the_person() {
        let mut server = TestServer::new();
        server.log_in(DemoPart::TwoAccounts);
        let [company] = &server.companies()[..] else { panic!("one company") };
        assert_eq!(company.accounts.len(), 2);
        assert!(company.accounts.iter().all(|account| account.company == company.id));
    }

    #[test]
    fn others_accounts_are_not_listed() {
        let mut server = TestServer::new();
        server.log_in(DemoPart::SeveralCompanies);
        server.log_in(DemoPart::NoCompany);
        assert!(server.companies().is_empty());
    }
}
