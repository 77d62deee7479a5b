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
        Ok(CompanyRecord {
            kind: company.entry.kind,
            name: company.entry.name.clone(),
            credit_code: company.entry.credit_code.clone().ok_or(Refusal::NotFound)?,
            in_charge: shown_name(&company.in_charge_name, is_own),
            address: company.address.clone(),
            scope: company.scope.clone(),
            founded_on: company.founded_on.clone(),
            capital_cents: company.capital_cents,
            authority: company.authority.clone(),
        })
    }
}
