//! The session ends with a call: one is told, logs in again, is where one was, and does it then.

use super::{comes_to, table, with_each};
use crate::journeys::{
    matters::{self, complete_draft},
    ways::{self, CHEN, CONSENT, HUANG, LIN, LINS},
};
use qifu_e2e::{Face, Identity, Person, Stage};
use serde_json::Value;

/// A call, and what a person does to make it.
struct Call {
    endpoint: &'static str,
    who: Identity,
    path: &'static str,
    /// What is pressed, one after the other.
    presses: &'static [&'static str],
    /// Seen at the same place after the login.
    back_at: &'static str,
    /// Seen once it is done.
    done: &'static str,
}

const CALLS: [Call; 6] = [
    Call {
        endpoint: "AddOwnCompany",
        who: CHEN,
        path: "/companies/add/code",
        presses: &["立即添加"],
        back_at: "统一社会信用代码",
        done: "已添加企业",
    },
    Call {
        endpoint: "EndAccount",
        who: LIN,
        path: "/company/c-2/accounts",
        presses: &["终止这个账号", "确认终止"],
        back_at: "黄**",
        done: "账号已终止",
    },
    Call {
        endpoint: "StartCase",
        who: LIN,
        path: "/services/matters/loader-filing",
        presses: &["开始办理"],
        back_at: matters::REQUIRED[0],
        done: "材料不齐不能提交",
    },
    Call {
        endpoint: "DiscardCase",
        who: LIN,
        path: "/services/cases/",
        presses: &["删除草稿"],
        back_at: "材料.pdf",
        done: "请选择办事企业",
    },
    Call {
        endpoint: "MarkNoticeRead",
        who: LIN,
        path: "/messages",
        presses: &["您的账号登录了一次"],
        back_at: "您的账号登录了一次",
        done: "通过人脸识别登录",
    },
    Call {
        endpoint: "KeepSession",
        who: LIN,
        path: "/messages",
        presses: &["您的账号登录了一次"],
        back_at: "您的账号登录了一次",
        done: "通过人脸识别登录",
    },
];

/// J02, J03, J05, J13, when the session ends with an act.
#[tokio::test]
async fn a_session_that_ends_with_an_act_leads_back_to_where_it_is_done() {
    Stage::http()
        .refusals()
        .play(async |stage| {
            let person = stage.person("somebody").await;
            for call in &CALLS {
                with_each(stage, &person, call.endpoint, &[table::expired_session()], async |trouble| {
                    let path = sits_at(stage, &person, call).await;
                    person.see(call.back_at).await;
                    fills(&person, call).await;
                    trouble.strike(stage, call.endpoint);
                    acts(&person, call).await;
                    person.see(trouble.words).await;
                    if call.endpoint == "StartCase" {
                        // A matter is open to all: one stays, and is told.
                        person.click_in("main", "请登录").await;
                    }
                    ways::agrees_to_a_face_check(&person).await;
                    stage.world().decides(Face::Passed, &call.who);
                    person.see(call.back_at).await;
                    person.is_at(&path).await;
                    if call.endpoint == "StartCase" {
                        // Nobody is acted for in the new session: the choice of a company comes first.
                        return;
                    }
                    fills(&person, call).await;
                    acts(&person, call).await;
                    person.see(call.done).await;
                })
                .await;
            }
        })
        .await;
}

/// Puts the person in front of it. Says the address.
async fn sits_at(stage: &Stage, person: &Person<'_>, call: &Call) -> String {
    if call.endpoint == "EndAccount" {
        let huangs = stage.world().logs_in(&HUANG);
        stage.world().writes_as(&huangs, "POST", "/register/companies/c-2/accounts", &Value::Null);
    }
    if call.who.name == LIN.name {
        let token = matters::sits_at(stage, person, &LIN, "certified", "/config.json").await;
        let path = match call.endpoint {
            "DiscardCase" => format!("{}{}/form", call.path, complete_draft(stage, &token)),
            _ => call.path.to_owned(),
        };
        person.open(&path).await;
        return path;
    }
    ways::sits_at(stage, person, &call.who, call.path).await;
    call.path.to_owned()
}

async fn fills(person: &Person<'_>, call: &Call) {
    if call.endpoint == "AddOwnCompany" {
        person.fill("统一社会信用代码", "92440600PDY0000520").await;
    }
}

async fn acts(person: &Person<'_>, call: &Call) {
    for press in call.presses {
        person.click(press).await;
    }
    if call.endpoint == "DiscardCase" {
        person.click_in("dialog", "删除草稿").await;
    }
}

/// J02, when the session ends with what a screen reads of a company.
#[tokio::test]
async fn a_session_that_ends_with_the_account_or_the_record_leads_back_to_it() {
    Stage::http()
        .refusals()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            for (endpoint, cell, shows) in
                [("ReadAccount", "账号信息", "账号可信等级"), ("ReadCompanyRecord", "企业登记信息", "经营范围")]
            {
                with_each(stage, &lin, endpoint, &[table::expired_session()], async |trouble| {
                    matters::sits_at(stage, &lin, &LIN, "certified", "/").await;
                    trouble.strike(stage, endpoint);
                    lin.click(cell).await;
                    lin.see(trouble.words).await;
                    ways::agrees_to_a_face_check(&lin).await;
                    stage.world().decides(Face::Passed, &LIN);
                    if endpoint == "ReadCompanyRecord" {
                        lin.heading("请选择办事企业").await;
                        ways::chooses(&lin, LINS[0]).await;
                    }
                    lin.heading(cell).await;
                    lin.see(shows).await;
                })
                .await;
            }
        })
        .await;
}

/// J05: R-REG-17, when the session ends with the proof: the check counts for nobody, and the way leads on.
#[tokio::test]
async fn a_session_that_ends_with_the_proof_of_who_one_is_leads_to_the_login() {
    Stage::http()
        .refusals()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            with_each(stage, &lin, "VerifySession", &[table::expired_session()], async |trouble| {
                comes_to(&lin, "/companies").await;
                lin.click("手机号码登录").await;
                lin.fill("手机号码", LIN.mobile).await;
                lin.click("获取验证码").await;
                lin.see("验证码已发送").await;
                lin.fill("短信验证码", &ways::newest_code(stage, LIN.mobile)).await;
                lin.click("登录").await;
                lin.check(CONSENT).await;
                lin.click("同意并开始刷脸").await;
                lin.see("请完成刷脸验证").await;
                trouble.strike(stage, "VerifySession");
                stage.world().decides(Face::Passed, &LIN);
                lin.see(trouble.words).await;
                ways::agrees_to_a_face_check(&lin).await;
                stage.world().decides(Face::Passed, &LIN);
                lin.heading("请选择办事企业").await;
                for company in LINS {
                    lin.see(company).await;
                }
            })
            .await;
        })
        .await;
}
