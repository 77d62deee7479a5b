//! Faults of what screens read: the failure in words, 重试, and then the screen.

use super::{sits_at, table, with_each};
use crate::journeys::ways::{self, LIN, LINS};
use qifu_e2e::{Face, Person, Stage};
use serde_json::json;

/// A screen that reads.
struct Screen {
    endpoint: &'static str,
    path: &'static str,
    /// What is seen when the read has come.
    shows: &'static str,
}

/// J02: Y-ENT-04
#[tokio::test]
async fn the_chooser_gets_over_every_fault() {
    gets_over(Screen { endpoint: "ListCompanies", path: "/companies", shows: LINS[0] }).await;
}

/// J02: R-REG-09
#[tokio::test]
async fn the_messages_get_over_every_fault() {
    gets_over(Screen { endpoint: "ListNotices", path: "/messages", shows: "您的账号登录了一次" }).await;
}

/// J02: Y-LOGIN-12
#[tokio::test]
async fn the_session_gets_over_every_fault() {
    gets_over(Screen { endpoint: "ReadSession", path: "/me", shows: "手机号码" }).await;
}

async fn gets_over(screen: Screen) {
    Stage::http()
        .refusals()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            let Screen { endpoint, path, shows } = screen;
            for trouble in table::told() {
                stage.world().starts_over();
                trouble.strike(stage, endpoint);
                sits_at(stage, &lin, path).await;
                lin.see(trouble.words.unwrap_or_default()).await;
                assert!(!lin.sees(shows).await, "{trouble:?}");
                stage.world().heals();
                goes_on(&lin, path).await;
                lin.see(shows).await;
            }
            with_each(stage, endpoint, &[table::passing(), vec![table::silence()]].concat(), async |trouble| {
                trouble.strike(stage, endpoint);
                sits_at(stage, &lin, path).await;
                lin.patient(20).see(shows).await;
            })
            .await;
            with_each(stage, endpoint, &[table::expired_session()], async |trouble| {
                trouble.strike(stage, endpoint);
                sits_at(stage, &lin, path).await;
                lin.see("登录已过期").await;
                ways::agrees_to_a_face_check(&lin).await;
                stage.world().decides(Face::Passed, &LIN);
                lin.see(shows).await;
                lin.is_at(path).await;
            })
            .await;
        })
        .await;
}

/// 重试 where it is offered; where the refusal is for good, by another way and back.
async fn goes_on(person: &Person<'_>, path: &str) {
    if person.can_press("重试").await {
        person.click("重试").await;
    } else {
        person.click("回到首页").await;
        person.heading("首页").await;
        person.open(path).await;
    }
}

/// J02: Y-ENT-07, Y-FAQ-49
#[tokio::test]
async fn the_account_and_the_record_get_over_every_fault() {
    Stage::http()
        .refusals()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            for trouble in table::told() {
                stage.world().starts_over();
                sits_at(stage, &lin, "/companies").await;
                ways::chooses(&lin, LINS[0]).await;
                lin.see("当前办事企业").await;
                for (endpoint, cell, shows) in
                    [("ReadAccount", "账号信息", "账号可信等级"), ("ReadCompanyRecord", "企业登记信息", "经营范围")]
                {
                    trouble.strike(stage, endpoint);
                    lin.click(cell).await;
                    lin.heading(cell).await;
                    lin.see(trouble.words.unwrap_or_default()).await;
                    stage.world().heals();
                    if lin.can_press("重试").await {
                        lin.click("重试").await;
                        lin.see(shows).await;
                        lin.click_in("navigation", "首页").await;
                    } else {
                        lin.click("回到首页").await;
                    }
                    lin.heading("首页").await;
                }
            }
        })
        .await;
}

/// J02: Y-LOGIN-05
#[tokio::test]
async fn the_consent_gets_over_every_fault() {
    Stage::http()
        .refusals()
        .play(async |stage| {
            let visitor = stage.person("a visitor").await;
            for trouble in table::told() {
                stage.world().starts_over();
                trouble.strike(stage, "ReadInfo");
                super::comes_to(&visitor, "/login/face").await;
                visitor.see(trouble.words.unwrap_or_default()).await;
                stage.world().heals();
                goes_on(&visitor, "/login/face").await;
                visitor.sees_control("同意并开始刷脸").await;
            }
        })
        .await;
}

/// J02: Y-LOGIN-11
#[tokio::test]
async fn whoever_waits_for_the_partner_gets_over_every_fault() {
    Stage::http()
        .refusals()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            let troubles = [table::told(), table::passing()].concat();
            for endpoint in ["ReadFaceCheck", "ListChanges"] {
                for trouble in &troubles {
                    stage.world().starts_over();
                    super::comes_to(&lin, "/login").await;
                    ways::agrees_to_a_face_check(&lin).await;
                    trouble.strike(stage, endpoint);
                    stage.world().decides(Face::Passed, &LIN);
                    stage.world().heals();
                    lin.patient(25).heading("首页").await;
                    super::is_kept_once(stage, &super::token_of(&lin).await);
                }
            }
        })
        .await;
}

/// J02: Y-ENT-06
#[tokio::test]
async fn without_a_network_every_screen_says_so_until_it_is_back() {
    Stage::http()
        .refusals()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            sits_at(stage, &lin, "/").await;
            lin.see("请选择办事企业").await;
            stage.world().breaks("ListChanges", &json!("offline"), None);
            lin.reload().await;
            lin.see("网络已断开").await;
            lin.checks_the_screen().await;
            stage.world().heals();
            lin.patient(15).does_not_see("网络已断开").await;
            lin.see("请选择办事企业").await;
        })
        .await;
}
