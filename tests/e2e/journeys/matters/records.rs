//! 办事记录: who sees what, by state.

use super::*;
use crate::journeys::ways::{self, HE, LIN};
use qifu_e2e::Face;

/// J13: Y-FAQ-48
#[tokio::test]
async fn records_are_listed_by_state_and_the_state_stands_in_the_address() {
    Stage::http()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            let token = sits_at(stage, &lin, &LIN, "certified", "/services").await;
            let done = submitted(stage, &token);
            decides(stage, &done, &json!("complete"));
            let returned = submitted(stage, &token);
            decides(stage, &returned, &json!({ "return": "公章不清晰" }));
            submitted(stage, &token);
            complete_draft(stage, &token);
            lin.click("办事记录").await;
            lin.heading("办事记录").await;
            lin.see("业务部门审核中").await;
            assert_eq!(lin.count(OPEN).await, 4);
            lin.checks_the_screen().await;
            lin.choose("按状态筛选", "退回").await;
            lin.is_at("/services/cases?state=returned").await;
            assert_eq!(lin.count(OPEN).await, 1);
            lin.reload().await;
            lin.heading("办事记录").await;
            lin.sees_control(OPEN).await;
            assert_eq!(lin.count(OPEN).await, 1, "the address says which");
            lin.click(OPEN).await;
            lin.heading("办理详情").await;
            lin.see("退回原因：公章不清晰").await;
            lin.checks_the_screen().await;
            lin.back().await;
            lin.is_at("/services/cases?state=returned").await;
        })
        .await;
}

/// The filter of the address is the one that shows, when the same list is asked for again and after a session's end.
#[tokio::test]
async fn a_filter_ends_with_another_visit_and_survives_the_end_of_the_session() {
    Stage::http()
        .refusals()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            let token = sits_at(stage, &lin, &LIN, "certified", "/services/cases").await;
            submitted(stage, &token);
            complete_draft(stage, &token);
            let lists = async |count: u64| {
                let all = async || (lin.count(OPEN).await == count).then_some(());
                lin.until(&format!("sees {count} of them"), all).await;
            };
            lists(2).await;
            lin.choose("按状态筛选", "草稿").await;
            lin.is_at("/services/cases?state=draft").await;
            lists(1).await;
            lin.click_in("navigation", "办事记录").await;
            lin.is_at("/services/cases").await;
            lists(2).await;
            lin.choose("按状态筛选", "草稿").await;
            lists(1).await;
            stage.world().passes(15 * 60 + 1);
            ways::agrees_to_a_face_check(&lin).await;
            stage.world().decides(Face::Passed, &LIN);
            lin.heading("请选择办事企业").await;
            lin.click("选择办事").await;
            lin.heading("办事记录").await;
            lin.is_at("/services/cases?state=draft").await;
            lists(1).await;
        })
        .await;
}

/// J13: Y-FAQ-17
#[tokio::test]
async fn anothers_case_is_as_if_it_were_not_there() {
    Stage::http()
        .refusals()
        .play(async |stage| {
            let token = acts(stage, &LIN, "certified");
            let id = submitted(stage, &token);
            let he = stage.person(HE.name).await;
            for rest in ["", "/form", "/check", "/done"] {
                sits_at(stage, &he, &HE, "certified", &format!("/services/cases/{id}{rest}")).await;
                he.see("没有找到").await;
                he.sees_control("回到首页").await;
            }
            he.checks_the_screen().await;
        })
        .await;
}

/// What is submitted cannot be changed, also by its address.
#[tokio::test]
async fn what_is_under_review_cannot_be_changed() {
    Stage::http()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            let token = acts(stage, &LIN, "certified");
            let id = submitted(stage, &token);
            sits_at(stage, &lin, &LIN, "certified", &format!("/services/cases/{id}/form")).await;
            lin.see("现在不能修改").await;
            lin.checks_the_screen().await;
            lin.click("查看办理详情").await;
            lin.heading("办理详情").await;
            lin.open(&format!("/services/cases/{id}/check")).await;
            lin.see("审核期间不能修改").await;
            assert!(!lin.can_press("提交办理").await);
        })
        .await;
}
