//! The register, page by page, for whoever plays the registration authority (`Y-FAQ-49`).

use crate::{
    contract::{
        Handle, Problem,
        sim::{BrowseRegister, RegisterLine, RegisterPage},
    },
    mock::{Db, access::Call, seed::Company},
};

const PAGE: usize = 20;

impl Handle<BrowseRegister> for Db {
    fn handle(&mut self, _: &Call, request: BrowseRegister) -> Result<RegisterPage, Problem> {
        let words = request.words.unwrap_or_default();
        let words = words.trim();
        let matching: Vec<_> = self.world.companies().filter(|company| matches(company, words)).collect();
        let skipped = request.page.unwrap_or(0).saturating_mul(PAGE);
        let entries = matching.iter().skip(skipped).take(PAGE).map(|company| line(company)).collect();
        Ok(RegisterPage { total: matching.len(), entries })
    }
}

fn matches(company: &Company, words: &str) -> bool {
    let code = company.entry.credit_code.as_ref().map(ToString::to_string).unwrap_or_default();
    let name = company.entry.name.as_ref().map(ToString::to_string).unwrap_or_default();
    words.is_empty() || code.contains(words) || name.contains(words) || company.in_charge_name.as_str() == words
}

fn line(company: &Company) -> RegisterLine {
    RegisterLine {
        kind: company.entry.kind,
        name: company.entry.name.clone(),
        credit_code: company.entry.credit_code.clone(),
        registration_number: company.registration_number.clone(),
        in_charge: company.in_charge_name.as_str().to_owned(),
        document_kind: company.entry.in_charge_kind,
        document: company.entry.in_charge.as_str().to_owned(),
    }
}
