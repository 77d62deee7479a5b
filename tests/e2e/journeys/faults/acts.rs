//! Faults of what a person does: the failure in words, the same again, and it is done once.

use super::{comes_to, is_kept_once, sits_at, table, token_of, with_each};
use crate::journeys::ways::{self, CONSENT, LIN, LINS};
use qifu_e2e::{Agent, Face, Stage};

/// J02, when the first write fails.
#[tokio::test]
async fn starting_a_face_check_tells_of_every_fault_and_happens_once() {
    Stage::http()
        .refusals()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            let troubles = [table::told_of_acts(), table::passing()].concat();
            with_each(stage, &lin, "StartFaceCheck", &troubles, async |trouble| {
                comes_to(&lin, "/login/face").await;
                lin.check(CONSENT).await;
                trouble.strike(stage, "StartFaceCheck");
                lin.click("同意并开始刷脸").await;
                if !trouble.words.is_empty() {
                    lin.patient(20).see(trouble.words).await;
                    assert_eq!(lin.is_checked(CONSENT).await, Some(true), "the consent stays");
                    stage.world().heals();
                    lin.click("同意并开始刷脸").await;
                }
                lin.patient(20).see("请完成刷脸验证").await;
                assert_eq!(open_checks(stage), 1);
            })
            .await;
        })
        .await;
}

fn open_checks(stage: &Stage) -> usize {
    stage.world().server().get("/sim/face-checks").as_array().map_or(0, Vec::len)
}

/// J02: Y-ENT-03, and Y-LOGIN-12 once only.
#[tokio::test]
async fn a_login_that_fails_goes_on_after_a_reload_and_happens_once() {
    Stage::http()
        .refusals()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            with_each(stage, &lin, "RedeemFaceCheck", &table::told_of_acts(), async |trouble| {
                comes_to(&lin, "/login").await;
                ways::agrees_to_a_face_check(&lin).await;
                trouble.strike(stage, "RedeemFaceCheck");
                stage.world().decides(Face::Passed, &LIN);
                lin.patient(20).see(trouble.words).await;
                stage.world().heals();
                lin.reload().await;
                lin.heading("首页").await;
                is_kept_once(stage, &token_of(&lin).await);
            })
            .await;
        })
        .await;
}

/// J02: Y-ENT-03, and Y-LOGIN-12 once only.
#[tokio::test]
async fn a_login_gets_over_what_passes_and_happens_once() {
    Stage::http()
        .refusals()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            with_each(stage, &lin, "RedeemFaceCheck", &table::passing(), async |trouble| {
                comes_to(&lin, "/login").await;
                ways::agrees_to_a_face_check(&lin).await;
                trouble.strike(stage, "RedeemFaceCheck");
                stage.world().decides(Face::Passed, &LIN);
                lin.patient(20).heading("首页").await;
                is_kept_once(stage, &token_of(&lin).await);
            })
            .await;
        })
        .await;
}

/// J02: after a failure there is a way on without loading the page again.
#[tokio::test]
async fn a_login_that_failed_can_be_tried_again_on_the_screen() {
    Stage::http()
        .refusals()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            with_each(stage, &lin, "RedeemFaceCheck", &table::told_of_acts(), async |trouble| {
                comes_to(&lin, "/login").await;
                ways::agrees_to_a_face_check(&lin).await;
                trouble.strike(stage, "RedeemFaceCheck");
                stage.world().decides(Face::Passed, &LIN);
                lin.patient(20).see(trouble.words).await;
                stage.world().heals();
                lin.click("重试").await;
                ways::is_inside(&lin, &LIN).await;
                is_kept_once(stage, &token_of(&lin).await);
            })
            .await;
        })
        .await;
}

/// J02, when the choice fails.
#[tokio::test]
async fn choosing_a_company_tells_of_every_fault_and_happens_once() {
    Stage::http()
        .refusals()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            let troubles = [table::told_of_acts(), table::passing()].concat();
            with_each(stage, &lin, "ChooseAccount", &troubles, async |trouble| {
                let token = sits_at(stage, &lin, "/companies").await;
                lin.see(LINS[1]).await;
                trouble.strike(stage, "ChooseAccount");
                ways::chooses(&lin, LINS[1]).await;
                if !trouble.words.is_empty() {
                    lin.patient(20).see(trouble.words).await;
                    stage.world().heals();
                    ways::chooses(&lin, LINS[1]).await;
                }
                ways::is_acting_for(&lin.patient(20), LINS[1]).await;
                assert_eq!(stage.world().asks_as(&token, "/session")["acting"]["company_name"], LINS[1]);
            })
            .await;
        })
        .await;
}

/// J02, when the session ends with the choice.
#[tokio::test]
async fn a_session_that_ends_with_the_choice_leads_back_to_it() {
    Stage::http()
        .refusals()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            with_each(stage, &lin, "ChooseAccount", &[table::expired_session()], async |trouble| {
                sits_at(stage, &lin, "/companies").await;
                lin.see(LINS[1]).await;
                trouble.strike(stage, "ChooseAccount");
                ways::chooses(&lin, LINS[1]).await;
                lin.patient(20).see(trouble.words).await;
                ways::agrees_to_a_face_check(&lin).await;
                stage.world().decides(Face::Passed, &LIN);
                lin.heading("请选择办事企业").await;
                ways::chooses(&lin, LINS[1]).await;
                ways::is_acting_for(&lin, LINS[1]).await;
            })
            .await;
        })
        .await;
}

/// J02, when breaking off fails.
#[tokio::test]
async fn breaking_off_tells_of_every_fault_and_happens_once() {
    Stage::http()
        .refusals()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            let troubles = [table::told_of_acts(), table::passing()].concat();
            with_each(stage, &lin, "CancelFaceCheck", &troubles, async |trouble| {
                comes_to(&lin, "/login").await;
                ways::agrees_to_a_face_check(&lin).await;
                trouble.strike(stage, "CancelFaceCheck");
                lin.click("取消刷脸").await;
                if !trouble.words.is_empty() {
                    // With a lost reply the feed may say that it is done before the call has failed.
                    let told = async || {
                        let words = lin.text().await;
                        (words.contains(trouble.words) || words.contains("刷脸已取消")).then_some(())
                    };
                    lin.patient(20).until("is told", told).await;
                    stage.world().heals();
                    let over = async || {
                        lin.has_pressed("取消刷脸").await;
                        lin.sees("刷脸已取消").await.then_some(())
                    };
                    lin.patient(20).until("has broken it off", over).await;
                }
                lin.patient(20).see("刷脸已取消").await;
                assert_eq!(open_checks(stage), 0);
            })
            .await;
        })
        .await;
}

/// A message is read although the server did not hear of it; the next look tells it.
#[tokio::test]
async fn a_message_that_is_read_gets_over_every_fault_and_is_read_in_the_end() {
    Stage::http()
        .phone(Agent::Phone)
        .refusals()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            let troubles = [table::told_of_acts(), table::passing()].concat();
            with_each(stage, &lin, "MarkNoticeRead", &troubles, async |trouble| {
                let token = sits_at(stage, &lin, "/messages").await;
                lin.see("您的账号登录了一次").await;
                let unread = async || Some(stage.world().asks_as(&token, "/session")["unread"].as_u64()?);
                let before = unread().await;
                trouble.strike(stage, "MarkNoticeRead");
                lin.click("您的账号登录了一次").await;
                lin.see("通过人脸识别登录").await;
                let struck = async || table::has_struck(stage, "MarkNoticeRead").then_some(());
                lin.until("has met the fault", struck).await;
                lin.click("关闭").await;
                lin.does_not_see("通过人脸识别登录").await;
                if !trouble.words.is_empty() {
                    stage.world().heals();
                    lin.reload().await;
                    lin.click("您的账号登录了一次").await;
                    lin.see("通过人脸识别登录").await;
                }
                let read = async || (unread().await == before.map(|before| before - 1)).then_some(());
                lin.patient(20).until("has it marked as read", read).await;
                is_kept_once(stage, &token);
            })
            .await;
        })
        .await;
}

/// Whoever does something keeps the session, whatever becomes of one call.
#[tokio::test]
async fn a_session_that_is_kept_gets_over_every_fault() {
    Stage::http()
        .refusals()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            let troubles = [table::told_of_acts(), table::passing()].concat();
            with_each(stage, &lin, "KeepSession", &troubles, async |trouble| {
                let token = sits_at(stage, &lin, "/messages").await;
                lin.see("您的账号登录了一次").await;
                stage.world().passes(5 * 60);
                let end = || stage.world().asks_as(&token, "/session")["expires_at"].clone();
                let before = end();
                trouble.strike(stage, "KeepSession");
                lin.reload().await;
                lin.see("您的账号登录了一次").await;
                // The first touch after a load is told to the server.
                lin.click("您的账号登录了一次").await;
                lin.see("通过人脸识别登录").await;
                let struck = async || table::has_struck(stage, "KeepSession").then_some(());
                lin.until("has met the fault", struck).await;
                if !trouble.words.is_empty() {
                    stage.world().heals();
                    lin.reload().await;
                    lin.click("您的账号登录了一次").await;
                }
                let later = async || (end().as_str() > before.as_str()).then_some(());
                lin.patient(20).until("has a later end", later).await;
            })
            .await;
        })
        .await;
}

/// Logging out: here whatever the server says, and at the server as soon as it hears it.
#[tokio::test]
async fn logging_out_ends_the_session_here_whatever_the_server_says() {
    Stage::http()
        .refusals()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            let troubles = [table::told_of_acts(), table::passing(), vec![table::expired_session()]].concat();
            with_each(stage, &lin, "LogOut", &troubles, async |trouble| {
                let token = sits_at(stage, &lin, "/me").await;
                trouble.strike(stage, "LogOut");
                lin.click("退出登录").await;
                lin.click_in("dialog", "退出登录").await;
                lin.sees_control("请登录").await;
                lin.does_not_see(LIN.name).await;
                assert!(!lin.sees("登录已过期").await, "it is what the person wanted");
                let is_heard = trouble.times.is_some() || trouble.fault == "lost_reply";
                if is_heard {
                    lin.patient(20).until("is logged out there", async || has_ended(stage, &token)).await;
                } else {
                    let struck = async || table::has_struck(stage, "LogOut").then_some(());
                    lin.until("has met the fault", struck).await;
                    assert_eq!(has_ended(stage, &token), None, "what it did not hear it cannot do: its clock ends it");
                }
                lin.reload().await;
                lin.sees_control("请登录").await;
            })
            .await;
        })
        .await;
}

/// Whether the session of a token has ended at the server.
fn has_ended(stage: &Stage, token: &str) -> Option<()> {
    let bearer = format!("Bearer {token}");
    let answer = stage.world().server().ask("GET", "/session", &[("authorization", &bearer)], None);
    (answer.status == 401).then_some(())
}
