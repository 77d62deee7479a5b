//! 粤信签, from the identity to the way back.

use super::{
    fresh, show,
    stage::{Stage, description_of, focused},
    until, visit,
};
use crate::contract::people::{decide, pass_seconds, person};
use qifu::{
    contract::{
        ReadFaceCheck,
        sim::{DemoPart, FaceOutcome},
    },
    domain::{FaceCheckId, FaceFailure, FaceState},
    prelude::document,
    sim::SimRoute,
};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlInputElement;

fn value(stage: &Stage, label: &str) -> String {
    stage.find("input", label).unchecked_into::<HtmlInputElement>().value()
}

async fn to_the_camera(stage: &Stage) {
    until(stage, "button", "名下没有企业的经办人").await;
    stage.press("button", "名下没有企业的经办人").await;
    stage.press("button", "开始人脸识别").await;
    until(stage, "h1", "人脸识别").await;
    until(stage, "button", "是本人").await;
}

/// Y-LOGIN-07, Y-LOGIN-08, Y-LOGIN-10, Y-LOGIN-11, Y-LOGIN-12, R-REG-05, R-REG-06, C-USE-05.
#[wasm_bindgen_test]
async fn a_person_is_recognised_and_finds_the_way_back() {
    let (api, ticket, stage) = visit().await;
    until(&stage, "h1", "输入身份信息").await;
    assert_eq!(document().title(), "粤信签（模拟）");
    assert_eq!(stage.one(".sim-code").text_content(), Some(ticket.short_code.clone()));
    to_the_camera(&stage).await;
    stage.press("button", "是本人，验证通过").await;
    until(&stage, "h1", "完成人脸识别验证").await;
    until(&stage, "button", "返回粤商通").await;
    let status = api.call(ReadFaceCheck { face_check: ticket.id }).await.expect("the status");
    assert_eq!(status.state, FaceState::Passed);
}

/// Y-LOGIN-09, C-USE-04, Y-FAQ-32.
#[wasm_bindgen_test]
async fn the_identity_form_names_its_fields_and_the_kinds_of_document() {
    let (_, _, stage) = visit().await;
    until(&stage, "h1", "输入身份信息").await;
    let form = stage.find("section", "输入身份信息");
    let heading = form.get_attribute("aria-labelledby").and_then(|id| document().get_element_by_id(&id));
    assert_eq!(heading.and_then(|heading| heading.text_content()).as_deref(), Some("输入身份信息"));
    stage.find("legend", "个人身份信息");
    for label in ["姓名", "证件号码", "手机号码"] {
        stage.find("input", label);
    }
    let kinds = stage.find("select", "证件类型");
    assert!(description_of(&kinds).contains("港澳居民往来内地通行证"));
    assert_eq!(stage.all("select option").len(), 8, "seven kinds, and the request to choose");
}

/// Y-LOGIN-09.
#[wasm_bindgen_test]
async fn what_is_wrong_stands_at_its_field_and_nothing_typed_is_lost() {
    let (api, ticket, stage) = visit().await;
    until(&stage, "button", "开始人脸识别").await;
    stage.press("button", "开始人脸识别").await;
    assert!(description_of(&stage.find("input", "姓名")).contains("请填写姓名"));
    assert!(description_of(&stage.find("input", "手机号码")).contains("请填写手机号码"));

    stage.type_into("姓名", "王小明").await;
    stage.type_into("证件号码", "440100190909090015").await;
    stage.type_into("手机号码", "123").await;
    stage.press("button", "开始人脸识别").await;
    until(&stage, ".error-summary a", "手机号码").await;
    assert!(focused().class_list().contains("error-summary"));
    let document_words = description_of(&stage.find("input", "证件号码"));
    assert!(document_words.contains("最后一位对不上"), "{document_words}");
    assert!(!description_of(&stage.find("input", "姓名")).contains("错误"));
    assert_eq!(value(&stage, "姓名"), "王小明");
    assert_eq!(value(&stage, "证件号码"), "440100190909090015");
    let status = api.call(ReadFaceCheck { face_check: ticket.id }).await.expect("the status");
    assert_eq!(status.state, FaceState::Opened, "the camera was not reached");
}

/// Y-FAQ-31.
#[wasm_bindgen_test]
async fn a_resident_of_taiwan_is_told_why_not() {
    let (_, _, stage) = visit().await;
    until(&stage, "button", "名下没有企业的经办人").await;
    stage.press("button", "名下没有企业的经办人").await;
    stage.type_into("证件类型", "taiwan_travel_permit").await;
    stage.type_into("证件号码", "00000012").await;
    stage.press("button", "开始人脸识别").await;
    until(&stage, ".error-summary a", "暂不支持台湾居民刷脸认证").await;
}

/// Y-LOGIN-11.
#[wasm_bindgen_test]
async fn another_face_bad_light_and_breaking_off_end_without_a_login() {
    let outcomes = [
        ("不是本人", "不是本人", FaceState::Failed(FaceFailure::OtherPerson)),
        ("光线太暗", "没能识别", FaceState::Failed(FaceFailure::NotRecognised)),
        ("取消", "已取消", FaceState::Cancelled),
    ];
    for (choice, heading, state) in outcomes {
        let (api, ticket, stage) = visit().await;
        to_the_camera(&stage).await;
        stage.press("button", choice).await;
        until(&stage, "h1", heading).await;
        stage.find("button", "返回粤商通");
        let status = api.call(ReadFaceCheck { face_check: ticket.id }).await.expect("the status");
        assert_eq!(status.state, state);
    }
}

#[wasm_bindgen_test]
async fn what_was_entered_can_be_mended_before_the_camera_decides() {
    let (_, _, stage) = visit().await;
    to_the_camera(&stage).await;
    stage.press("button", "修改身份信息").await;
    until(&stage, "h1", "输入身份信息").await;
    assert!(!value(&stage, "证件号码").is_empty());
}

#[wasm_bindgen_test]
async fn a_check_that_is_over_or_unknown_says_so() {
    let (api, _, stage) = visit().await;
    until(&stage, "h1", "输入身份信息").await;
    pass_seconds(&api, 301).await;
    until(&stage, "h1", "已超时").await;
    drop(stage);

    let unknown = SimRoute::Yuexinqian { face_check: Some(FaceCheckId::new("nobody")) };
    let stage = show(unknown).await;
    until(&stage, "h1", "找不到这次人脸识别").await;
    stage.find("button", "返回粤商通");
}

/// What happens to the check in another tab reaches this one.
#[wasm_bindgen_test]
async fn a_check_that_is_broken_off_elsewhere_ends_here() {
    let (api, ticket, stage) = visit().await;
    until(&stage, "h1", "输入身份信息").await;
    decide(&api, &ticket.id, FaceOutcome::Cancelled).await;
    until(&stage, "h1", "已取消").await;
}

#[wasm_bindgen_test]
async fn the_picker_shows_every_person_of_the_demonstration() {
    let api = fresh().await;
    let names = [DemoPart::SeveralCompanies, DemoPart::SoleTrader, DemoPart::TwoAccounts, DemoPart::NoCompany];
    let (_, _, stage) = visit().await;
    until(&stage, ".sim-player button", "经办人").await;
    for part in names {
        stage.find(".sim-player button", &person(&api, part).await.name);
    }
}
