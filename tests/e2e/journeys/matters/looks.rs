//! In a hand: WeChat at 360 px, 长辈版, dark; by keyboard only.

use super::*;
use crate::journeys::ways::LIN;
use qifu_e2e::{Agent, Setting};
use thirtyfour::Key;

/// J13: Y-FAQ-18, Y-FAQ-48, Y-CERT-02
#[tokio::test]
async fn in_wechat_for_elders_in_the_dark() {
    Setting::of(qifu_e2e::Build::Http)
        .phone(Agent::WechatAndroid)
        .elder()
        .dark()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            sits_at(stage, &lin, &LIN, "certified", "/services").await;
            lin.sees_control(OPEN).await;
            lin.checks_the_screen().await;
            lin.click(OPEN).await;
            lin.heading(OPEN).await;
            lin.checks_the_screen().await;
            lin.click("开始办理").await;
            lin.see("材料不齐不能提交").await;
            lin.checks_the_screen().await;
            gives_all(&lin).await;
            lin.checks_the_screen().await;
            lin.click("下一步：核对").await;
            lin.heading("核对并提交").await;
            lin.checks_the_screen().await;
            lin.click("提交办理").await;
            lin.heading("已提交").await;
            lin.checks_the_screen().await;
            lin.click("查看办理详情").await;
            lin.heading("办理详情").await;
            lin.checks_the_screen().await;
            lin.open("/services/cases").await;
            lin.see("业务部门审核中").await;
            lin.checks_the_screen().await;
            lin.open("/services/certification").await;
            lin.see("法人刷脸").await;
            lin.checks_the_screen().await;
        })
        .await;
}

/// J13: Y-FAQ-18
#[tokio::test]
async fn by_keyboard_only() {
    Stage::http()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            let token = acts(stage, &LIN, "certified");
            let id = complete_draft(stage, &token);
            sits_at(stage, &lin, &LIN, "certified", &format!("/services/cases/{id}/form")).await;
            lin.sees_control("删除草稿").await;
            lin.tab_to("备注 （选填）").await;
            lin.types("键盘填写").await;
            lin.tab_to("下一步：核对").await;
            lin.key(Key::Enter).await;
            lin.heading("核对并提交").await;
            assert_eq!(lin.fact("备注").await, "键盘填写");
            lin.tab_to("提交办理").await;
            lin.key(Key::Enter).await;
            lin.heading("已提交").await;
        })
        .await;
}
