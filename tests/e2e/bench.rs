//! How long a phone of some years takes on a slow network: `cargo xtask bench`. Measured, never asserted.
//!
//! A cold cache, the processor four times slower, 1.6 Mbit/s with 150 ms, beside a page without any script that is served
//! in the same way. 请登录 takes a press when the app answers it instead of the first paint's link; the login page shows when
//! its heading does, after that press; a route change is from a press to the next heading, cold when it comes so soon that
//! its code is still on its way.
#![allow(clippy::print_stdout)]

use qifu_e2e::{Agent, Person, Setting, Site, Stage};
use serde_json::{Value, json};
use std::{env, fs, path::PathBuf};

/// How often each page is measured.
const RUNS: usize = 9;

/// What notes the times, in the page.
const SCRIPT: &str = include_str!("bench.js");

/// Milliseconds of one run, in the order of [`NAMES`].
type Times = [f64; NAMES.len()];

const NAMES: [&str; 5] =
    ["first paint", "请登录 takes a press", "login page shows", "next route, cold", "route change"];

/// Prints the table.
#[tokio::test]
async fn bench() {
    let folder = plain_page();
    let plain = Site::of_folder(&folder);
    let mut columns: [Vec<Times>; 3] = Default::default();
    for run in 1..=RUNS {
        println!("run {run} of {RUNS}");
        columns[0].push(measure(Stage::mock(), None).await);
        columns[1].push(measure(Stage::plain(), None).await);
        columns[2].push(measure(Stage::mock(), Some(&plain.origin)).await);
    }
    fs::remove_dir_all(folder).unwrap_or_default();
    report(&columns);
    report_searches(&searches().await);
}

fn report(columns: &[Vec<Times>; 3]) {
    println!("\nms, median of {RUNS} (lowest-highest)");
    println!("{:<22}{:>26}{:>26}{:>26}{:>9}", "", "with the mock", "without, API beside", "static page", "ratio");
    for (row, name) in NAMES.iter().enumerate() {
        let sorted = columns.each_ref().map(|times| {
            let mut one: Vec<f64> = times.iter().map(|times| times[row]).collect();
            one.sort_by(f64::total_cmp);
            one
        });
        let cell = |times: &Vec<f64>| format!("{:.0} ({:.0}-{:.0})", times[RUNS / 2], times[0], times[RUNS - 1]);
        let [mock, http, plain] = sorted.each_ref().map(cell);
        let ratio = sorted[0][RUNS / 2] / sorted[2][RUNS / 2];
        println!("{name:<22}{mock:>26}{http:>26}{plain:>26}{ratio:>8.1}x");
    }
}

/// One cold visit; `origin` in place of the stage's own for the page to compare with.
async fn measure(setting: Setting, origin: Option<&str>) -> Times {
    let times = std::cell::Cell::new([0.0; NAMES.len()]);
    setting
        .phone(Agent::Phone)
        .play(async |stage| {
            let visitor = stage.person("a visitor").await;
            slow_down(stage).await;
            let script = SCRIPT.replace("__PLAIN__", if origin.is_some() { "true" } else { "false" });
            let cdp = stage.driver.cdp();
            cdp.send_raw("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await.expect("taken");
            visitor.open(&format!("{}/", origin.unwrap_or(&stage.site.origin))).await;
            let read = "return sessionStorage.getItem('bench')";
            let kept = async || {
                let kept: Value = serde_json::from_str(visitor.script(read, vec![]).await.as_str()?).ok()?;
                (kept["shown"].as_array()?.len() == 3 && kept["paint"].is_number()).then_some(kept)
            };
            times.set(of_run(&visitor.patient(60).until("has been everywhere", kept).await));
        })
        .await;
    times.get()
}

fn of_run(kept: &Value) -> Times {
    let number = |value: &Value| value.as_f64().unwrap_or(f64::NAN);
    let since_start = |value: &Value| number(value) - number(&kept["start"]);
    let taken = |step: usize| number(&kept["shown"][step]) - number(&kept["pressed"][step]);
    let (pressed, shown) = (since_start(&kept["pressed"][0]), since_start(&kept["shown"][0]));
    [number(&kept["paint"]), pressed, shown, taken(1), taken(2)]
}

/// What is looked for in turn; the first one also puts the register's names together.
const WORDS: [&str; RUNS] = ["澍拾禾", "暻沐川", "深圳", "有限公司", "物流", "岚望榕", "电子科技", "东莞", "经营部"];

/// Milliseconds from a press on 查找企业 to painted matches among 5,000 companies, with the processor four times slower.
async fn searches() -> Vec<f64> {
    let times = std::cell::RefCell::new(Vec::new());
    Stage::mock()
        .phone(Agent::Phone)
        .play(async |stage| {
            let searcher = stage.person("a searcher").await;
            logs_in(&searcher).await;
            searcher.open("/companies").await;
            searcher.sees_control("查找企业").await;
            let cpu = json!({ "rate": 4 });
            stage.driver.cdp().send_raw("Emulation.setCPUThrottlingRate", cpu).await.expect("chromium can be slow");
            for words in WORDS {
                let taken = stage.driver.execute_async(SEARCH, vec![json!(words)]).await.expect("it is found");
                times.borrow_mut().push(taken.json().as_f64().unwrap_or(f64::NAN));
            }
        })
        .await;
    times.into_inner()
}

/// Looks for words, and says how long it took until the matches were painted.
const SEARCH: &str = "const [words, done] = arguments;
const field = document.querySelector('input[name=words]');
field.value = words;
field.dispatchEvent(new Event('input', { bubbles: true }));
const start = performance.now();
field.form.requestSubmit();
// Found before a frame is painted; the timer's turn comes when it has been.
const look = () => {
  if (document.querySelector('mark')?.textContent === words) setTimeout(() => done(performance.now() - start));
  else requestAnimationFrame(look);
};
look();";

/// Where the partner opens in the same tab.
async fn logs_in(person: &Person<'_>) {
    person.open("/login/face").await;
    person.check("我已阅读并单独同意处理我的人脸信息").await;
    person.click("同意并开始刷脸").await;
    person.click("打开“粤信签”").await;
    for (field, text) in [("姓名", "黄婉仪"), ("证件号码", "44050019040101004X"), ("手机号码", "15400001021")]
    {
        person.fill(field, text).await;
    }
    person.choose("证件类型", "居民身份证").await;
    person.click("开始人脸识别").await;
    person.click("是本人，验证通过").await;
    person.click("返回粤商通").await;
    person.heading("首页").await;
}

fn report_searches(times: &[f64]) {
    let Some((first, rest)) = times.split_first() else { return };
    let mut sorted = rest.to_vec();
    sorted.sort_by(f64::total_cmp);
    let median = sorted[sorted.len() / 2];
    println!("\n查找企业 to painted matches, processor 4x slower: first {first:.0} ms,");
    println!("then median {median:.0} ms ({:.0}-{:.0})", sorted[0], sorted[sorted.len() - 1]);
}

async fn slow_down(stage: &Stage) {
    let cdp = stage.driver.cdp();
    let bytes = 1_600_000 / 8;
    let network = json!({
        "offline": false, "latency": 150, "downloadThroughput": bytes, "uploadThroughput": bytes,
    });
    for (method, what) in [
        ("Network.enable", json!({})),
        ("Network.clearBrowserCache", json!({})),
        ("Network.emulateNetworkConditions", network),
        ("Emulation.setCPUThrottlingRate", json!({ "rate": 4 })),
    ] {
        cdp.send_raw(method, what).await.expect("chromium can be slow");
    }
}

/// The same words and much the same look, as files that need no script.
fn plain_page() -> PathBuf {
    let folder = env::temp_dir().join(format!("qifu-bench-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("the system has a place for temporary files");
    let page = |title: &str, words: &str, link: &str, href: &str| {
        format!(
            "<!doctype html><html lang=zh-Hans><meta charset=utf-8><meta name=viewport \
             content='width=device-width, initial-scale=1'><title>{title}</title><link rel=icon href=data:,>\
             <link rel=stylesheet href=/plain.css><header><a href='{href}'>{link}</a><span>企服通</span></header>\
             <main><h1>{title}</h1><p>{words}</p><ul><li>刷脸登录，名下企业自动关联<li>选定企业，代表它办事\
             <li>随时查看企业登记和账号信息</ul></main>"
        )
    };
    let style = "body{margin:0;background:#f3f5f9;color:#161b26;font:16px/1.5 'Noto Sans CJK SC',sans-serif}\
        header{display:flex;justify-content:space-between;padding:12px 16px}h1{font-size:24px}main{padding:16px}\
        a{color:#1456c4}ul{padding:0;list-style:none;background:#fff;border-radius:12px}li{padding:16px}";
    for (file, content) in [
        ("index.html", page("企服通", "办企业的事，在这里一次办好。", "请登录", "/login.html")),
        ("login.html", page("登录", "办理企业业务前，需要先确认是您本人。", "人脸识别登录", "/face.html")),
        ("face.html", page("人脸识别登录", "刷脸前，请先阅读并同意。", "请登录", "/login.html")),
        ("plain.css", style.to_owned()),
    ] {
        fs::write(folder.join(file), content).expect("its folder takes a file");
    }
    folder
}
