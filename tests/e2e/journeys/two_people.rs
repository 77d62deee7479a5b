//! Two windows of one browser: two people, or one person twice.

use super::ways::{self, CHEN, LIN, LINS};
use qifu_e2e::{Face, Person, Stage};

/// The session belongs to the tab.
#[tokio::test]
async fn two_windows_are_two_people() {
    Stage::mock()
        .play(async |stage| {
            let phone = stage.person("the phone").await;
            let lin = stage.person(LIN.name).await;
            let chen = stage.person(CHEN.name).await;
            ways::logs_in_with_a_phone(&lin, &phone, &LIN).await;
            ways::logs_in_with_a_phone(&chen, &phone, &CHEN).await;
            ways::acts_for(&lin, LINS[0]).await;
            chen.click("请选择办事企业").await;
            chen.see("账号申请人").await;
            assert!(!chen.sees(LINS[0]).await, "the other person's companies stay theirs");
            chen.reload().await;
            chen.sees_control(CHEN.name).await;
            lin.reload().await;
            lin.see(LINS[0]).await;
            lin.sees_control(LIN.name).await;
            assert!(!chen.sees(LIN.name).await);
        })
        .await;
}

/// J02: Y-ENT-05, Y-ENT-06
#[tokio::test]
async fn a_choice_shows_in_the_persons_other_tab_soon_over_http() {
    Stage::http()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            ways::logs_in(stage, &lin, &LIN).await;
            shows_in_the_other_tab(stage, &lin).await;
        })
        .await;
}

/// J02: Y-ENT-05, Y-ENT-06
#[tokio::test]
async fn a_choice_shows_in_the_persons_other_tab_soon_in_the_page() {
    Stage::mock()
        .play(async |stage| {
            let phone = stage.person("the phone").await;
            let lin = stage.person(LIN.name).await;
            ways::logs_in_with_a_phone(&lin, &phone, &LIN).await;
            shows_in_the_other_tab(stage, &lin).await;
        })
        .await;
}

/// The same session in a second tab, as the browser's own “duplicate tab” makes it.
async fn shows_in_the_other_tab(stage: &Stage, person: &Person<'_>) {
    let token = person.script("return sessionStorage.getItem('qifu.session')", vec![]).await;
    let twin = stage.person("the other tab").await;
    twin.open("/config.json").await;
    twin.script("sessionStorage.setItem('qifu.session', arguments[0])", vec![token]).await;
    twin.open("/").await;
    twin.sees_control("请选择办事企业").await;
    person.click("请选择办事企业").await;
    for company in LINS {
        person.see(company).await;
    }
    ways::chooses(person, LINS[1]).await;
    twin.see(LINS[1]).await;
}

/// J02: Y-LOGIN-11
#[tokio::test]
async fn the_desk_follows_what_the_phone_does() {
    Stage::http()
        .play(async |stage| {
            let desk = stage.person("the desk").await;
            ways::asks_for_a_face_check(&desk).await;
            desk.see("等待打开").await;
            let check = stage.world().last_face_check();
            stage.world().opens(&check);
            desk.see("已打开，正在验证").await;
            stage.world().decides(Face::Passed, &LIN);
            ways::is_inside(&desk, &LIN).await;
        })
        .await;
}
