//! The face login from one end to the other, and what it brings by itself.

use super::{
    each_transport::on_each_transport,
    people::{accounts, choose, identify, log_in, passed_face_check, person, redemption, start_face_check, write},
};
use qifu::{
    contract::{
        CompanySummary, FaceCheckProof, FileLimits, ListCompanies, ListNotices, NoticeSubject, ReadFaceCheck, ReadInfo,
        ReadSession, RedeemFaceCheck, ServerInfo,
        sim::{DecideFaceCheck, DemoPart, FaceOutcome, ListFaceChecks, ListTextMessages, OpenFaceCheck},
    },
    domain::{CompanyKind, FaceState, Role, TrustLevel},
};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn the_server_says_what_it_is_and_takes() {
    on_each_transport(async |server| {
        let info = server.tab().call(ReadInfo {}).await.expect("the server's word");
        let ServerInfo { demonstration, version, files: FileLimits { largest, types }, face_consent_version } = info;
        assert!(demonstration);
        assert!(!version.is_empty());
        assert!(largest >= 1_000_000);
        assert!(types.contains(&"image/jpeg".to_owned()));
        assert!(face_consent_version >= 1);
    })
    .await;
}

/// Y-LOGIN-11, Y-LOGIN-12.
#[wasm_bindgen_test]
async fn a_face_check_is_opened_passed_and_exchanged_for_a_session() {
    on_each_transport(async |server| {
        let (visitor, partner) = (server.tab(), server.tab());
        let ticket = start_face_check(&visitor).await;
        let state = async || {
            let status = visitor.call(ReadFaceCheck { face_check: ticket.id.clone() }).await.expect("the status");
            (status.state, status.person)
        };
        assert_eq!(state().await, (FaceState::Waiting, None));
        let seen = write(&partner, OpenFaceCheck { face_check: ticket.id.clone() }).await.expect("it opens");
        assert_eq!((seen.state, seen.short_code.as_str()), (FaceState::Opened, ticket.short_code.as_str()));
        let who = person(&partner, DemoPart::SeveralCompanies).await;
        assert!(identify(&partner, &ticket.id, &who).await.expect("a valid identity").has_identity);
        assert_eq!(state().await, (FaceState::Opened, None), "who it is stays between person and partner");
        let passed = DecideFaceCheck { face_check: ticket.id.clone(), body: FaceOutcome::Passed };
        let passed = write(&partner, passed).await.expect("it is decided");
        assert!(passed.return_to.starts_with("/login?face_check="), "{}", passed.return_to);
        let (state, name) = state().await;
        assert_eq!(state, FaceState::Passed);
        assert!(name.is_some_and(|name| name.contains('*') && name != who.name), "masked");

        let opened = write(&visitor, redemption(&ticket)).await.expect("a session");
        visitor.set_token(Some(opened.token));
        assert_eq!(opened.session.person.name, who.name);
        assert_eq!(opened.session.last_login, None, "never before");
        assert_eq!(visitor.call(ReadSession {}).await, Ok(opened.session));
        assert!(partner.call(ListFaceChecks {}).await.expect("the list").is_empty());
    })
    .await;
}

#[wasm_bindgen_test]
async fn the_code_of_the_way_back_opens_the_session_in_another_tab() {
    on_each_transport(async |server| {
        let (visitor, partner, webview) = (server.tab(), server.tab(), server.tab());
        let ticket = start_face_check(&visitor).await;
        identify(&partner, &ticket.id, &person(&partner, DemoPart::NoCompany).await).await.expect("a valid identity");
        let passed = DecideFaceCheck { face_check: ticket.id.clone(), body: FaceOutcome::Passed };
        let return_to = write(&partner, passed).await.expect("it is decided").return_to;
        let code = return_to.split_once("&code=").expect("a code").1.to_owned();
        let exchange = RedeemFaceCheck { face_check: ticket.id, body: FaceCheckProof::ReturnCode(code) };
        write(&webview, exchange).await.expect("a session");
    })
    .await;
}

/// Y-ENT-01, Y-ENT-03, Y-ENT-07, Y-ENT-08, R-REG-09..10, R-REG-14.
#[wasm_bindgen_test]
async fn a_login_brings_the_enterprises_each_with_a_certified_account() {
    on_each_transport(async |server| {
        let api = server.tab();
        let opened = log_in(&api, DemoPart::SeveralCompanies).await;
        assert_eq!(opened.newly_associated, 3);
        assert_eq!(opened.session.acting, None, "chosen by the person, not by the server");
        let companies = api.call(ListCompanies {}).await.expect("the companies");
        assert_eq!(companies.len(), 3);
        for CompanySummary { kind, name, accounts, credit_code, .. } in &companies {
            assert_eq!((*kind, accounts.len()), (CompanyKind::Enterprise, 1));
            assert!(name.is_some());
            let account = &accounts[0];
            assert_eq!((account.trust, account.role), (TrustLevel::Certified, Role::LegalRepresentative));
            assert_eq!(&account.credit_code, credit_code);
            assert_eq!(account.applicant, opened.session.person.name, "one's own name in full");
        }
        let texts = api.call(ListTextMessages {}).await.expect("the text messages");
        assert_eq!(texts.len(), 3);
        let notices = api.call(ListNotices {}).await.expect("the notices");
        let associated =
            |notice: &&qifu::contract::Notice| matches!(notice.subject, NoticeSubject::CompanyAssociated { .. });
        assert_eq!(notices.iter().filter(associated).count(), 3);
    })
    .await;
}

/// Y-ENT-02, Y-ENT-09.
#[wasm_bindgen_test]
async fn a_login_brings_the_sole_trader_but_not_the_one_without_a_name() {
    on_each_transport(async |server| {
        let api = server.tab();
        assert_eq!(log_in(&api, DemoPart::SoleTrader).await.newly_associated, 1);
        let companies = api.call(ListCompanies {}).await.expect("the companies");
        assert_eq!(companies.len(), 1);
        assert_eq!(companies[0].kind, CompanyKind::SoleTrader);
        assert!(companies[0].name.is_some());
        assert_eq!(companies[0].accounts[0].role, Role::Operator);
        assert_eq!(companies[0].accounts[0].trust, TrustLevel::Certified);
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_login_of_somebody_in_charge_of_nothing_brings_nothing() {
    on_each_transport(async |server| {
        let api = server.tab();
        assert_eq!(log_in(&api, DemoPart::NoCompany).await.newly_associated, 0);
        assert!(accounts(&api).await.is_empty());
    })
    .await;
}

/// Y-ENT-03, R-REG-18.
#[wasm_bindgen_test]
async fn a_second_login_is_the_same_person_and_makes_no_second_account() {
    on_each_transport(async |server| {
        let (first, second) = (server.tab(), server.tab());
        let before = log_in(&first, DemoPart::SeveralCompanies).await;
        let known = accounts(&first).await;
        let after = log_in(&second, DemoPart::SeveralCompanies).await;
        assert_eq!(after.newly_associated, 0);
        assert_eq!(after.session.person.id, before.session.person.id);
        assert!(after.session.last_login.is_some(), "says when it was last");
        assert_eq!(accounts(&second).await, known);
        assert_ne!(after.token, before.token);
        assert!(first.call(ReadSession {}).await.is_ok(), "the first session goes on");
    })
    .await;
}

/// R-REG-12.
#[wasm_bindgen_test]
async fn the_one_with_two_accounts_sees_both_and_may_act_with_either() {
    on_each_transport(async |server| {
        let api = server.tab();
        log_in(&api, DemoPart::TwoAccounts).await;
        let both = accounts(&api).await;
        assert_eq!(both.len(), 2);
        assert_eq!(both[0].company, both[1].company);
        let trust: Vec<_> = both.iter().map(|account| account.trust).collect();
        assert!(trust.contains(&TrustLevel::Certified) && trust.contains(&TrustLevel::Uncertified), "{trust:?}");
        for account in &both {
            assert_eq!(choose(&api, account).await.expect("an own account").acting.as_ref(), Some(account));
        }
        let ticket = passed_face_check(&api, DemoPart::TwoAccounts).await;
        assert!(write(&api, redemption(&ticket)).await.is_ok());
    })
    .await;
}
