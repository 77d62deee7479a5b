//! The register, page by page, for whoever plays the registration authority (`Y-FAQ-49`).

use crate::{
    contract::{
        Handle, Problem,
        sim::{BrowseRegister, RegisterLine, RegisterPage},
    },
    domain::RegisterEntry,
    mock::{Db, access::Call, seed::Company},
};

const PAGE: usize = 20;

impl Handle<BrowseRegister> for Db {
    fn handle(&mut self, _: &Call, request: BrowseRegister) -> Result<RegisterPage, Problem> {
        let words = request.words.unwrap_or_default();
        let words = words.trim();
        let matching: Vec<_> =
            self.world.companies().filter(|company| matches(company, &self.entry(company), words)).collect();
        let skipped = request.page.unwrap_or(0).saturating_mul(PAGE);
        let entries =
            matching.iter().skip(skipped).take(PAGE).map(|company| line(company, &self.entry(company))).collect();
        Ok(RegisterPage { total: matching.len(), entries })
    }
}

fn matches(company: &Company, entry: &RegisterEntry, words: &str) -> bool {
    let code = entry.credit_code.as_ref().map(ToString::to_string).unwrap_or_default();
    let name = entry.name.as_ref().map(ToString::to_string).unwrap_or_default();
    let number = company.registration_number.as_deref().unwrap_or_default();
    let has_words = [&code, &name, number].iter().any(|text| text.contains(words));
    words.is_empty() || has_words || company.in_charge_name.as_str() == words
}

/// What the register says of a company, in full.
pub(super) fn line(company: &Company, entry: &RegisterEntry) -> RegisterLine {
    RegisterLine {
        kind: entry.kind,
        name: entry.name.clone(),
        credit_code: entry.credit_code.clone(),
        registration_number: company.registration_number.clone().filter(|_| entry.credit_code.is_none()),
        in_charge: company.in_charge_name.as_str().to_owned(),
        document_kind: entry.in_charge_kind,
        document: entry.in_charge.as_str().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mock::{seed::COMPANIES, testing::TestServer};

    fn browse(words: &str, page: usize) -> RegisterPage {
        let request = BrowseRegister { words: Some(words.to_owned()), page: Some(page) };
        TestServer::new().call(request).expect("a page")
    }

    /// Y-FAQ-49.
    #[test]
    fn the_register_knows_name_code_and_who_is_in_charge_with_the_document() {
        let page = browse("", 0);
        assert_eq!((page.total, page.entries.len()), (COMPANIES, PAGE));
        for entry in &page.entries {
            assert!(!entry.in_charge.is_empty() && !entry.document.is_empty());
            assert!(entry.credit_code.is_some() || entry.registration_number.is_some());
        }
    }

    #[test]
    fn an_entry_is_found_by_code_by_name_and_by_who_is_in_charge() {
        let known = browse("", 0).entries.swap_remove(0);
        let code = known.credit_code.as_ref().map(ToString::to_string).unwrap_or_default();
        assert_eq!(browse(&format!(" {code} "), 0).entries, std::slice::from_ref(&known));
        let name = known.name.as_ref().map(ToString::to_string).unwrap_or_default();
        assert!(browse(&name, 0).entries.contains(&known));
        assert!(browse(&known.in_charge, 0).entries.contains(&known));
    }

    #[test]
    fn beyond_the_last_page_there_is_nothing() {
        assert!(browse("", COMPANIES / PAGE).entries.is_empty());
        assert!(browse("", usize::MAX).entries.is_empty());
        assert_eq!(browse("没有这样的企业", 0).total, 0);
    }
}
