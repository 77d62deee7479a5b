//! Who may call what.

use super::{
    each_transport::on_each_transport,
    people::{log_in, refusal, write},
};
use qifu::contract::{
    Acting, ChooseAccount, KeepSession, ListChanges, ListCompanies, ListNotices, LogOut, ReadCompanyRecord, ReadInfo,
    ReadSession, Refusal,
    sim::{DemoPart, ReadSim},
};
use std::{cell::Cell, rc::Rc};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn without_a_session_only_what_is_open_to_all_answers() {
    on_each_transport(async |server| {
        let api = server.tab();
        for token in [None, Some("nobody's".to_owned())] {
            api.set_token(token);
            assert_eq!(refusal(api.call(ReadSession {}).await), Refusal::Unauthenticated);
            assert_eq!(refusal(api.call(ListCompanies {}).await), Refusal::Unauthenticated);
            assert_eq!(refusal(api.call(ListNotices {}).await), Refusal::Unauthenticated);
            assert_eq!(refusal(api.call(ReadCompanyRecord {}).await), Refusal::Unauthenticated);
            assert_eq!(refusal(write(&api, KeepSession {}).await), Refusal::Unauthenticated);
            assert_eq!(refusal(write(&api, LogOut {}).await), Refusal::Unauthenticated);
            let choice = ChooseAccount { body: Acting { account: None } };
            assert_eq!(refusal(write(&api, choice).await), Refusal::Unauthenticated);
            assert!(api.call(ReadInfo {}).await.is_ok());
            assert!(api.call(ListChanges { after: None, face_check: None }).await.is_ok());
            assert!(api.call(ReadSim {}).await.is_ok());
        }
    })
    .await;
}

/// Y-ENT-06.
#[wasm_bindgen_test]
async fn without_a_company_its_business_is_closed() {
    on_each_transport(async |server| {
        let api = server.tab();
        log_in(&api, DemoPart::SeveralCompanies).await;
        assert_eq!(refusal(api.call(ReadCompanyRecord {}).await), Refusal::CompanyRequired);
        let mut other = api.call(ReadSession {}).await.expect("the session");
        assert_eq!(other.acting.take(), None);
    })
    .await;
}

#[wasm_bindgen_test]
async fn logging_out_ends_this_session_and_no_other() {
    on_each_transport(async |server| {
        let (one, other) = (server.tab(), server.tab());
        log_in(&one, DemoPart::NoCompany).await;
        log_in(&other, DemoPart::NoCompany).await;
        let ended = Rc::new(Cell::new(0));
        let counted = ended.clone();
        one.on_unauthenticated(move || counted.set(counted.get() + 1));
        write(&one, LogOut {}).await.expect("it ends");
        assert_eq!(ended.get(), 0);
        assert_eq!(refusal(one.call(ReadSession {}).await), Refusal::Unauthenticated);
        assert_eq!(ended.get(), 1, "the one place that handles it hears of it");
        assert!(other.call(ReadSession {}).await.is_ok());
    })
    .await;
}
