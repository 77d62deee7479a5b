//! Drafts: what is filled in survives a reload, the end of a session, another device.

use super::*;
use crate::journeys::ways::{self, LIN};
use qifu_e2e::Face;

/// What was typed is there again on another device, and after a reload.
#[tokio::test]
async fn a_draft_is_at_the_server_and_waits_at_home() {
    Stage::http()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            let token = sits_at(stage, &lin, &LIN, "certified", "/services").await;
            begins(&lin).await;
            let form = lin.address().await;
            gives(&lin, REQUIRED[0], "执照.pdf").await;
            lin.fill("备注 （选填）", "写到一半").await;
            lin.see("草稿已保存").await;
            let id = stage.world().asks_as(&token, "/cases")[0]["id"].as_str().expect("a case").to_owned();
            let kept = async || (case_of(stage, &token, &id)["remark"] == "写到一半").then_some(());
            lin.until("has it kept by the server", kept).await;
            let device = stage.person("another device").await;
            sits_at(stage, &device, &LIN, "certified", "/").await;
            device.see(&format!("草稿待提交：{OPEN}")).await;
            device.checks_the_screen().await;
            device.click(&format!("草稿待提交：{OPEN}")).await;
            device.is_at(&form).await;
            device.sees_control("移除 执照.pdf").await;
            assert_eq!(device.value_of("备注 （选填）").await, "写到一半");
            assert!(!device.sees("已恢复").await);
            // Beginning it again is going on with it, and its page says so.
            device.open("/services/matters/loader-filing").await;
            device.see("已有一份没提交的草稿").await;
            device.checks_the_screen().await;
            device.click("继续填写").await;
            device.is_at(&form).await;
        })
        .await;
}

/// `patterns.md`, Session: with what one typed.
#[tokio::test]
async fn what_the_server_did_not_get_survives_a_reload_and_the_end_of_the_session() {
    Stage::http()
        .refusals()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            sits_at(stage, &lin, &LIN, "certified", "/services").await;
            begins(&lin).await;
            let form = lin.address().await;
            stage.world().breaks("SaveCase", &json!("offline"), None);
            lin.fill("备注 （选填）", "没存到").await;
            lin.patient(20).see("草稿还没有存到服务器").await;
            lin.checks_the_screen().await;
            lin.reload().await;
            lin.see("已恢复您上次填写").await;
            assert_eq!(lin.value_of("备注 （选填）").await, "没存到");
            lin.fill("备注 （选填）", "没存到，登录又过期").await;
            lin.patient(20).see("草稿还没有存到服务器").await;
            stage.world().breaks("SaveCase", &json!("expired_session"), Some(1));
            // Pressed, unless the form was quicker with the next try of its own.
            let learns = async || {
                lin.has_pressed("再存一次").await;
                lin.sees("登录已过期").await.then_some(())
            };
            lin.until("learns that the session has ended", learns).await;
            lin.heading("登录").await;
            ways::agrees_to_a_face_check(&lin).await;
            stage.world().decides(Face::Passed, &LIN);
            lin.heading(OPEN).await;
            lin.is_at(&form).await;
            assert_eq!(lin.value_of("备注 （选填）").await, "没存到，登录又过期");
            lin.see("草稿已保存").await;
            lin.reload().await;
            lin.heading(OPEN).await;
            lin.sees_control("删除草稿").await;
            assert_eq!(lin.value_of("备注 （选填）").await, "没存到，登录又过期");
            assert!(!lin.sees("已恢复").await, "the server has it");
        })
        .await;
}

/// What this tab sent while it left the form does not come back over what another device has written since.
#[tokio::test]
async fn another_device_goes_on_with_a_draft_that_was_left() {
    Stage::http()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            let token = sits_at(stage, &lin, &LIN, "certified", "/services").await;
            begins(&lin).await;
            let form = lin.address().await;
            lin.fill("备注 （选填）", "这台设备写的").await;
            lin.click("返回").await;
            lin.heading(OPEN).await;
            let id = stage.world().asks_as(&token, "/cases")[0]["id"].as_str().expect("a case").to_owned();
            let kept = async || (case_of(stage, &token, &id)["remark"] == "这台设备写的").then_some(());
            lin.until("has it kept by the server", kept).await;
            let forgotten = async || {
                let typed = lin.script("return sessionStorage.getItem('qifu.typed') ?? ''", vec![]).await;
                (!typed.as_str()?.contains("这台设备写的")).then_some(())
            };
            lin.until("keeps nothing of it any more", forgotten).await;
            let elsewhere = json!({ "files": [], "remark": "另一台设备写的" });
            stage.world().writes_as(&token, "PUT", &format!("/cases/{id}/content"), &elsewhere);
            lin.open(&form).await;
            lin.see("材料不齐不能提交").await;
            assert_eq!(lin.value_of("备注 （选填）").await, "另一台设备写的");
            assert!(!lin.sees("已恢复").await, "nothing of this tab was left over");
        })
        .await;
}

/// Gone at log-out.
#[tokio::test]
async fn what_was_typed_is_not_there_for_the_next_person_and_not_after_logging_out() {
    Stage::http()
        .refusals()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            sits_at(stage, &lin, &LIN, "certified", "/services").await;
            begins(&lin).await;
            stage.world().breaks("SaveCase", &json!("offline"), None);
            lin.fill("备注 （选填）", "只有本页知道").await;
            lin.patient(20).see("草稿还没有存到服务器").await;
            let kept = lin.script("return JSON.stringify(sessionStorage)", vec![]).await;
            assert!(kept.as_str().is_some_and(|kept| kept.contains("只有本页知道")));
            stage.world().heals();
            lin.click_in("navigation", "我的").await;
            lin.click("退出登录").await;
            lin.click_in("dialog", "退出登录").await;
            lin.see("已退出登录").await;
            let kept = lin.script("return JSON.stringify(sessionStorage)", vec![]).await;
            assert!(kept.as_str().is_some_and(|kept| !kept.contains("只有本页知道")), "{kept}");
        })
        .await;
}

/// A second thought before it is thrown away.
#[tokio::test]
async fn a_draft_is_thrown_away_after_a_second_thought() {
    Stage::http()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            let token = sits_at(stage, &lin, &LIN, "certified", "/services").await;
            begins(&lin).await;
            lin.click("删除草稿").await;
            lin.see("不能恢复").await;
            lin.checks_the_screen().await;
            lin.click("先不删除").await;
            lin.heading(OPEN).await;
            lin.click("删除草稿").await;
            lin.click_in("dialog", "删除草稿").await;
            lin.heading("办事记录").await;
            lin.see("还没有办事记录").await;
            lin.checks_the_screen().await;
            assert_eq!(stage.world().asks_as(&token, "/cases"), json!([]));
        })
        .await;
}
