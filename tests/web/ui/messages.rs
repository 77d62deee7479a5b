//! Toasts, announcements, notices, and what stands where nothing is.

use super::stage::{Stage, settle};
use qifu::{prelude::*, ui::*};
use wasm_bindgen_test::wasm_bindgen_test;

async fn toasting() -> (Stage, Toasts) {
    let toasts = StoredValue::new(None);
    let stage = Stage::show(move || {
        toasts.set_value(Some(Toasts::provide()));
        view! { <ToastRegion /> }
    })
    .await;
    (stage, toasts.get_value().unwrap())
}

#[wasm_bindgen_test]
async fn a_toast_enters_a_region_that_screen_readers_watch_and_can_be_dismissed() {
    let (stage, toasts) = toasting().await;
    let region = stage.one("[role=status][aria-live=polite]");
    toasts.say(ToastKind::Ok, "已保存");
    settle().await;
    assert!(region.text_content().unwrap().contains("已保存"));
    stage.press("button", "知道了").await;
    assert_eq!(region.text_content().unwrap(), "");
}

#[wasm_bindgen_test]
async fn at_most_three_toasts_are_seen_and_the_newest_stay() {
    let (stage, toasts) = toasting().await;
    for words in ["一", "二", "三", "四"] {
        toasts.say(ToastKind::Failure, words);
    }
    settle().await;
    let words: String = stage.all("p").iter().filter_map(|toast| toast.text_content()).collect();
    assert_eq!(words, "二三四");
}

#[wasm_bindgen_test]
async fn the_same_words_twice_are_announced_twice() {
    let announcer = StoredValue::new(None);
    let stage = Stage::show(move || {
        announcer.set_value(Some(Announcer::provide()));
        view! { <LiveRegion /> }
    })
    .await;
    let read =
        || stage.all("[aria-live=polite]").iter().map(|region| region.text_content().unwrap()).collect::<Vec<_>>();
    let announcer = announcer.get_value().unwrap();
    announcer.say("首页");
    settle().await;
    let first = read();
    announcer.say("首页");
    settle().await;
    assert_eq!(first.concat(), "首页");
    assert_eq!(read(), first.into_iter().rev().collect::<Vec<_>>());
}

#[wasm_bindgen_test]
async fn a_failure_says_what_to_do_and_its_button_tries_again() {
    let tries = RwSignal::new(0);
    let retry = move |()| tries.update(|tries| *tries += 1);
    let stage = Stage::show(move || view! { <FailureState detail="请检查网络" on_retry=retry /> }).await;
    let panel = stage.one("[role=alert]").text_content().unwrap();
    assert!(panel.contains("没有加载成功") && panel.contains("请检查网络"));
    stage.press("button", "重试").await;
    assert_eq!(tries.get_untracked(), 1);
}

#[wasm_bindgen_test]
async fn a_refusal_says_why_and_shows_the_way_on() {
    let stage = Stage::show(|| {
        view! {
            <RefusalState title="不能邀请经办人" detail="只有法定代表人可以邀请">
                <LinkButton href="/apply">"申请成为管理员"</LinkButton>
            </RefusalState>
        }
    })
    .await;
    stage.find("p", "只有法定代表人可以邀请");
    assert_eq!(stage.find("a", "申请成为管理员").get_attribute("href").as_deref(), Some("/apply"));
}

#[wasm_bindgen_test]
async fn a_notice_of_danger_is_an_alert_and_every_notice_has_its_kind_in_words() {
    let stage = Stage::show(|| view! { <Notice kind=NoticeKind::Danger>"没有保存"</Notice> }).await;
    assert!(stage.one("[role=alert]").text_content().unwrap().contains("错误"));
    drop(stage);
    let stage = Stage::show(|| view! { <Notice kind=NoticeKind::Warn title="未签收">"还有 3 份"</Notice> }).await;
    assert!(stage.one("[role=note]").text_content().unwrap().contains("注意"));
}

#[wasm_bindgen_test]
async fn a_skeleton_says_that_something_is_coming_and_an_empty_state_what() {
    let stage = Stage::show(|| view! { <Skeleton shape=SkeletonShape::Cells count=2 /> }).await;
    assert_eq!(stage.one("[role=status]").text_content().as_deref(), Some("正在加载"));
    drop(stage);
    let stage = Stage::show(|| view! { <EmptyState title="还没有申请记录" detail="提交后会显示在这里" /> }).await;
    stage.find("p", "提交后会显示在这里");
}
