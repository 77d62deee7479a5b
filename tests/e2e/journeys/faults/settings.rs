//! Faults of 设置: what one is told of, and how.

use super::{sits_at, table, with_each};
use crate::journeys::ways::{self, LIN};
use qifu_e2e::{Face, Person, Stage};
use serde_json::Value;

const SETTING: &str = "企业关联短信";

/// A change of how one is told of things.
#[tokio::test]
async fn changing_a_setting_tells_of_every_fault_and_happens_once() {
    Stage::http()
        .refusals()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            let troubles = [table::told_of_acts(), table::passing()].concat();
            with_each(stage, &lin, "ChangeNoticeSetting", &troubles, async |trouble| {
                let token = sits_at(stage, &lin, "/settings").await;
                is_set(&lin, true).await;
                trouble.strike(stage, "ChangeNoticeSetting");
                lin.click(SETTING).await;
                if !trouble.words.is_empty() {
                    lin.patient(20).see(trouble.words).await;
                    stage.world().heals();
                    // After a lost reply the feed tells that it is off.
                    if trouble.fault != "lost_reply" {
                        is_set(&lin, true).await;
                        lin.click(SETTING).await;
                    }
                }
                is_set(&lin.patient(20), false).await;
                assert_eq!(kept(stage, &token), Value::Bool(false));
                lin.reload().await;
                is_set(&lin, false).await;
            })
            .await;
        })
        .await;
}

/// Two switches pressed one right after the other are both kept.
#[tokio::test]
async fn two_wishes_at_once_are_both_kept() {
    Stage::http()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            let token = sits_at(stage, &lin, "/settings").await;
            is_set(&lin, true).await;
            let both = "const on = document.querySelectorAll('.settings-list [role=switch][aria-checked=true]'); \
                        on.forEach((one) => one.click()); return on.length";
            let count = lin.script(both, vec![]).await.as_u64().unwrap_or_default();
            assert!(count > 1, "{count} switches are on");
            let off = async || {
                let on = "return document.querySelectorAll('.settings-list [aria-checked=true]').length";
                (kept(stage, &token) == Value::Bool(false) && lin.script(on, vec![]).await == 0).then_some(())
            };
            lin.until("has turned all of them off", off).await;
        })
        .await;
}

/// When the settings cannot be read.
#[tokio::test]
async fn the_settings_tell_of_every_fault_and_go_on() {
    Stage::http()
        .refusals()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            let troubles = [table::told(), table::passing()].concat();
            with_each(stage, &lin, "ReadNoticeSettings", &troubles, async |trouble| {
                trouble.strike(stage, "ReadNoticeSettings");
                sits_at(stage, &lin, "/settings").await;
                if !trouble.words.is_empty() {
                    lin.patient(20).see(trouble.words).await;
                    stage.world().heals();
                    if !lin.has_pressed("重试").await {
                        lin.reload().await;
                    }
                }
                is_set(&lin.patient(20), true).await;
            })
            .await;
        })
        .await;
}

/// When the session ends with what one does in 设置, which is open to all: it says so, and nothing was done.
#[tokio::test]
async fn a_session_that_ends_in_the_settings_says_so_and_nothing_is_done() {
    Stage::http()
        .refusals()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            for endpoint in ["ChangeNoticeSetting", "WithdrawFaceConsent"] {
                with_each(stage, &lin, endpoint, &[table::expired_session()], async |trouble| {
                    sits_at(stage, &lin, "/settings").await;
                    is_set(&lin, true).await;
                    trouble.strike(stage, endpoint);
                    if endpoint == "ChangeNoticeSetting" {
                        lin.click(SETTING).await;
                    } else {
                        lin.click("撤回同意").await;
                        lin.click_in("dialog", "撤回同意").await;
                    }
                    lin.see(trouble.words).await;
                    lin.click_in("main", "请登录").await;
                    ways::agrees_to_a_face_check(&lin).await;
                    stage.world().decides(Face::Passed, &LIN);
                    lin.heading("设置").await;
                    is_set(&lin, true).await;
                    assert_eq!(lin.fact("状态").await, "已同意");
                })
                .await;
            }
        })
        .await;
}

async fn is_set(person: &Person<'_>, on: bool) {
    let there = async || (person.is_checked(SETTING).await == Some(on)).then_some(());
    person.until(&format!("sees “{SETTING}” at {on}"), there).await;
}

/// Whether the server will send the text message.
fn kept(stage: &Stage, token: &str) -> Value {
    let all = stage.world().asks_as(token, "/notice-settings");
    let own = all.as_array().into_iter().flatten().find(|one| one["kind"] == "company_associated");
    own.map(|one| one["text"].clone()).unwrap_or_default()
}
