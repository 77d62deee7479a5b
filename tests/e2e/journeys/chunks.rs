//! Code that comes when somebody goes on: what a first visit loads, and what happens when the rest does not come.

use super::ways::{self, LIN};
use qifu_e2e::{Agent, Face, Person, Stage};
use serde_json::json;

/// The first screen loads nothing of what lies behind it.
#[tokio::test]
async fn a_first_visit_loads_the_first_screen_alone() {
    for stage in [Stage::mock(), Stage::plain()] {
        stage
            .phone(Agent::Phone)
            .play(async |stage| {
                let visitor = stage.person("a visitor").await;
                visitor.open("/").await;
                visitor.heading("企服通").await;
                ways::is_alive(&visitor).await;
                visitor.sees_control("请登录").await;
                assert_eq!(chunks(&visitor).await, 0, "nobody has gone on");
                visitor.click("请登录").await;
                visitor.heading("登录").await;
                assert!(chunks(&visitor).await > 0, "the way in has come");
            })
            .await;
    }
}

/// How many chunks the page has loaded.
async fn chunks(person: &Person<'_>) -> u64 {
    let count = "return performance.getEntriesByType('resource')\
                 .filter((one) => one.name.includes('/chunks/') && one.name.endsWith('.wasm')).length";
    person.script(count, vec![]).await.as_u64().expect("a number")
}

/// A chunk that does not come is asked for again, on the welcome and behind it; nobody is left with a dead page.
#[tokio::test]
async fn code_that_does_not_come_is_asked_for_again() {
    Stage::http()
        .phone(Agent::Phone)
        .refusals()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            lin.open("/").await;
            ways::is_alive(&lin).await;
            lin.sees_control("请登录").await;
            holds_back(stage, true).await;
            lin.click("请登录").await;
            lin.see("这一页没有加载出来").await;
            lin.checks_the_screen().await;
            holds_back(stage, false).await;
            lin.click("重试").await;
            lin.heading("登录").await;
            lin.click("人脸识别登录").await;
            lin.check("我已阅读并单独同意处理我的人脸信息").await;
            holds_back(stage, true).await;
            lin.click("同意并开始刷脸").await;
            lin.see("请完成刷脸验证").await;
            stage.world().decides(Face::Passed, &LIN);
            lin.see("这一页没有加载出来").await;
            holds_back(stage, false).await;
            lin.click("重试").await;
            lin.heading("首页").await;
        })
        .await;
}

/// Whether chunks come.
async fn holds_back(stage: &Stage, held: bool) {
    let urls = if held { json!(["*/chunks/*"]) } else { json!([]) };
    let cdp = stage.driver.cdp();
    cdp.send_raw("Network.enable", json!({})).await.expect("the browser tells of its network");
    cdp.send_raw("Network.setBlockedURLs", json!({ "urls": urls })).await.expect("the browser blocks addresses");
}
