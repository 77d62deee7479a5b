//! Submitting: what has to come first, what is missing, the second look, the confirmation.

use super::*;
use crate::journeys::ways::{self, HE, LIN, LINS};
use qifu_e2e::{Face, Stage};

/// J13: Y-FIND-01, Y-FIND-09, Y-ENT-06, Y-FAQ-16, Y-FAQ-18, Y-FAQ-48, Y-FAQ-50, Y-CERT-01..02
#[tokio::test]
async fn an_account_that_is_not_certified_submits_what_is_open_to_it_and_is_stopped_at_the_rest() {
    Stage::mock()
        .play(async |stage| {
            let he = stage.person(HE.name).await;
            let phone = stage.person("the phone").await;
            ways::logs_in_with_a_phone(&he, &phone, &HE).await;
            opens_matter(&he, OPEN).await;
            he.checks_the_screen().await;
            he.click("请选择办事企业").await;
            he.heading("请选择办事企业").await;
            chooses_account(&he, false).await;
            he.heading(OPEN).await;
            he.click("开始办理").await;
            is_told_what_is_missing(&he).await;
            gives_all(&he).await;
            he.does_not_see("有内容需要修改").await;
            he.fill("备注 （选填）", "场所在二期").await;
            he.checks_the_screen().await;
            let number = submits_after_a_second_look(&he).await;
            he.reload().await;
            assert_eq!(super::number(&he).await, number, "the confirmation has an address of its own");
            he.click("返回").await;
            he.heading("办事记录").await;
            is_stopped_at_what_is_closed(&he).await;
            he.click("切换企业账号").await;
            he.heading("请选择办事企业").await;
            he.see("账号申请人").await;
            assert_eq!(he.count("未认证").await, 1, "handling a matter changes no account");
            chooses_account(&he, true).await;
            he.heading(CLOSED).await;
            he.click("开始办理").await;
            he.see("材料不齐不能提交").await;
            assert!(!he.sees("企业账号未认证").await);
        })
        .await;
}

async fn is_told_what_is_missing(he: &Person<'_>) {
    he.heading(OPEN).await;
    he.click("下一步：核对").await;
    he.see("有内容需要修改").await;
    for material in REQUIRED {
        he.sees_control(&format!("请上传“{material}”")).await;
    }
    he.checks_the_screen().await;
    he.click(&format!("请上传“{}”", REQUIRED[1])).await;
    he.focus_is_on("input", &he.focus().await.name).await;
    assert!(he.focus().await.name.contains(REQUIRED[1]), "the summary leads to the field");
}

async fn submits_after_a_second_look(he: &Person<'_>) -> String {
    he.click("下一步：核对").await;
    he.heading("核对并提交").await;
    assert!(he.fact(REQUIRED[0]).await.contains("执照.pdf"));
    assert_eq!(he.fact("备注").await, "场所在二期");
    he.checks_the_screen().await;
    he.click("修改").await;
    he.heading(OPEN).await;
    assert_eq!(he.value_of("备注 （选填）").await, "场所在二期", "what was filled in is there");
    he.fill("备注 （选填）", "场所在三期").await;
    he.click("下一步：核对").await;
    he.heading("核对并提交").await;
    assert_eq!(he.fact("备注").await, "场所在三期");
    he.click("提交办理").await;
    he.heading("已提交").await;
    he.see("业务部门审核中").await;
    he.see("最晚").await;
    he.checks_the_screen().await;
    number(he).await
}

async fn is_stopped_at_what_is_closed(he: &Person<'_>) {
    he.click_in("navigation", "办事").await;
    he.heading("办事").await;
    he.see("需企业认证").await;
    he.click(CLOSED).await;
    he.sees_control("去认证").await;
    he.see("企业账号未认证").await;
    he.checks_the_screen().await;
    he.click_in("dialog", "先看看材料").await;
    he.heading(CLOSED).await;
    he.see("原道路运输经营许可证").await;
    assert!(!he.can_press("开始办理").await);
    he.click("去认证").await;
    he.heading("企业认证").await;
}

/// In the chooser, takes one's own account, or the colleague's.
pub async fn chooses_account(he: &Person<'_>, is_own: bool) {
    he.see("账号申请人").await;
    let text = he.text().await;
    let lines: Vec<_> = text.lines().collect();
    let is_it = |line: &&str| line.contains("账号申请人：") && line.contains(HE.name) == is_own;
    let at = lines.iter().position(is_it).expect("an applicant of each kind");
    he.click_in(lines[at - 1].trim(), "选择办事").await;
}

/// J13: Y-FIND-01, Y-ENT-06, over HTTP: a link to a matter survives login and the choice of a company.
#[tokio::test]
async fn a_visitor_reads_what_a_matter_takes_and_comes_back_to_it() {
    Stage::http()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            lin.open("/services/matters/loader-filing").await;
            lin.heading(OPEN).await;
            lin.see("营业执照副本").await;
            lin.see("提交后 5 个工作日内").await;
            lin.checks_the_screen().await;
            lin.click("登录后办理").await;
            ways::agrees_to_a_face_check(&lin).await;
            stage.world().decides(Face::Passed, &LIN);
            lin.heading("请选择办事企业").await;
            ways::chooses(&lin, LINS[0]).await;
            lin.heading(OPEN).await;
            lin.see(&format!("将以“{}”的名义办理", LINS[0])).await;
            lin.click("开始办理").await;
            gives_all(&lin).await;
            let number = submits(&lin).await;
            assert!(number.starts_with("BS"), "{number}");
        })
        .await;
}

/// J13: Y-FAQ-18, by the address of the second look.
#[tokio::test]
async fn an_incomplete_case_cannot_be_submitted_by_its_address_either() {
    Stage::http()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            let token = sits_at(stage, &lin, &LIN, "certified", "/").await;
            let case = stage.world().writes_as(&token, "POST", "/cases", &json!({ "matter": "loader-filing" }));
            let id = case["id"].as_str().expect("an identifier");
            lin.open(&format!("/services/cases/{id}/check")).await;
            lin.heading("核对并提交").await;
            lin.see("材料不齐，还不能提交").await;
            for material in REQUIRED {
                lin.see(&format!("请上传“{material}”")).await;
            }
            assert!(!lin.can_press("提交办理").await);
            lin.checks_the_screen().await;
            lin.click("去补齐材料").await;
            lin.heading(OPEN).await;
        })
        .await;
}

/// The catalogue is searched as people type.
#[tokio::test]
async fn a_matter_is_found_by_what_people_call_it_and_the_search_has_an_address() {
    Stage::http()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            sits_at(stage, &lin, &LIN, "certified", "/services").await;
            lin.sees_control(OPEN).await;
            lin.checks_the_screen().await;
            lin.fill("搜索事项", "危货许可证").await;
            lin.sees_control(CLOSED).await;
            lin.does_not_see(OPEN).await;
            lin.hears("找到 1 个事项").await;
            lin.checks_the_screen().await;
            lin.click(CLOSED).await;
            lin.heading(CLOSED).await;
            lin.back().await;
            lin.heading("办事").await;
            assert_eq!(lin.value_of("搜索事项").await, "危货许可证", "the words stand in the address");
            lin.fill("搜索事项", "月球").await;
            lin.see("没有找到这样的事项").await;
            lin.checks_the_screen().await;
            lin.click("全部事项").await;
            lin.sees_control(OPEN).await;
            lin.is_at("/services").await;
        })
        .await;
}
