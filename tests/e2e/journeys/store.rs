//! The store of the server in the page: written by two windows at once, and damaged by hand.

use super::ways::{self, CHEN, LIN, LINS};
use qifu_e2e::{Person, Stage};
use serde_json::{Value, json};

/// How many writes each window sends at the same time.
const WRITES: usize = 200;

/// No write of one window is lost to the other, nor to any other of its own.
#[tokio::test]
async fn writes_of_two_windows_at_once_are_all_kept() {
    Stage::mock()
        .play(async |stage| {
            let one = stage.person("one player").await;
            let other = stage.person("the other player").await;
            for player in [&one, &other] {
                player.open("/sim").await;
                player.heading("企服通模拟环境").await;
                player.sees_control("同时写 200 次").await;
            }
            let at = one.script("return Date.now() + 5000", vec![]).await;
            for player in [&one, &other] {
                player.script(PRESS, vec![json!("同时写 200 次"), at.clone()]).await;
            }
            for player in [&one, &other] {
                player.patient(120).see(&format!("收到 {WRITES} 个不同的回答")).await;
            }
            for player in [&one, &other] {
                let pressed = player.script("return window.pressedAt", vec![]).await;
                let late = pressed.as_i64().zip(at.as_i64()).map(|(pressed, at)| pressed - at);
                assert!(late.is_some_and(|late| late < 1_000), "both at the same moment: {late:?}");
            }
            one.script(COUNT, vec![]).await;
            let counted = async || one.script("return window.counted", vec![]).await.as_u64();
            assert_eq!(one.until("has counted", counted).await, 2 * WRITES as u64, "each once");
        })
        .await;
}

/// Presses at a moment, without the driver, which can press in one window only.
const PRESS: &str = "const [words, at] = arguments;
const button = [...document.querySelectorAll('button')].find((one) => one.textContent.trim() === words);
setTimeout(() => { window.pressedAt = Date.now(); button.click(); }, at - Date.now());";

/// Counts the different ones that the store has.
const COUNT: &str = "window.counted = null;
const opening = indexedDB.open('qifu-mock');
opening.onsuccess = () => {
  const asking = opening.result.transaction('state').objectStore('state').get('state');
  asking.onsuccess = () => {
    const state = typeof asking.result === 'string' ? JSON.parse(asking.result) : asking.result;
    window.counted = new Set(state.face_checks.map((check) => check.id)).size;
    opening.result.close();
  };
};";

/// Never a white page.
#[tokio::test]
async fn a_damaged_store_is_set_aside_and_the_app_runs() {
    for garbage in [json!("\u{0}garbage"), json!({ "not": "text" }), json!(r#"{"version":999}"#), Value::Null] {
        Stage::mock()
            .play(async |stage| {
                let phone = stage.person("the phone").await;
                let lin = stage.person(LIN.name).await;
                ways::logs_in_with_a_phone(&lin, &phone, &LIN).await;
                phone.open("/config.json").await;
                overwrites(&phone, &garbage).await;
                lin.reload().await;
                lin.sees_control("请登录").await;
                phone.open("/sim").await;
                phone.see("存储的数据曾经损坏").await;
                phone.see("已另外存放，并载入了初始数据").await;
                ways::logs_in_with_a_phone(&lin, &phone, &CHEN).await;
            })
            .await;
    }
}

async fn overwrites(person: &Person<'_>, garbage: &Value) {
    let write = "const garbage = arguments[0];
        window.written = false;
        const opening = indexedDB.open('qifu-mock');
        opening.onsuccess = () => {
          const turn = opening.result.transaction('state', 'readwrite');
          turn.objectStore('state').put(garbage, 'state');
          turn.objectStore('state').put(1, 'counter');
          turn.oncomplete = () => { opening.result.close(); window.written = true; };
        };";
    person.script(write, vec![garbage.clone()]).await;
    let written = async || (person.script("return window.written", vec![]).await == true).then_some(());
    person.until("has overwritten the store", written).await;
}

/// J02: Y-ENT-05
#[tokio::test]
async fn what_was_done_is_there_after_a_reload() {
    Stage::mock()
        .play(async |stage| {
            let phone = stage.person("the phone").await;
            let lin = stage.person(LIN.name).await;
            ways::logs_in_with_a_phone(&lin, &phone, &LIN).await;
            for company in [LINS[2], LINS[0], LINS[1]] {
                lin.open("/companies").await;
                ways::chooses(&lin, company).await;
                ways::is_acting_for(&lin, company).await;
                lin.reload().await;
                ways::is_acting_for(&lin, company).await;
            }
        })
        .await;
}
