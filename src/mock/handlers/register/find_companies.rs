//! Searches the register by name or code (`Y-FIND-04`).

use super::super::view::shown_name;
use crate::{
    contract::{FindCompanies, FoundCompany, FoundPage, Handle, Problem, Refusal, Standing},
    domain::{FOUND_PAGE, MOST_FOUND, Search, Wanted},
    mock::{
        Db,
        access::Call,
        seed::{Company, Found},
        state::Person,
    },
};

impl Handle<FindCompanies> for Db {
    fn handle(&mut self, call: &Call, request: FindCompanies) -> Result<FoundPage, Problem> {
        let words = request.words.unwrap_or_default();
        let invalid = |code| Problem::new(Refusal::Invalid).at("words", code);
        let search = Search::parse(&words).map_err(|problem| invalid(problem.code()))?;
        self.keep_pace(call.person()?, call.now)?;
        let viewer = self.person(call.person()?)?;
        let found = self.find(&search.wanted);
        let skipped = request.page.unwrap_or(1).saturating_sub(1).saturating_mul(FOUND_PAGE);
        let places = found.places.iter().skip(skipped).take(FOUND_PAGE);
        let companies = places.filter_map(|place| self.world.company_at(*place));
        Ok(FoundPage {
            total: found.places.len(),
            has_more: found.has_more,
            companies: companies.map(|company| self.found(company, viewer)).collect(),
        })
    }
}

impl Db {
    fn find(&self, wanted: &Wanted) -> Found {
        match wanted {
            Wanted::Name(name) => self.world.names().find(&name.search_key(), MOST_FOUND),
            Wanted::Code(code) => {
                let company = self.world.company_of_code(code);
                let company = company.filter(|company| self.entry(company).credit_code.as_ref() == Some(code));
                Found { places: company.map(|company| company.place).into_iter().collect(), has_more: false }
            }
        }
    }

    fn found(&self, company: &Company, viewer: &Person) -> FoundCompany {
        let entry = self.entry(company);
        let is_in_charge = entry.is_in_charge(viewer.document_kind, &viewer.document);
        let standing = match &entry.credit_code {
            _ if self.account_of(&company.id, &viewer.id).is_some() => Standing::Added,
            None => Standing::OldLicence,
            Some(_) if is_in_charge => Standing::InCharge,
            Some(_) => Standing::Other,
        };
        FoundCompany {
            id: company.id.clone(),
            kind: entry.kind,
            name: entry.name.clone(),
            credit_code: entry.credit_code.clone(),
            in_charge: shown_name(&company.in_charge_name, is_in_charge),
            authority: company.authority.clone(),
            standing,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        contract::sim::DemoPart,
        mock::testing::{TestServer, refusal},
    };

    fn ask(server: &mut TestServer, words: &str, page: usize) -> Result<FoundPage, Problem> {
        server.call(FindCompanies { words: Some(words.to_owned()), page: Some(page) })
    }

    fn find(words: &str) -> FoundPage {
        let mut server = TestServer::new();
        server.log_in(DemoPart::NoCompany);
        ask(&mut server, words, 1).expect("a page")
    }

    /// Y-FIND-03, Y-FIND-04, Y-FAQ-17.
    #[test]
    fn a_company_is_found_by_its_name_a_part_of_it_or_its_code() {
        let by_name = find("澍拾禾(深圳)电子科技有限公司").companies;
        let [company] = &by_name[..] else { panic!("one company") };
        assert_eq!(company.standing, Standing::Other);
        assert!(company.in_charge.contains('*'), "{}", company.in_charge);
        let code = company.credit_code.as_ref().expect("a code").as_str();
        assert_eq!(find(code).companies, by_name);
        assert_eq!(find(&format!("\u{200b} {} ", code.to_lowercase())).companies, by_name);
        assert!(find("澍拾禾").companies.len() > 1);
    }

    #[test]
    fn what_is_not_there_is_not_found() {
        for words in ["澍拾禾深圳", "澍拾禾（深圳）", "澍拾禾（深圳"] {
            assert_eq!(find(words).total, 1, "{words}: brackets make no difference");
        }
        for words in ["没有这样的企业", "91440300568520498A", "91440300PDY00001X4", "<img src=x onerror=alert(1)>"]
        {
            assert_eq!(find(words), FoundPage { total: 0, has_more: false, companies: vec![] }, "{words}");
        }
    }

    #[test]
    fn no_search_tells_of_more_than_so_many_however_the_pages_are_turned() {
        let mut server = TestServer::new();
        server.log_in(DemoPart::NoCompany);
        let mut told = 0;
        for page in 1..=MOST_FOUND / FOUND_PAGE + 2 {
            let found = ask(&mut server, "有限公司", page).expect("a page");
            assert!(found.has_more && found.total == MOST_FOUND);
            told += found.companies.len();
        }
        assert_eq!(told, MOST_FOUND);
        assert!(ask(&mut server, "有限公司", usize::MAX).expect("a page").companies.is_empty());
        assert!(!ask(&mut server, "有限公司", 0).expect("the first page").companies.is_empty());
    }

    #[test]
    fn too_little_and_what_is_a_persons_is_refused_before_it_counts() {
        let mut server = TestServer::new();
        server.log_in(DemoPart::NoCompany);
        for (words, code) in [
            ("", "search.empty"),
            ("广", "search.too_short"),
            ("9144", "credit_code.length"),
            ("440100190101010011", "search.personal_number"),
            ("442000400007777", "search.registration_number"),
        ] {
            let problem = ask(&mut server, words, 1).expect_err(words);
            assert_eq!((problem.code, problem.fields[0].code.as_str()), (Refusal::Invalid, code));
        }
        assert!(server.db.state.searches.is_empty());
    }

    #[test]
    fn nobody_searches_without_a_login() {
        let outcome = ask(&mut TestServer::new(), "澍拾禾", 1);
        assert_eq!(refusal(outcome), Refusal::Unauthenticated);
    }

    #[test]
    fn ones_own_is_told_apart_and_so_is_what_has_no_code_yet() {
        let mut server = TestServer::new();
        server.log_in(DemoPart::SoleTrader);
        let nameless = server.db.world.company_at(4).and_then(|company| company.entry.credit_code.clone());
        let found = ask(&mut server, nameless.expect("a code").as_str(), 1).expect("a page").companies;
        assert_eq!((found[0].standing, &found[0].name), (Standing::InCharge, &None));
        assert!(!found[0].in_charge.contains('*'));
        let old = server.db.world.company_at(5).and_then(|company| company.entry.name.clone()).expect("a name");
        let found = ask(&mut server, old.as_str(), 1).expect("a page").companies;
        assert_eq!((found[0].standing, &found[0].credit_code), (Standing::OldLicence, &None));
    }
}
