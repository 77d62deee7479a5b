//! What the register says of the company that the person acts for.

use super::super::view::shown_name;
use crate::{
    contract::{CompanyRecord, Handle, Problem, ReadCompanyRecord, Refusal},
    mock::{Db, access::Call},
};

impl Handle<ReadCompanyRecord> for Db {
    fn handle(&mut self, call: &Call, _: ReadCompanyRecord) -> Result<CompanyRecord, Problem> {
        let (account, _) = call.acting(&self.state)?;
        let company = self.world.company(&account.company).ok_or(Refusal::NotFound)?;
        let viewer = self.person(call.person()?)?;
        let is_own = company.entry.is_in_charge(viewer.document_kind, &viewer.document);
        let entry = self.entry(company);
        Ok(CompanyRecord {
            kind: entry.kind,
            name: entry.name.clone(),
            credit_code: entry.credit_code.clone().ok_or(Refusal::NotFound)?,
            in_charge: shown_name(&company.in_charge_name, is_own),
            address: company.address.clone(),
            scope: company.scope.clone(),
            founded_on: company.founded_on.clone(),
            capital_cents: company.capital_cents,
            authority: company.authority.clone(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        contract::{Acting, ChooseAccount, sim::DemoPart},
        domain::Role,
        mock::testing::TestServer,
    };

    #[test]
    fn the_one_in_charge_is_named_in_full_to_oneself_only() {
        let mut server = TestServer::new();
        let opened = server.log_in(DemoPart::SeveralCompanies);
        let account = server.companies()[0].accounts[0].id.clone();
        let choose = || ChooseAccount { body: Acting { account: Some(account.clone()) } };
        server.call(choose()).expect("an own account");
        assert_eq!(server.call(ReadCompanyRecord {}).expect("the record").in_charge, opened.session.person.name);

        let agent = server.log_in(DemoPart::NoCompany).session.person.id;
        let membership = crate::mock::state::Membership { account: account.clone(), person: agent, role: Role::Agent };
        server.db.state.memberships.push(membership);
        server.call(choose()).expect("an account of the agent's");
        let shown = server.call(ReadCompanyRecord {}).expect("the record").in_charge;
        assert!(shown.contains('*') && shown != opened.session.person.name, "{shown}");
    }
}
