//! How long a session lives, and what survives its end.

use super::ways::{self, HE, LIN, LINS, agrees_to_a_face_check};
use qifu_e2e::{Face, Person, Stage};
use thirtyfour::Key;

const MINUTE: i64 = 60;

/// J02, then `patterns.md`, Session.
#[tokio::test]
async fn warns_at_13_minutes_and_one_press_keeps_the_session() {
    Stage::http()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            ways::logs_in(stage, &lin, &LIN).await;
            stage.world().passes(13 * MINUTE + 5);
            lin.see("还在吗？").await;
            lin.see("已填写的内容会为您保留").await;
            lin.checks_the_screen().await;
            lin.click("继续使用").await;
            lin.does_not_see("还在吗？").await;
            stage.world().passes(13 * MINUTE - 30);
            lin.click_with_in("navigation", "消息").await;
            lin.heading("消息").await;
            lin.see("您的账号登录了一次").await;
            assert!(!lin.sees("还在吗？").await, "the end has moved");
        })
        .await;
}

/// J02, then `patterns.md`, Session.
#[tokio::test]
async fn escape_stays_and_the_other_button_leaves() {
    Stage::http()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            ways::logs_in(stage, &lin, &LIN).await;
            stage.world().passes(13 * MINUTE + 5);
            lin.see("还在吗？").await;
            lin.key(Key::Escape).await;
            lin.does_not_see("还在吗？").await;
            stage.world().passes(13 * MINUTE + 5);
            lin.see("还在吗？").await;
            lin.click("现在退出").await;
            lin.sees_control("请登录").await;
            lin.does_not_see(LIN.name).await;
        })
        .await;
}

/// J02, then `patterns.md`, Session and Deep links.
#[tokio::test]
async fn after_15_minutes_the_login_page_says_so_and_leads_back() {
    Stage::http()
        .refusals()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            ways::logs_in(stage, &lin, &LIN).await;
            ways::acts_for(&lin, LINS[0]).await;
            lin.click("账号信息").await;
            lin.heading("账号信息").await;
            let address = lin.address().await;
            stage.world().passes(15 * MINUTE + 1);
            lin.heading("登录").await;
            lin.see("登录已过期").await;
            lin.see("重新登录后会回到刚才的页面").await;
            lin.checks_the_screen().await;
            agrees_to_a_face_check(&lin).await;
            stage.world().decides(Face::Passed, &LIN);
            lin.heading("账号信息").await;
            lin.is_at(&address).await;
        })
        .await;
}

/// J02: Y-ENT-04..06, R-REG-13
#[tokio::test]
async fn a_link_to_a_record_survives_login_and_the_choice_of_a_company() {
    Stage::http()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            lin.open("/services/company-record").await;
            agrees_to_a_face_check(&lin).await;
            stage.world().decides(Face::Passed, &LIN);
            lin.heading("请选择办事企业").await;
            ways::chooses(&lin, LINS[2]).await;
            lin.heading("企业登记信息").await;
            lin.is_at("/services/company-record").await;
            assert!(lin.fact("名称").await.starts_with(LINS[2]));
        })
        .await;
}

/// J02, then the way out: it ends the session of this person, and of nobody else.
#[tokio::test]
async fn logging_out_ends_the_session_here_and_at_the_server() {
    Stage::http()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            ways::logs_in(stage, &lin, &LIN).await;
            let token = lin.script("return sessionStorage.getItem('qifu.session')", vec![]).await;
            let token: String = token.as_str().map(|kept| kept.replace('"', "")).expect("a token is kept");
            logs_out(&lin).await;
            let bearer = format!("Bearer {token}");
            let ended = async || {
                let answer = stage.world().server().ask("GET", "/session", &[("authorization", &bearer)], None);
                (answer.status == 401).then_some(())
            };
            lin.until("is logged out at the server too", ended).await;
            lin.open("/me").await;
            lin.heading("登录").await;
        })
        .await;
}

async fn logs_out(person: &Person<'_>) {
    person.click_in("navigation", "我的").await;
    person.click("退出登录").await;
    person.see("退出后，这个页面里填写到一半的内容会清除").await;
    person.checks_the_screen().await;
    person.click_in("dialog", "退出登录").await;
    person.see("已退出登录").await;
    person.sees_control("请登录").await;
}

/// J02, then `patterns.md`, Not allowed.
#[tokio::test]
async fn another_persons_account_is_not_found_and_there_is_a_way_on() {
    Stage::http()
        .refusals()
        .play(async |stage| {
            let he = stage.person(HE.name).await;
            ways::logs_in(stage, &he, &HE).await;
            he.click("请选择办事企业").await;
            he.click("选择办事").await;
            he.click("账号信息").await;
            he.heading("账号信息").await;
            let foreign = he.address().await;
            let lin = stage.person(LIN.name).await;
            ways::logs_in(stage, &lin, &LIN).await;
            lin.open(&foreign).await;
            lin.see("没有找到").await;
            lin.see("您没有查看的权限").await;
            lin.checks_the_screen().await;
            lin.click("回到首页").await;
            lin.heading("首页").await;
        })
        .await;
}
