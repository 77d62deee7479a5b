//! Two windows: the applicant and the 业务部门.

use super::*;
use crate::journeys::ways::{self, LIN, LINS};

/// J13: Y-FAQ-18, Y-FAQ-48: in the page.
#[tokio::test]
async fn what_is_returned_is_mended_submitted_again_and_completed() {
    Stage::mock()
        .play(async |stage| {
            let department = stage.person("the department").await;
            let lin = stage.person(LIN.name).await;
            ways::logs_in_with_a_phone(&lin, &department, &LIN).await;
            ways::acts_for(&lin, LINS[0]).await;
            goes_through(&lin, &department).await;
        })
        .await;
}

/// J13: Y-FAQ-18, Y-FAQ-48: over HTTP.
#[tokio::test]
async fn what_is_returned_is_mended_submitted_again_and_completed_over_http() {
    Stage::http()
        .play(async |stage| {
            let department = stage.person("the department").await;
            let lin = stage.person(LIN.name).await;
            sits_at(stage, &lin, &LIN, "certified", "/").await;
            lin.heading("首页").await;
            goes_through(&lin, &department).await;
        })
        .await;
}

async fn goes_through(lin: &Person<'_>, department: &Person<'_>) {
    begins(lin).await;
    gives_all(lin).await;
    let number = submits(lin).await;
    lin.click("查看办理详情").await;
    lin.heading("办理详情").await;
    lin.see("业务部门审核中").await;
    assert!(!lin.can_press("修改并重新提交").await);

    department.open("/sim/department").await;
    department.heading("收件审核").await;
    department.see(&number).await;
    department.see("营业执照副本：执照.pdf").await;
    department.checks_the_screen().await;
    department.click("退回").await;
    department.see("请写明退回原因").await;
    department.fill("退回原因", "公章不清晰，请重新扫描").await;
    department.click("退回").await;
    department.see("已处理，经办人会收到通知").await;

    lin.see("退回原因：公章不清晰，请重新扫描").await;
    lin.checks_the_screen().await;
    lin.click_in("navigation", "首页").await;
    lin.see(&format!("被退回，请修改：{OPEN}")).await;
    lin.checks_the_screen().await;
    lin.click(&format!("被退回，请修改：{OPEN}")).await;
    lin.click("修改并重新提交").await;
    lin.heading(OPEN).await;
    assert!(!lin.can_press("删除草稿").await, "the department has seen it");
    lin.click("移除 执照.pdf").await;
    gives(lin, REQUIRED[0], "执照-重扫.pdf").await;
    lin.checks_the_screen().await;
    lin.click("下一步：核对").await;
    lin.heading("核对并提交").await;
    lin.click("重新提交").await;
    lin.heading("已提交").await;
    assert_eq!(super::number(lin).await, number, "the number stays");

    department.see("营业执照副本：执照-重扫.pdf").await;
    department.click("办结").await;
    lin.see("办结").await;
    lin.does_not_see("业务部门审核中").await;
    lin.click_with_in("navigation", "消息").await;
    lin.heading("消息").await;
    lin.see(&format!("“{OPEN}”被退回")).await;
    lin.click(&format!("“{OPEN}”已办结")).await;
    lin.click("查看办理详情").await;
    lin.heading("办理详情").await;
    lin.see("业务部门办结").await;
    lin.checks_the_screen().await;
    department.open("/sim/sms").await;
    department.see("已办结").await;
    department.see("请在“办事记录”查看原因").await;
}
