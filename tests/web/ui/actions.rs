//! Buttons, switches, rows of choices.

use super::stage::{Stage, description_of, settle};
use qifu::{prelude::*, ui::*};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn a_busy_button_ignores_a_second_press_and_says_so() {
    let (busy, presses) = (RwSignal::new(false), RwSignal::new(0));
    let press = move |()| {
        presses.update(|presses| *presses += 1);
        busy.set(true);
    };
    let stage = Stage::show(move || view! { <Button busy on_press=press>"发送邀请"</Button> }).await;
    stage.press("button", "发送邀请").await;
    stage.press("button", "发送邀请").await;
    assert_eq!(presses.get_untracked(), 1);
    let button = stage.find("button", "发送邀请");
    assert_eq!(button.get_attribute("aria-busy").as_deref(), Some("true"));
    assert!(stage.one("[role=status]").text_content().unwrap().contains("正在处理"));
    busy.set(false);
    settle().await;
    stage.press("button", "发送邀请").await;
    assert_eq!(presses.get_untracked(), 2);
}

#[wasm_bindgen_test]
async fn a_blocked_button_says_why_and_keeps_its_place_in_the_tab_order() {
    let (why, presses) = (RwSignal::new("先读完预警信息".to_owned()), RwSignal::new(0));
    let press = move |()| presses.update(|presses| *presses += 1);
    let stage = Stage::show(move || view! { <Button blocked=why on_press=press>"确认签收"</Button> }).await;
    let button = stage.find("button", "确认签收");
    assert_eq!(button.get_attribute("aria-disabled").as_deref(), Some("true"));
    assert_eq!(description_of(&button), "先读完预警信息");
    assert!(!button.has_attribute("disabled"));
    stage.press("button", "确认签收").await;
    assert_eq!(presses.get_untracked(), 0);
    why.set(String::new());
    settle().await;
    assert!(!button.has_attribute("aria-disabled") && !button.has_attribute("aria-describedby"));
    stage.press("button", "确认签收").await;
    assert_eq!(presses.get_untracked(), 1);
}

#[wasm_bindgen_test]
async fn a_button_without_a_press_of_its_own_submits_its_form_once() {
    let (busy, sent) = (RwSignal::new(false), RwSignal::new(0));
    let send = move |()| {
        sent.update(|sent| *sent += 1);
        busy.set(true);
    };
    let stage = Stage::show(move || {
        view! {
            <FormBody on_submit=send>
                <Button busy>"提交"</Button>
            </FormBody>
        }
    })
    .await;
    stage.press("button", "提交").await;
    stage.press("button", "提交").await;
    assert_eq!(sent.get_untracked(), 1);
}

#[wasm_bindgen_test]
async fn a_switch_says_what_it_is_and_whether_it_is_on() {
    let on = RwSignal::new(false);
    let stage = Stage::show(move || {
        view! { <Switch label="长辈版" detail="字更大" on on_change=move |wanted| on.set(wanted) /> }
    })
    .await;
    let switch = stage.find("[role=switch]", "长辈版");
    assert_eq!(switch.get_attribute("aria-checked").as_deref(), Some("false"));
    assert_eq!(description_of(&switch), "字更大");
    stage.press("[role=switch]", "长辈版").await;
    assert_eq!(switch.get_attribute("aria-checked").as_deref(), Some("true"));
    assert!(switch.text_content().unwrap().contains("开"));
}

#[wasm_bindgen_test]
async fn a_row_of_choices_reports_the_one_that_is_wanted() {
    let value = RwSignal::new("all".to_owned());
    let choices = || vec![Choice::new("all", "全部"), Choice::new("open", "未签收")];
    let stage = Stage::show(move || {
        view! { <Segmented label="筛选" choices=choices() value on_change=move |wanted| value.set(wanted) /> }
    })
    .await;
    stage.find("[role=radiogroup]", "筛选");
    stage.press("input[type=radio]", "未签收").await;
    assert_eq!(value.get_untracked(), "open");
}
