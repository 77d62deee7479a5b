//! Choosing for whom to act, and what others may see.

use super::{
    each_transport::on_each_transport,
    people::{accounts, choose, log_in, refusal, write},
};
use qifu::{
    contract::{Acting, ChooseAccount, ReadAccount, ReadCompanyRecord, ReadSession, Refusal, sim::DemoPart},
    domain::AccountId,
};
use wasm_bindgen_test::wasm_bindgen_test;

/// Y-ENT-05, Y-ENT-06, R-REG-12, R-REG-13.
#[wasm_bindgen_test]
async fn an_account_is_chosen_and_business_opens() {
    on_each_transport(async |server| {
        let api = server.tab();
        log_in(&api, DemoPart::SeveralCompanies).await;
        assert_eq!(refusal(api.call(ReadCompanyRecord {}).await), Refusal::CompanyRequired);
        let account = accounts(&api).await.remove(1);
        choose(&api, &account).await.expect("an own account");
        assert_eq!(api.call(ReadSession {}).await.expect("the session").acting.as_ref(), Some(&account));
        let record = api.call(ReadCompanyRecord {}).await.expect("the record");
        assert_eq!(Some(&record.credit_code), Some(&account.credit_code));
        assert_eq!(api.call(ReadAccount { account: account.id.clone() }).await, Ok(account));

        let nobody = write(&api, ChooseAccount { body: Acting { account: None } }).await.expect("to act for nobody");
        assert_eq!(nobody.acting, None);
        assert_eq!(refusal(api.call(ReadCompanyRecord {}).await), Refusal::CompanyRequired);
    })
    .await;
}

#[wasm_bindgen_test]
async fn anothers_account_is_as_if_it_were_not_there() {
    on_each_transport(async |server| {
        let (owner, stranger) = (server.tab(), server.tab());
        log_in(&owner, DemoPart::SeveralCompanies).await;
        log_in(&stranger, DemoPart::NoCompany).await;
        let account = accounts(&owner).await.remove(0);
        assert_eq!(refusal(choose(&stranger, &account).await), Refusal::NotFound);
        assert_eq!(refusal(stranger.call(ReadAccount { account: account.id }).await), Refusal::NotFound);
        let invented = ReadAccount { account: AccountId::new("a/../?%企") };
        assert_eq!(refusal(stranger.call(invented).await), Refusal::NotFound);
        assert_eq!(stranger.call(ReadSession {}).await.expect("the session").acting, None);
    })
    .await;
}

#[wasm_bindgen_test]
async fn names_and_numbers_are_masked_for_others_and_numbers_also_for_oneself() {
    on_each_transport(async |server| {
        let api = server.tab();
        let session = log_in(&api, DemoPart::TwoAccounts).await.session;
        let person = &session.person;
        let numbers = [person.document.as_ref().map(|document| &document.number), person.mobile.as_ref()];
        assert!(numbers.iter().all(|number| number.is_some_and(|number| number.contains('*'))));
        assert!(!session.person.name.contains('*'));
        let both = accounts(&api).await;
        let (own, others): (Vec<_>, Vec<_>) = both.iter().partition(|one| one.applicant == session.person.name);
        assert_eq!((own.len(), others.len()), (1, 1));
        assert!(others[0].applicant.contains('*'), "{}", others[0].applicant);
        choose(&api, own[0]).await.expect("an own account");
        let record = api.call(ReadCompanyRecord {}).await.expect("the record");
        assert_eq!(record.in_charge, session.person.name, "the viewer is in charge");
    })
    .await;
}
