//! The shell and the head of a screen.

use super::stage::{Stage, focused, name_of, settle};
use qifu::{prelude::*, ui::*};
use wasm_bindgen_test::wasm_bindgen_test;

fn place(label: &str, current: bool, badge: RwSignal<u32>) -> NavItem {
    NavItem {
        label: label.to_owned(),
        icon: IconName::House,
        href: "/x".to_owned(),
        current: Signal::stored(current),
        badge: badge.into(),
        sections: Vec::new(),
    }
}

#[wasm_bindgen_test]
async fn the_navigation_says_where_one_is_and_what_waits() {
    let waiting = RwSignal::new(3);
    let stage = Stage::show(move || {
        let items = vec![place("首页", true, RwSignal::new(0)), place("消息", false, waiting)];
        view! { <AppFrame items>"内容"</AppFrame> }
    })
    .await;
    stage.find("nav", "主导航");
    assert_eq!(name_of(&stage.one("[aria-current=page]")).trim(), "首页");
    assert!(name_of(&stage.find("a", "消息")).contains("3 条未读"));
    waiting.set(0);
    settle().await;
    assert_eq!(name_of(&stage.find("a", "消息")), "消息");
}

#[wasm_bindgen_test]
async fn without_places_there_is_no_navigation_and_the_screen_stays_the_same_one() {
    let items = RwSignal::new(Vec::new());
    let stage = Stage::show(move || view! { <AppFrame items><p>"内容"</p></AppFrame> }).await;
    assert!(stage.has_no("nav"));
    let content = stage.find("p", "内容");
    items.set(vec![place("首页", true, RwSignal::new(0))]);
    settle().await;
    assert!(!stage.has_no("nav"));
    assert_eq!(stage.find("p", "内容"), content);
}

#[wasm_bindgen_test]
async fn the_skip_link_leads_to_the_screen_and_leaves_the_address() {
    let before = window().location().href().unwrap();
    let stage = Stage::show(|| view! { <AppFrame items=Vec::new()>"内容"</AppFrame> }).await;
    stage.press("a", "跳到主要内容").await;
    assert_eq!(focused(), stage.one("main"));
    assert_eq!(window().location().href().unwrap(), before);
}

#[wasm_bindgen_test]
async fn the_head_of_a_screen_has_one_heading_that_can_take_the_focus_and_a_way_back() {
    let backs = RwSignal::new(0);
    let go_back = move |()| backs.update(|backs| *backs += 1);
    let stage =
        Stage::show(move || view! { <PageHeader title="切换企业" on_back=go_back>"某某公司"</PageHeader> }).await;
    let heading = stage.find("h1", "切换企业");
    heading.focus().unwrap();
    assert_eq!(focused(), heading);
    stage.press("button", "返回").await;
    assert_eq!(backs.get_untracked(), 1);
    drop(stage);
    let stage = Stage::show(|| view! { <PageHeader title="账号信息" back="/me" /> }).await;
    assert_eq!(stage.find("a", "返回").get_attribute("href").as_deref(), Some("/me"));
}

#[wasm_bindgen_test]
async fn going_offline_is_said_and_coming_back_too() {
    let offline = RwSignal::new(false);
    let stage = Stage::show(move || view! { <OfflineBar offline /> }).await;
    let bar = stage.one("[role=status]");
    assert_eq!(bar.text_content().unwrap(), "");
    offline.set(true);
    settle().await;
    assert!(bar.text_content().unwrap().contains("网络已断开"));
}
