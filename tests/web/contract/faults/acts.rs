//! One act at every endpoint that a fault can strike. A rule compares the list with the description of the API.

use super::{
    super::people::{choose, redemption, write},
    scene::{NUMBERS, Scene, code_for, made, reset_of, stores},
};
use futures::stream::{self, StreamExt};
use qifu::{
    client::ApiError,
    contract::{
        AddCompany, AddOwnCompany, CancelFaceCheck, ChangeNoticeSetting, ChooseCompany, CompanyPair, DiscardCase,
        DrawCaptcha, EndAccount, FaceCheckOrder, FaceCheckProof, FaceProof, FindCompanies, FinishPasswordReset,
        KeepSession, ListCases, ListChanges, ListCompanies, ListCompanyAccounts, ListMatters, ListNotices,
        LogInByMobile, LogInByPassword, LogOut, MarkNoticeRead, PageToSign, ReadAccount, ReadCase, ReadCompanyRecord,
        ReadFaceCheck, ReadFaceConsent, ReadFile, ReadFileBytes, ReadInfo, ReadMatter, ReadNoticeSettings, ReadSession,
        SaveCase, SendAccountCode, SendLoginCode, SendResetCode, SignPage, StartCase, StartFaceCheck,
        StartPasswordReset, SubmitCase, VerifySession, WithdrawFaceConsent,
    },
    domain::{FacePurpose, MatterId, NoticeKind},
};
use serde_json::json;

/// What anybody may call.
pub const OPEN: [&str; 17] = [
    "ReadInfo",
    "SignPage",
    "ListChanges",
    "ListMatters",
    "ReadMatter",
    "StartFaceCheck",
    "ReadFaceCheck",
    "CancelFaceCheck",
    "RedeemFaceCheck",
    "SendLoginCode",
    "LogInByMobile",
    "SendAccountCode",
    "LogInByPassword",
    "DrawCaptcha",
    "StartPasswordReset",
    "SendResetCode",
    "FinishPasswordReset",
];

/// What takes a session.
pub const PERSONAL: [&str; 29] = [
    "ReadSession",
    "ChooseAccount",
    "VerifySession",
    "KeepSession",
    "LogOut",
    "ReadFaceConsent",
    "WithdrawFaceConsent",
    "ListCompanies",
    "ReadAccount",
    "ReadCompanyRecord",
    "ListCompanyAccounts",
    "EndAccount",
    "FindCompanies",
    "ChooseCompany",
    "AddCompany",
    "AddOwnCompany",
    "ReadNoticeSettings",
    "ChangeNoticeSetting",
    "ListNotices",
    "MarkNoticeRead",
    "UploadFile",
    "ReadFile",
    "ReadFileBytes",
    "ListCases",
    "ReadCase",
    "StartCase",
    "SaveCase",
    "SubmitCase",
    "DiscardCase",
];

/// All of them.
pub fn endpoints() -> impl Iterator<Item = &'static str> {
    OPEN.into_iter().chain(PERSONAL)
}

/// What came of an act.
pub type Outcome = Result<(), ApiError>;

impl Scene {
    /// Each endpoint once, so many at the same time.
    pub async fn act(&self, at_once: usize) -> Vec<(&'static str, Outcome)> {
        let codes = [self.code_to(NUMBERS[1]).await, self.code_to(&self.demo[1].mobile).await];
        let acting = endpoints().map(|endpoint| {
            let codes = &codes;
            async move { (endpoint, self.calls(endpoint, codes).await) }
        });
        stream::iter(acting).buffer_unordered(at_once).collect().await
    }

    async fn calls(&self, endpoint: &str, codes: &[String; 2]) -> Outcome {
        match endpoint {
            "ReadFaceConsent"
            | "WithdrawFaceConsent"
            | "ReadSession"
            | "ChooseAccount"
            | "VerifySession"
            | "KeepSession"
            | "LogOut" => self.minds_the_session(endpoint).await,
            "ListCases" | "ReadCase" | "StartCase" | "SaveCase" | "SubmitCase" | "DiscardCase" | "UploadFile"
            | "ReadFile" | "ReadFileBytes" | "ListMatters" | "ReadMatter" => self.handles_a_case(endpoint).await,
            "ListNotices" | "MarkNoticeRead" | "ReadNoticeSettings" | "ChangeNoticeSetting" => {
                self.minds_the_notices(endpoint).await
            }
            _ if PERSONAL.contains(&endpoint) => self.deals_with_companies(endpoint).await,
            "SendLoginCode"
            | "LogInByMobile"
            | "SendAccountCode"
            | "LogInByPassword"
            | "DrawCaptcha"
            | "StartPasswordReset"
            | "SendResetCode"
            | "FinishPasswordReset" => self.logs_in(endpoint, codes).await,
            _ => self.looks_in(endpoint).await,
        }
    }

    async fn looks_in(&self, endpoint: &str) -> Outcome {
        let (visitor, [read, cancelled, passed]) = (&self.visitor, &self.tickets);
        match endpoint {
            "ReadInfo" => visitor.call(ReadInfo {}).await.map(drop),
            "SignPage" => {
                let body = PageToSign { address: "http://127.0.0.1/".to_owned() };
                visitor.call(SignPage { body }).await.map(drop)
            }
            "ListChanges" => visitor.call(ListChanges { after: None, face_check: None }).await.map(drop),
            "StartFaceCheck" => {
                let (purpose, return_path) = (FacePurpose::Login, "/login".to_owned());
                let body = FaceCheckOrder { purpose, consent_version: 1, return_path };
                write(visitor, StartFaceCheck { body }).await.map(drop)
            }
            "ReadFaceCheck" => visitor.call(ReadFaceCheck { face_check: read.id.clone() }).await.map(drop),
            "CancelFaceCheck" => {
                let body = FaceCheckProof::Secret(cancelled.secret.clone());
                write(visitor, CancelFaceCheck { face_check: cancelled.id.clone(), body }).await.map(drop)
            }
            "RedeemFaceCheck" => write(visitor, redemption(passed)).await.map(drop),
            other => panic!("nobody calls {other}"),
        }
    }

    async fn logs_in(&self, endpoint: &str, codes: &[String; 2]) -> Outcome {
        let (visitor, demo) = (&self.visitor, &self.demo);
        match endpoint {
            "SendLoginCode" => {
                let body = made(json!({ "mobile": NUMBERS[0] }));
                write(visitor, SendLoginCode { body }).await.map(drop)
            }
            "LogInByMobile" => {
                let body = made(json!({ "mobile": NUMBERS[1], "code": codes[0] }));
                write(visitor, LogInByMobile { body }).await.map(drop)
            }
            "SendAccountCode" => write(visitor, SendAccountCode { body: code_for(&demo[2]) }).await.map(drop),
            "LogInByPassword" => {
                let body = made(json!({
                    "account": demo[0].number, "password": demo[0].password, "device": "d-0123456789abcdef",
                    "proof": null,
                }));
                write(visitor, LogInByPassword { body }).await.map(drop)
            }
            "DrawCaptcha" => write(visitor, DrawCaptcha {}).await.map(drop),
            "StartPasswordReset" => write(visitor, StartPasswordReset { body: reset_of(&demo[2]) }).await.map(drop),
            "SendResetCode" => write(visitor, SendResetCode { reset: self.resets[0].clone() }).await.map(drop),
            "FinishPasswordReset" => {
                let body = made(json!({ "code": codes[1], "password": "Qifu-2026" }));
                write(visitor, FinishPasswordReset { reset: self.resets[1].clone(), body }).await.map(drop)
            }
            other => panic!("nobody calls {other}"),
        }
    }

    async fn minds_the_session(&self, endpoint: &str) -> Outcome {
        let api = self.caller(endpoint);
        match endpoint {
            "ReadSession" => api.call(ReadSession {}).await.map(drop),
            "ChooseAccount" => choose(api, &self.account).await.map(drop),
            "VerifySession" => {
                let proof = FaceCheckProof::Secret(self.proof.secret.clone());
                let body = FaceProof { face_check: self.proof.id.clone(), proof };
                write(api, VerifySession { body }).await.map(drop)
            }
            "KeepSession" => write(api, KeepSession {}).await.map(drop),
            "LogOut" => write(api, LogOut {}).await.map(drop),
            "ReadFaceConsent" => api.call(ReadFaceConsent {}).await.map(drop),
            "WithdrawFaceConsent" => write(api, WithdrawFaceConsent {}).await.map(drop),
            other => panic!("nobody calls {other}"),
        }
    }

    async fn minds_the_notices(&self, endpoint: &str) -> Outcome {
        let api = self.caller(endpoint);
        match endpoint {
            "ListNotices" => api.call(ListNotices {}).await.map(drop),
            "MarkNoticeRead" => write(api, MarkNoticeRead { notice: self.notice.id.clone() }).await.map(drop),
            "ReadNoticeSettings" => api.call(ReadNoticeSettings {}).await.map(drop),
            "ChangeNoticeSetting" => {
                let body = made(json!({ "in_app": true, "text": false }));
                write(api, ChangeNoticeSetting { kind: NoticeKind::CompanyAssociated, body }).await.map(drop)
            }
            other => panic!("nobody calls {other}"),
        }
    }

    async fn deals_with_companies(&self, endpoint: &str) -> Outcome {
        let (api, [chosen, added]) = (self.caller(endpoint), &self.strange);
        match endpoint {
            "ListCompanies" => api.call(ListCompanies {}).await.map(drop),
            "ReadAccount" => api.call(ReadAccount { account: self.account.id.clone() }).await.map(drop),
            "ReadCompanyRecord" => api.call(ReadCompanyRecord {}).await.map(drop),
            "ListCompanyAccounts" => {
                api.call(ListCompanyAccounts { company: self.account.company.clone() }).await.map(drop)
            }
            "EndAccount" => write(api, EndAccount { account: self.foreign.id.clone() }).await.map(drop),
            "FindCompanies" => api.call(FindCompanies { words: Some("物流".to_owned()), page: None }).await.map(drop),
            "ChooseCompany" => write(api, ChooseCompany { company: chosen.id.clone() }).await.map(drop),
            "AddCompany" => {
                let (name, code) = (added.name.clone(), added.credit_code.clone());
                let body = CompanyPair { name: name.expect("a name"), credit_code: code.expect("a code") };
                write(api, AddCompany { body }).await.map(drop)
            }
            "AddOwnCompany" => {
                let body = made(json!({ "credit_code": "92440600PDY0000520" }));
                write(api, AddOwnCompany { body }).await.map(drop)
            }
            other => panic!("nobody calls {other}"),
        }
    }

    async fn handles_a_case(&self, endpoint: &str) -> Outcome {
        let (api, [saved, submitted, discarded]) = (self.caller(endpoint), &self.cases);
        let matter = MatterId::new("loader-filing");
        match endpoint {
            "ListMatters" => api.call(ListMatters {}).await.map(drop),
            "ReadMatter" => api.call(ReadMatter { matter }).await.map(drop),
            "ListCases" => api.call(ListCases {}).await.map(drop),
            "ReadCase" => api.call(ReadCase { case: submitted.clone() }).await.map(drop),
            "StartCase" => write(api, StartCase { body: made(json!({ "matter": "vehicle-permit" })) }).await.map(drop),
            "SaveCase" => {
                let body = made(json!({ "files": [], "remark": "请看附件" }));
                write(api, SaveCase { case: saved.clone(), body }).await.map(drop)
            }
            "SubmitCase" => {
                let body = made(json!({ "revision": 1 }));
                write(api, SubmitCase { case: submitted.clone(), body }).await.map(drop)
            }
            "DiscardCase" => write(api, DiscardCase { case: discarded.clone() }).await.map(drop),
            "UploadFile" => stores(api).await.map(drop),
            "ReadFile" => api.call(ReadFile { file: self.file.id.clone() }).await.map(drop),
            "ReadFileBytes" => {
                let (file, media_type) = (self.file.id.clone(), &self.file.media_type);
                api.download(ReadFileBytes { file }, media_type).await.map(drop)
            }
            other => panic!("nobody calls {other}"),
        }
    }
}
