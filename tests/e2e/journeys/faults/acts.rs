//! Faults of what a person does: the failure in words, the same again, and it is done once.

use super::{comes_to, is_kept_once, sits_at, table, token_of, with_each};
use crate::journeys::ways::{self, CONSENT, LIN, LINS};
use qifu_e2e::{Face, Stage};

/// J02: Y-LOGIN-05
#[tokio::test]
async fn starting_a_face_check_gets_over_every_fault() {
    Stage::http()
        .refusals()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            for trouble in [table::told(), vec![table::lost_reply()]].concat() {
                stage.world().starts_over();
                comes_to(&lin, "/login/face").await;
                lin.check(CONSENT).await;
                trouble.strike(stage, "StartFaceCheck");
                lin.click("同意并开始刷脸").await;
                lin.see(trouble.words.unwrap_or_default()).await;
                assert_eq!(lin.is_checked(CONSENT).await, Some(true), "the consent stays: {trouble:?}");
                stage.world().heals();
                lin.click("同意并开始刷脸").await;
                lin.see("请完成刷脸验证").await;
                assert_eq!(open_checks(stage), 1, "{trouble:?}");
            }
            let troubles = [table::passing(), vec![table::silence()]].concat();
            with_each(stage, "StartFaceCheck", &troubles, async |trouble| {
                comes_to(&lin, "/login/face").await;
                lin.check(CONSENT).await;
                trouble.strike(stage, "StartFaceCheck");
                lin.click("同意并开始刷脸").await;
                lin.patient(20).see("请完成刷脸验证").await;
                assert_eq!(open_checks(stage), 1, "{trouble:?}");
            })
            .await;
        })
        .await;
}

fn open_checks(stage: &Stage) -> usize {
    stage.world().server().get("/sim/face-checks").as_array().map_or(0, Vec::len)
}

/// J02: Y-LOGIN-12, Y-ENT-01..03
#[tokio::test]
async fn the_login_itself_gets_over_every_fault_and_happens_once() {
    Stage::http()
        .refusals()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            for trouble in [table::told(), vec![table::lost_reply()]].concat() {
                stage.world().starts_over();
                comes_to(&lin, "/login").await;
                ways::agrees_to_a_face_check(&lin).await;
                trouble.strike(stage, "RedeemFaceCheck");
                stage.world().decides(Face::Passed, &LIN);
                lin.see(trouble.words.unwrap_or_default()).await;
                stage.world().heals();
                lin.reload().await;
                lin.heading("首页").await;
                is_kept_once(stage, &token_of(&lin).await);
            }
            let troubles = [table::passing(), vec![table::silence()]].concat();
            with_each(stage, "RedeemFaceCheck", &troubles, async |trouble| {
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

/// J02: Y-LOGIN-12 (after a failure there is a way on without loading the page again)
#[tokio::test]
async fn a_login_that_failed_can_be_tried_again_on_the_screen() {
    Stage::http()
        .refusals()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            ways::asks_for_a_face_check(&lin).await;
            table::lost_reply().strike(stage, "RedeemFaceCheck");
            stage.world().decides(Face::Passed, &LIN);
            lin.see("网络断开了").await;
            stage.world().heals();
            lin.click("重试").await;
            ways::is_inside(&lin, &LIN).await;
            is_kept_once(stage, &token_of(&lin).await);
        })
        .await;
}

/// J02: Y-ENT-05, R-REG-12
#[tokio::test]
async fn choosing_a_company_gets_over_every_fault() {
    Stage::http()
        .refusals()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            for trouble in [table::told(), vec![table::lost_reply()]].concat() {
                stage.world().starts_over();
                let token = sits_at(stage, &lin, "/companies").await;
                lin.see(LINS[1]).await;
                trouble.strike(stage, "ChooseAccount");
                ways::chooses(&lin, LINS[1]).await;
                lin.see(trouble.words.unwrap_or_default()).await;
                stage.world().heals();
                ways::chooses(&lin, LINS[1]).await;
                lin.see("当前办事企业").await;
                assert_eq!(stage.world().asks_as(&token, "/session")["acting"]["company_name"], LINS[1]);
            }
            let troubles = [table::passing(), vec![table::silence()]].concat();
            with_each(stage, "ChooseAccount", &troubles, async |trouble| {
                let token = sits_at(stage, &lin, "/companies").await;
                lin.see(LINS[1]).await;
                trouble.strike(stage, "ChooseAccount");
                ways::chooses(&lin, LINS[1]).await;
                lin.patient(20).see("当前办事企业").await;
                assert_eq!(stage.world().asks_as(&token, "/session")["acting"]["company_name"], LINS[1]);
            })
            .await;
        })
        .await;
}

/// J02: Y-ENT-05
#[tokio::test]
async fn a_session_that_ends_with_the_choice_leads_back_to_it() {
    Stage::http()
        .refusals()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            with_each(stage, "ChooseAccount", &[table::expired_session()], async |trouble| {
                sits_at(stage, &lin, "/companies").await;
                lin.see(LINS[1]).await;
                trouble.strike(stage, "ChooseAccount");
                ways::chooses(&lin, LINS[1]).await;
                lin.see("登录已过期").await;
                ways::agrees_to_a_face_check(&lin).await;
                stage.world().decides(Face::Passed, &LIN);
                lin.heading("请选择办事企业").await;
                ways::chooses(&lin, LINS[1]).await;
                lin.see("当前办事企业").await;
            })
            .await;
        })
        .await;
}

/// J02: Y-LOGIN-11
#[tokio::test]
async fn breaking_off_gets_over_every_fault() {
    Stage::http()
        .refusals()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            for trouble in [table::told(), vec![table::lost_reply()]].concat() {
                stage.world().starts_over();
                comes_to(&lin, "/login").await;
                ways::agrees_to_a_face_check(&lin).await;
                trouble.strike(stage, "CancelFaceCheck");
                lin.click("取消刷脸").await;
                // With a lost reply the feed may say that it is done before the call has failed.
                lin.until("is told", async || {
                    let words = lin.text().await;
                    let told = words.contains(trouble.words.unwrap_or_default());
                    (told || words.contains("刷脸已取消")).then_some(())
                })
                .await;
                stage.world().heals();
                if !lin.sees("刷脸已取消").await {
                    lin.click("取消刷脸").await;
                }
                lin.see("刷脸已取消").await;
                assert_eq!(open_checks(stage), 0, "{trouble:?}");
            }
        })
        .await;
}

/// J02: Y-LOGIN-12 (reading a message; keeping the session)
#[tokio::test]
async fn what_happens_in_passing_gets_over_every_fault() {
    Stage::http()
        .refusals()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            for trouble in [table::told(), table::passing(), vec![table::lost_reply()]].concat() {
                stage.world().starts_over();
                trouble.strike(stage, "KeepSession");
                let token = sits_at(stage, &lin, "/messages").await;
                stage.world().heals();
                lin.see("您的账号登录了一次").await;
                trouble.strike(stage, "MarkNoticeRead");
                lin.click("您的账号登录了一次").await;
                lin.see("通过人脸识别登录").await;
                stage.world().heals();
                lin.click("关闭").await;
                lin.does_not_see("通过人脸识别登录").await;
                is_kept_once(stage, &token);
            }
        })
        .await;
}
