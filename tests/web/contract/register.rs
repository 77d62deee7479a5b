//! Finding companies and adding them.

use super::{
    each_transport::on_each_transport,
    people::{accounts, log_in, refusal, write},
};
use qifu::{
    contract::{
        AddCompany, AddOwnCompany, ChooseCompany, CompanyPair, FindCompanies, FoundPage, ListCompanyAccounts, OwnCode,
        Refusal, Standing, sim::DemoPart,
    },
    domain::TrustLevel,
};
use wasm_bindgen_test::wasm_bindgen_test;

fn find(words: &str) -> FindCompanies {
    FindCompanies { words: Some(words.to_owned()), page: None }
}

/// Y-FIND-03..06, Y-FAQ-19.
#[wasm_bindgen_test]
async fn a_company_is_found_and_chosen_once() {
    on_each_transport(async |server| {
        let api = server.tab();
        log_in(&api, DemoPart::NoCompany).await;
        let FoundPage { companies, .. } = api.call(find(" 澍拾禾(深圳)&%")).await.expect("a page");
        assert!(companies.is_empty(), "every character travels");
        let company = api.call(find("澍拾禾(深圳)")).await.expect("a page").companies.remove(0);
        assert_eq!(company.standing, Standing::Other);
        let choose = || ChooseCompany { company: company.id.clone() };
        let added = write(&api, choose()).await.expect("an account");
        assert_eq!((added.is_new, added.account.trust), (true, TrustLevel::Uncertified));
        assert!(!write(&api, choose()).await.expect("the same").is_new);
        assert_eq!(accounts(&api).await, [added.account]);
        let listed = api.call(ListCompanyAccounts { company: company.id.clone() }).await.expect("the accounts");
        assert_eq!(listed.accounts.iter().filter(|account| account.is_mine).count(), 1);
        let found = api.call(find("澍拾禾(深圳)")).await.expect("a page").companies.remove(0);
        assert_eq!(found.standing, Standing::Added);
    })
    .await;
}

/// Y-FAQ-24, Y-ENT-12.
#[wasm_bindgen_test]
async fn a_pair_that_does_not_match_and_a_code_of_anothers_are_refused() {
    on_each_transport(async |server| {
        let api = server.tab();
        log_in(&api, DemoPart::NoCompany).await;
        let company = api.call(find("澍拾禾(深圳)")).await.expect("a page").companies.remove(0);
        let other = api.call(find("沅拾禾物流")).await.expect("a page").companies.remove(0);
        let name = company.name.expect("a name");
        let (own, foreign) = (company.credit_code.expect("a code"), other.credit_code.expect("a code"));
        let pair = CompanyPair { name: name.clone(), credit_code: foreign.clone() };
        assert_eq!(refusal(write(&api, AddCompany { body: pair }).await), Refusal::CheckFailed);
        let code = OwnCode { credit_code: foreign };
        assert_eq!(refusal(write(&api, AddOwnCompany { body: code }).await), Refusal::NotInCharge);
        assert!(accounts(&api).await.is_empty());
        let pair = CompanyPair { name, credit_code: own };
        assert!(write(&api, AddCompany { body: pair }).await.expect("an account").is_new);
    })
    .await;
}
