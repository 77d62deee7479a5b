//! Back, Forward, Reload, the focus, the tab's title, the place on the page, and addresses that lead nowhere.

use super::ways::{self, LIN, LINS};
use qifu_e2e::{Agent, Person, Stage};

/// The places of somebody who is inside.
const PLACES: [(&str, &str); 4] = [("首页", "/"), ("办事", "/services"), ("消息", "/messages"), ("我的", "/me")];

/// T1 and T2 of `leptos.md`: the address and the view never part.
#[tokio::test]
async fn back_forward_and_reload_show_the_screen_of_the_address() {
    Stage::http()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            ways::logs_in(stage, &lin, &LIN).await;
            ways::acts_for(&lin, LINS[0]).await;
            for (place, path) in PLACES.iter().skip(1) {
                lin.click_with_in("navigation", place).await;
                arrives(&lin, place, path).await;
                lin.reload().await;
                arrives(&lin, place, path).await;
            }
            for (place, path) in PLACES.iter().rev().skip(1) {
                lin.back().await;
                arrives(&lin, place, path).await;
            }
            for (place, path) in PLACES.iter().skip(1) {
                lin.forward().await;
                arrives(&lin, place, path).await;
            }
            lin.back().await;
            arrives(&lin, "消息", "/messages").await;
            lin.click_in("navigation", "办事").await;
            arrives(&lin, "办事", "/services").await;
            lin.click("企业登记信息").await;
            arrives(&lin, "企业登记信息", "/services/company-record").await;
            lin.click("返回").await;
            arrives(&lin, "办事", "/services").await;
        })
        .await;
}

async fn arrives(person: &Person<'_>, heading: &str, path: &str) {
    person.heading(heading).await;
    person.is_at(path).await;
    person.title(&format!("{heading} - 企服通")).await;
}

/// Focus, title, announcement.
#[tokio::test]
async fn a_new_screen_takes_the_focus_on_its_heading_and_is_announced() {
    Stage::http()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            lin.open("/").await;
            ways::is_alive(&lin).await;
            lin.heading("企服通").await;
            lin.focus_is_on("body", "").await;
            lin.click("请登录").await;
            lin.focus_is_on("h1", "登录").await;
            lin.hears("登录").await;
            lin.click("人脸识别登录").await;
            lin.focus_is_on("h1", "人脸识别登录").await;
            lin.hears("人脸识别登录").await;
            lin.back().await;
            lin.focus_is_on("h1", "登录").await;
            ways::logs_in(stage, &lin, &LIN).await;
            lin.focus_is_on("h1", "首页").await;
            for (place, _) in PLACES.iter().skip(1).chain(&PLACES[..1]) {
                lin.click_with_in("navigation", place).await;
                lin.focus_is_on("h1", place).await;
                lin.hears(place).await;
            }
        })
        .await;
}

/// T3 of `leptos.md`.
#[tokio::test]
async fn a_screen_keeps_its_place_when_one_comes_back() {
    Stage::http()
        .phone(Agent::Phone)
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            ways::logs_in(stage, &lin, &LIN).await;
            ways::acts_for(&lin, LINS[0]).await;
            lin.click("企业登记信息").await;
            lin.see("登记管理部门（工商部门）").await;
            let down = "window.scrollTo(0, 1e6); return Math.round(window.scrollY)";
            let place = lin.script(down, vec![]).await;
            assert!(place.as_i64().is_some_and(|place| place > 100), "the page is long enough to scroll: {place}");
            lin.back().await;
            lin.heading("首页").await;
            lin.forward().await;
            lin.heading("企业登记信息").await;
            let back = async || (scrolled(&lin).await == place.as_i64()?).then_some(());
            lin.until("is where one was", back).await;
            lin.reload().await;
            lin.until("is where one was, also after a reload", back).await;
        })
        .await;
}

async fn scrolled(person: &Person<'_>) -> i64 {
    person.script("return Math.round(window.scrollY)", vec![]).await.as_i64().unwrap_or(-1)
}

/// Beside the list where there is room, in a dialog where there is none.
#[tokio::test]
async fn a_message_opens_beside_the_list_on_a_desktop_and_above_it_on_a_phone() {
    for (setting, dialogs) in [(Stage::http(), 0), (Stage::http().phone(Agent::Phone), 1)] {
        setting
            .play(async |stage| {
                let lin = stage.person(LIN.name).await;
                ways::logs_in(stage, &lin, &LIN).await;
                lin.open("/messages").await;
                lin.see("您的账号登录了一次").await;
                lin.click("您的账号登录了一次").await;
                lin.see("通过人脸识别登录。如果不是您本人，请拨打 12345").await;
                let open = lin.script("return document.querySelectorAll('dialog[open]').length", vec![]).await;
                assert_eq!(open, dialogs);
                let marked = lin.script("return document.querySelectorAll('[aria-pressed=true]').length", vec![]).await;
                assert_eq!(marked, 1 - dialogs, "beside the list, the opened one is marked in it");
                lin.checks_the_screen().await;
                if dialogs > 0 {
                    lin.click("关闭").await;
                }
                lin.click(&format!("已自动关联“{}”", LINS[0])).await;
                lin.click("查看账号信息").await;
                lin.heading("账号信息").await;
            })
            .await;
    }
}

/// Never a bare refusal.
#[tokio::test]
async fn an_address_that_leads_nowhere_says_so() {
    Stage::mock()
        .play(async |stage| {
            let visitor = stage.person("a visitor").await;
            for path in ["/nowhere", "/services/none", "/accounts", "/login/face/return/again", "/%E4%BC%81"] {
                visitor.open(path).await;
                visitor.heading("没有这个页面").await;
                visitor.title("没有这个页面 - 企服通").await;
                visitor.checks_the_screen().await;
            }
            visitor.click("回到首页").await;
            visitor.heading("企服通").await;
            visitor.is_at("/").await;
        })
        .await;
}

/// No open redirect.
#[tokio::test]
async fn a_way_on_to_another_site_is_not_followed() {
    Stage::http()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            for next in ["https%3A%2F%2Fexample.org", "%2F%2Fexample.org", "javascript%3Aalert(1)"] {
                lin.open(&format!("/login?next={next}")).await;
                lin.heading("登录").await;
            }
            ways::agrees_to_a_face_check(&lin).await;
            stage.world().decides(qifu_e2e::Face::Passed, &LIN);
            ways::is_inside(&lin, &LIN).await;
            lin.is_at("/").await;
        })
        .await;
}

/// Whoever is inside needs no way in.
#[tokio::test]
async fn the_way_in_is_not_walked_again_on_back() {
    Stage::http()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            ways::logs_in(stage, &lin, &LIN).await;
            lin.open("/login").await;
            lin.heading("首页").await;
            lin.is_at("/").await;
        })
        .await;
}
