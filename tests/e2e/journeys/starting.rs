//! What a person sees when the app does not start: late settings, late or missing code, an old engine, a crash.

use super::ways::{self, LIN, LINS};
use qifu_e2e::{Agent, Stage};
use serde_json::{Value, json};

/// Ten seconds pass for the page in a tenth of one, but for what a request may take.
const HURRIED: &str = "const real = window.setTimeout; \
     window.setTimeout = (act, pause, ...more) => real(act, pause / 100, ...more)";

/// The same for what a request may take.
const IMPATIENT: &str = "const prototype = XMLHttpRequest.prototype; \
     const real = Object.getOwnPropertyDescriptor(prototype, 'timeout'); \
     Object.defineProperty(prototype, 'timeout', { get: real.get, set(pause) { real.set.call(this, pause / 100) } })";

/// As where the data of sites are blocked.
const REFUSES_STORAGE: &str = "for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, \
     { configurable: true, get() { throw new DOMException('denied', 'SecurityError') } })";

const SLOW: &str = "网络有点慢，还在打开";

/// Settings that do not come are said to be slow, and the page goes on when they are there.
#[tokio::test]
async fn settings_that_come_late_are_waited_for_in_words() {
    Stage::http()
        .phone(Agent::Phone)
        .play(async |stage| {
            let lin = stage.person("a visitor").await;
            before_each_page(stage, HURRIED).await;
            holds(stage, "*/config.json").await;
            lin.open("/login").await;
            lin.see(SLOW).await;
            lets_go(stage).await;
            lin.heading("登录").await;
            lin.does_not_see(SLOW).await;
        })
        .await;
}

/// Settings that never come are given up.
#[tokio::test]
async fn settings_that_never_come_are_given_up() {
    Stage::http()
        .phone(Agent::Phone)
        .refusals()
        .play(async |stage| {
            let lin = stage.person("a visitor").await;
            before_each_page(stage, HURRIED).await;
            before_each_page(stage, IMPATIENT).await;
            holds(stage, "*/config.json").await;
            lin.open("/").await;
            lin.see("没有读到设置文件 config.json").await;
            lin.does_not_see(SLOW).await;
        })
        .await;
}

/// The same of what lies behind the welcome, for somebody who enters there.
#[tokio::test]
async fn a_shell_that_comes_late_is_waited_for_in_words() {
    Stage::http()
        .phone(Agent::Phone)
        .play(async |stage| {
            let lin = stage.person("a visitor").await;
            before_each_page(stage, HURRIED).await;
            holds(stage, "*/inside*.css").await;
            lin.open("/login").await;
            lin.see(SLOW).await;
            lets_go(stage).await;
            lin.heading("登录").await;
            lin.does_not_see(SLOW).await;
        })
        .await;
}

/// After a crash nothing in the page is sound, and it says so.
#[tokio::test]
async fn a_crash_is_told_over_whatever_was_there() {
    Stage::http()
        .phone(Agent::Phone)
        .play(async |stage| {
            let lin = stage.person("a visitor").await;
            lin.open("/login").await;
            lin.heading("登录").await;
            lin.script("dispatchEvent(new Event('qifu:crashed'))", vec![]).await;
            lin.see("页面出错了").await;
            // What is told later is less than that.
            lin.script("dispatchEvent(new Event('qifu:missing'))", vec![]).await;
            lin.does_not_see("没有打开成功").await;
            lin.click("重新打开").await;
            lin.heading("登录").await;
            lin.does_not_see("页面出错了").await;
        })
        .await;
}

/// Without WebAssembly, or with an old one, nothing starts, and the person is told what to do.
#[tokio::test]
async fn an_engine_without_web_assembly_is_told_so() {
    for lacking in ["delete window.WebAssembly", "WebAssembly.validate = () => false"] {
        Stage::http()
            .phone(Agent::Phone)
            .play(async |stage| {
                let lin = stage.person("a visitor").await;
                before_each_page(stage, lacking).await;
                lin.open("/").await;
                lin.see("当前浏览器版本太旧，打不开企服通").await;
            })
            .await;
    }
}

/// A setting that cannot be used is named; the app does not start half.
#[tokio::test]
async fn a_wrong_setting_is_named() {
    Stage::http()
        .phone(Agent::Phone)
        .play(async |stage| {
            let lin = stage.person("a visitor").await;
            for (settings, said) in [
                (json!({ "region": "guangdong", "api": "//evil.example" }), "里的 api 不能是“//evil.example”"),
                (json!({ "region": "atlantis", "api": "/" }), "里的 region 不能是“atlantis”"),
                (json!({ "region": "guangdong", "api": "/", "apy": "1" }), "的格式不对。请告诉网站的管理员：apy"),
            ] {
                stage.site.configure(&settings.to_string());
                for path in ["/", "/login"] {
                    lin.open(path).await;
                    lin.heading("系统设置有误，暂时不能使用").await;
                    lin.see(said).await;
                }
            }
        })
        .await;
}

/// A browser that refuses every storage keeps nothing beyond the page, and that is all.
#[tokio::test]
async fn a_browser_that_refuses_storage_works_until_the_page_is_left() {
    Stage::http()
        .phone(Agent::Phone)
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            before_each_page(stage, REFUSES_STORAGE).await;
            ways::logs_in(stage, &lin, &LIN).await;
            ways::acts_for(&lin, LINS[0]).await;
            lin.click("企业登记信息").await;
            lin.see("登记管理部门（工商部门）").await;
            lin.reload().await;
            lin.heading("登录").await;
        })
        .await;
}

/// Runs a script before those of every page that is opened from now on.
async fn before_each_page(stage: &Stage, script: &str) {
    tell(stage, "Page.addScriptToEvaluateOnNewDocument", json!({ "source": format!("(() => {{ {script} }})()") }))
        .await;
}

/// Requests to these addresses get no answer.
async fn holds(stage: &Stage, pattern: &str) {
    tell(stage, "Fetch.enable", json!({ "patterns": [{ "urlPattern": pattern }] })).await;
}

/// They get it now.
async fn lets_go(stage: &Stage) {
    tell(stage, "Fetch.disable", json!({})).await;
}

async fn tell(stage: &Stage, command: &str, what: Value) {
    stage.driver.cdp().send_raw(command, what).await.expect("chromium does it");
}
