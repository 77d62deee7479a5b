//! 控制台: the clock, the faults, the persons, and the way back to the seed.

use super::{fresh, show, until};
use crate::contract::people::{START, log_in, person};
use qifu::{
    contract::sim::{DemoPart, Fault, FaultRule, ListTextMessages, ReadSim},
    sim::SimRoute,
};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn the_clock_is_moved_forward_by_a_press_and_by_seconds() {
    let api = fresh().await;
    let stage = show(SimRoute::Panel).await;
    stage.press("button", "+15 分钟").await;
    until(&stage, ".toast", "09:15").await;
    stage.type_into("往后拨的秒数", "0").await;
    stage.press("button", "拨快").await;
    until(&stage, ".form-field-problem", "整数").await;
    stage.type_into("往后拨的秒数", "3600").await;
    stage.press("button", "拨快").await;
    until(&stage, ".toast", "10:15").await;
    let now = api.call(ReadSim {}).await.expect("the state").now;
    assert!((4_500..4_530).contains(&START.seconds_until(now)));
}

#[wasm_bindgen_test]
async fn a_fault_is_set_and_taken_back() {
    let api = fresh().await;
    let faults = async || api.call(ReadSim {}).await.expect("the state").faults;
    let stage = show(SimRoute::Panel).await;
    until(&stage, "button", "加上故障").await;
    stage.type_into("接口", "ReadInfo").await;
    stage.type_into("次数", "3").await;
    stage.press("button", "加上故障").await;
    until(&stage, ".sim-fault", "还剩 3 次").await;
    let rule = FaultRule { endpoint: Some("ReadInfo".to_owned()), fault: Fault::Offline, times: Some(3) };
    assert_eq!(faults().await, [rule]);
    stage.press(".sim-fault button", "取消故障：断网").await;
    until(&stage, "[role=status]", "现在没有故障").await;
    assert!(faults().await.is_empty());
}

#[wasm_bindgen_test]
async fn every_person_of_the_demonstration_is_shown_in_full() {
    let api = fresh().await;
    let stage = show(SimRoute::Panel).await;
    for part in [DemoPart::SeveralCompanies, DemoPart::SoleTrader, DemoPart::TwoAccounts, DemoPart::NoCompany] {
        let person = person(&api, part).await;
        until(&stage, ".sim-person", &person.name).await;
        stage.find(".sim-person", &person.document);
        stage.find(".sim-person", &person.mobile);
    }
}

#[wasm_bindgen_test]
async fn a_reset_asks_first_and_then_forgets_what_people_did() {
    let api = fresh().await;
    log_in(&api, DemoPart::SoleTrader).await;
    let stage = show(SimRoute::Panel).await;
    stage.press("button", "重置模拟数据").await;
    assert!(!api.call(ListTextMessages {}).await.expect("the messages").is_empty(), "nothing happened yet");
    stage.press("dialog button", "清空并重置").await;
    until(&stage, ".toast", "已恢复成初始数据").await;
    assert!(api.call(ListTextMessages {}).await.expect("the messages").is_empty());
}
