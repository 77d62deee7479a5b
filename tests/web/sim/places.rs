//! 微信, 短信, 登记管理部门: what each shows, and that it follows what happens.

use super::{fresh, show, until};
use crate::contract::people::{log_in, start_face_check};
use qifu::{
    contract::sim::{BrowseRegister, DemoPart, ListTextMessages},
    prelude::document,
    sim::SimRoute,
};
use wasm_bindgen_test::wasm_bindgen_test;

/// Y-LOGIN-06, Y-LOGIN-07.
#[wasm_bindgen_test]
async fn wechat_offers_the_mini_program_and_the_face_checks_that_wait() {
    let api = fresh().await;
    let stage = show(SimRoute::WeChat).await;
    assert_eq!(document().title(), "微信（模拟）");
    stage.find("a", "粤信签");
    until(&stage, ".state-panel", "没有等待扫码").await;
    let ticket = start_face_check(&api).await;
    until(&stage, "a", &ticket.short_code).await;
    assert_eq!(stage.find("a", &ticket.short_code).get_attribute("href"), Some(ticket.hand_over));
}

#[wasm_bindgen_test]
async fn wechat_says_what_it_cannot_scan() {
    fresh().await;
    let stage = show(SimRoute::WeChat).await;
    stage.press("button", "打开").await;
    until(&stage, ".error-summary a", "请填写").await;
    stage.type_into("核对码", "https://elsewhere.example/x").await;
    stage.press("button", "打开").await;
    until(&stage, ".error-summary a", "认不出").await;
}

/// Y-FAQ-47.
#[wasm_bindgen_test]
async fn a_text_message_arrives_while_one_looks_and_stands_under_its_number() {
    let api = fresh().await;
    let stage = show(SimRoute::TextMessages).await;
    until(&stage, ".state-panel", "还没有短信").await;
    log_in(&api, DemoPart::SoleTrader).await;
    let message = api.call(ListTextMessages {}).await.expect("the messages").remove(0);
    until(&stage, ".sim-bubble", &message.text).await;
    until(&stage, ".sim-bubble", &message.at.stamp()).await;
    stage.type_into("收信号码", &message.to).await;
    stage.find(".sim-bubble", &message.to);
}

/// Y-FAQ-49.
#[wasm_bindgen_test]
async fn the_register_is_searched_and_turned_page_by_page() {
    let api = fresh().await;
    let known = api.call(BrowseRegister { words: None, page: None }).await.expect("a page").entries.swap_remove(0);
    let stage = show(SimRoute::Register).await;
    until(&stage, "header", "登记管理部门").await;
    until(&stage, "header", "工商部门").await;
    until(&stage, ".sim-entry", &known.document).await;
    stage.press("button", "下一页").await;
    until(&stage, "[role=status]", "第 2 页").await;

    let code = known.credit_code.map(|code| code.to_string()).unwrap_or_default();
    stage.type_into("名称、代码", &code).await;
    stage.press("button", "查询").await;
    until(&stage, "[role=status]", "共 1 家").await;
    stage.find(".sim-entry", &known.in_charge);
    stage.type_into("名称、代码", "没有这一家").await;
    stage.press("button", "查询").await;
    until(&stage, ".state-panel", "没有查到").await;
}
