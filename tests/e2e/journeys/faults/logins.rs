//! Faults of the ways to log in without a face, of the password set anew and of the consent taken back.

use super::{comes_to, sits_at, table, with_each};
use crate::journeys::ways::{self, CONSENT, LIN, LINS};
use qifu_e2e::{Face, Person, Stage};
use serde_json::{Value, json};

const NUMBER: &str = "15400009990";

fn troubles() -> Vec<table::Trouble> {
    [table::told_of_acts(), table::passing()].concat()
}

/// Presses, is told where there is something to tell, and presses again.
async fn presses_until_done(stage: &Stage, person: &Person<'_>, trouble: &table::Trouble, button: &str) {
    person.click(button).await;
    if !trouble.words.is_empty() {
        person.patient(20).see(trouble.words).await;
        stage.world().heals();
        person.click(button).await;
    }
}

/// J05: R-REG-08, when sending the code fails.
#[tokio::test]
async fn sending_a_code_tells_of_every_fault_and_sends_one() {
    Stage::http()
        .refusals()
        .play(async |stage| {
            let visitor = stage.person("a visitor").await;
            with_each(stage, &visitor, "SendLoginCode", &troubles(), async |trouble| {
                comes_to(&visitor, "/login/mobile").await;
                visitor.fill("手机号码", NUMBER).await;
                trouble.strike(stage, "SendLoginCode");
                presses_until_done(stage, &visitor, trouble, "获取验证码").await;
                visitor.patient(20).see("验证码已发送").await;
                assert_eq!(ways::codes_to(stage, NUMBER), 1, "once, whatever went wrong");
            })
            .await;
        })
        .await;
}

/// J05: R-REG-08, when the login fails.
#[tokio::test]
async fn a_login_by_number_tells_of_every_fault_and_happens_once() {
    Stage::http()
        .refusals()
        .play(async |stage| {
            let visitor = stage.person("a visitor").await;
            with_each(stage, &visitor, "LogInByMobile", &troubles(), async |trouble| {
                comes_to(&visitor, "/login/mobile").await;
                visitor.fill("手机号码", NUMBER).await;
                visitor.click("获取验证码").await;
                visitor.see("验证码已发送").await;
                visitor.fill("短信验证码", &ways::newest_code(stage, NUMBER)).await;
                trouble.strike(stage, "LogInByMobile");
                presses_until_done(stage, &visitor, trouble, "登录").await;
                visitor.patient(20).heading("首页").await;
                visitor.click_with_in("navigation", "消息").await;
                visitor.see("您的账号登录了一次").await;
                assert_eq!(visitor.count("您的账号登录了一次").await, 1);
            })
            .await;
        })
        .await;
}

/// J09: Y-ACCT-10, when the login fails; and a wrong password counts once, whatever becomes of the reply.
#[tokio::test]
async fn a_login_by_password_tells_of_every_fault_and_counts_a_wrong_one_once() {
    Stage::http()
        .refusals()
        .play(async |stage| {
            let visitor = stage.person("a visitor").await;
            with_each(stage, &visitor, "LogInByPassword", &troubles(), async |trouble| {
                let account = stage.world().server().get("/sim/accounts")[0].clone();
                let text = |name: &str| account[name].as_str().unwrap_or_default().to_owned();
                comes_to(&visitor, "/login/password").await;
                visitor.fill("法人账号", &text("number")).await;
                visitor.fill("登录密码", "Wrong-2026").await;
                trouble.strike(stage, "LogInByPassword");
                presses_until_done(stage, &visitor, trouble, "登录").await;
                visitor.patient(20).see("还可以试 4 次").await;
                visitor.fill("登录密码", &text("password")).await;
                visitor.click("登录").await;
                visitor.heading("首页").await;
            })
            .await;
        })
        .await;
}

/// J09: `patterns.md`, Codes, when the picture or the code in its place does not come.
#[tokio::test]
async fn the_picture_and_the_code_in_its_place_tell_of_every_fault() {
    Stage::http()
        .refusals()
        .play(async |stage| {
            let visitor = stage.person("a visitor").await;
            for (endpoint, button) in [("DrawCaptcha", "看不清，换一张"), ("SendAccountCode", "获取验证码")]
            {
                with_each(stage, &visitor, endpoint, &troubles(), async |trouble| {
                    comes_to(&visitor, "/login/password").await;
                    for left in [4, 3] {
                        visitor.fill("法人账号", "GD99999999").await;
                        visitor.fill("登录密码", "Wrong-2026").await;
                        visitor.click("登录").await;
                        visitor.see(&format!("还可以试 {left} 次")).await;
                    }
                    visitor.see("图形验证码，4 位数字").await;
                    visitor.until("sees the picture", async || shows_a_picture(&visitor).await.then_some(())).await;
                    if endpoint == "SendAccountCode" {
                        visitor.click("改用短信验证码").await;
                    }
                    let before = pictures(stage);
                    trouble.strike(stage, endpoint);
                    presses_until_done(stage, &visitor, trouble, button).await;
                    if endpoint == "DrawCaptcha" {
                        let drawn = async || (pictures(stage) == before + 1).then_some(());
                        visitor.patient(20).until("gets one more picture", drawn).await;
                    } else {
                        visitor.patient(20).see("验证码已发送").await;
                    }
                })
                .await;
            }
        })
        .await;
}

fn pictures(stage: &Stage) -> usize {
    stage.world().server().get("/sim/captchas").as_array().map_or(0, Vec::len)
}

/// J12: Y-FAQ-14, each step of the reset in turn.
#[tokio::test]
async fn setting_a_password_tells_of_every_fault_and_happens_once() {
    Stage::http()
        .refusals()
        .play(async |stage| {
            let visitor = stage.person("a visitor").await;
            for endpoint in ["StartPasswordReset", "SendResetCode", "FinishPasswordReset"] {
                // What is not there any more begins again, which is a journey of its own.
                let troubles: Vec<_> =
                    troubles().into_iter().filter(|trouble| trouble.fault != json!({ "status": 404 })).collect();
                with_each(stage, &visitor, endpoint, &troubles, async |trouble| {
                    resets(stage, &visitor, endpoint, trouble).await;
                })
                .await;
            }
        })
        .await;
}

async fn resets(stage: &Stage, visitor: &Person<'_>, endpoint: &str, trouble: &table::Trouble) {
    let account = stage.world().server().get("/sim/accounts")[2].clone();
    let text = |name: &str| account[name].as_str().unwrap_or_default().to_owned();
    let harmless = table::Trouble { words: "", ..trouble.clone() };
    let at = async |step: &str, button: &str| {
        let own = if step == endpoint { trouble } else { &harmless };
        if step == endpoint {
            trouble.strike(stage, endpoint);
        }
        presses_until_done(stage, visitor, own, button).await;
    };
    comes_to(visitor, "/login/password/reset").await;
    visitor.fill("登录账户", &text("number")).await;
    visitor.fill("单位名称", &text("company")).await;
    visitor.fill("证件号码", &text("document")).await;
    at("StartPasswordReset", "下一步").await;
    visitor.patient(20).sees_control("获取验证码").await;
    at("SendResetCode", "获取验证码").await;
    visitor.patient(20).see("验证码已发送").await;
    assert_eq!(ways::codes_to(stage, &text("mobile")), 1, "one code");
    visitor.fill("短信验证码", &ways::newest_code(stage, &text("mobile"))).await;
    visitor.fill("新密码", "Qifu-2026").await;
    at("FinishPasswordReset", "重置密码").await;
    visitor.patient(20).see("密码已重置").await;
}

/// J05: R-REG-17, when the proof fails.
#[tokio::test]
async fn proving_who_one_is_tells_of_every_fault_and_happens_once() {
    Stage::http()
        .refusals()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            with_each(stage, &lin, "VerifySession", &troubles(), async |trouble| {
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
                if !trouble.words.is_empty() {
                    // With a lost reply the feed may say that it is done before the call has failed.
                    let told = async || {
                        let words = lin.text().await;
                        (words.contains(trouble.words) || words.contains(LINS[0])).then_some(())
                    };
                    lin.patient(20).until("is told", told).await;
                    stage.world().heals();
                }
                let goes_on = async || {
                    lin.has_pressed("重试").await;
                    (lin.ask("heading", json!([])).await? == json!(["请选择办事企业"])).then_some(())
                };
                lin.patient(20).until("goes on", goes_on).await;
                let kept = lin.script("return sessionStorage.getItem('qifu.face_check')", vec![]).await;
                assert_eq!(kept, Value::Null, "the check is used up");
                for company in LINS {
                    lin.see(company).await;
                }
                assert_eq!(lin.count("账号申请人：").await, 3, "three accounts, one each");
            })
            .await;
        })
        .await;
}

/// Whether a captcha's picture is there, and none on its way.
async fn shows_a_picture(person: &Person<'_>) -> bool {
    let shown =
        "return !!document.querySelector('.captcha-picture') && !document.querySelector('.captcha [aria-busy]')";
    person.script(shown, vec![]).await == true
}

/// `patterns.md`, Face check: reading and withdrawing the consent.
#[tokio::test]
async fn taking_a_consent_back_tells_of_every_fault_and_happens_once() {
    Stage::http()
        .refusals()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            with_each(stage, &lin, "WithdrawFaceConsent", &troubles(), async |trouble| {
                sits_at(stage, &lin, "/settings").await;
                trouble.strike(stage, "WithdrawFaceConsent");
                withdraws(&lin).await;
                if !trouble.words.is_empty() {
                    lin.patient(20).see(trouble.words).await;
                    stage.world().heals();
                    // After a lost reply the feed may have told of it already.
                    let withdrawn = async || {
                        if lin.sees("下次刷脸登录会重新征求您的同意").await {
                            return Some(());
                        }
                        if lin.has_pressed("撤回同意").await {
                            lin.click_in("dialog", "撤回同意").await;
                        }
                        None
                    };
                    lin.patient(20).until("takes it back", withdrawn).await;
                }
                lin.patient(20).see("下次刷脸登录会重新征求您的同意").await;
                assert_eq!(lin.fact("状态").await, "已撤回");
            })
            .await;
            with_each(stage, &lin, "ReadFaceConsent", &table::told(), async |trouble| {
                trouble.strike(stage, "ReadFaceConsent");
                sits_at(stage, &lin, "/settings").await;
                lin.patient(20).see(trouble.words).await;
                stage.world().heals();
                if !lin.has_pressed("重试").await {
                    lin.reload().await;
                }
                lin.sees_control("撤回同意").await;
            })
            .await;
        })
        .await;
}

async fn withdraws(person: &Person<'_>) {
    person.click("撤回同意").await;
    person.click_in("dialog", "撤回同意").await;
}

/// A secret never leaves by the address, the tab's title or what the page keeps.
#[tokio::test]
async fn neither_password_nor_code_is_kept_by_the_page() {
    Stage::http()
        .refusals()
        .play(async |stage| {
            let visitor = stage.person("a visitor").await;
            visitor.open("/login/password").await;
            visitor.fill("法人账号", "GD99999999").await;
            visitor.fill("登录密码", "Secret-2026").await;
            visitor.click("登录").await;
            visitor.see("法人账号或登录密码不正确").await;
            let kept = "return JSON.stringify([{...localStorage}, {...sessionStorage}, location.href, document.title,
                history.state])";
            let kept = visitor.script(kept, vec![]).await;
            let Value::String(kept) = kept else { panic!("{kept}") };
            assert!(!kept.contains("Secret-2026") && !kept.contains("GD99999999"), "{kept}");
        })
        .await;
}
