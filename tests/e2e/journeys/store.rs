//! The store of the server in the page: written by two windows at once, and damaged by hand.

use super::ways::{self, CHEN, LIN, LINS};
use qifu_e2e::{Person, Stage};
use serde_json::{Value, json};

/// How many writes each window makes.
const WRITES: u64 = 100;

/// No write of one window is lost to the other.
#[tokio::test]
async fn writes_of_two_windows_at_once_are_all_kept() {
    Stage::mock()
        .play(async |stage| {
            let one = stage.person("one player").await;
            let other = stage.person("the other player").await;
            for player in [&one, &other] {
                player.open("/sim").await;
                player.heading("企服通模拟环境").await;
                player.sees_control("+1 分钟").await;
            }
            let before = clock(&one).await;
            for player in [&one, &other] {
                player.script(PRESS, vec![json!("+1 分钟"), json!(WRITES)]).await;
            }
            for player in [&one, &other] {
                let done = async || {
                    (player.script("return window.pressed === arguments[0]", vec![json!(WRITES)]).await == true)
                        .then_some(())
                };
                player.patient(60).until("has pressed", done).await;
            }
            one.reload().await;
            let both = i64::try_from(2 * WRITES).expect("a small number");
            // The clock also runs by itself while the buttons are pressed.
            let kept = async || Some((clock(&one).await - before) / 60).filter(|minutes| *minutes >= both);
            assert!(one.until(&format!("sees that {both} minutes have passed"), kept).await < both + 3);
        })
        .await;
}

/// Presses the same button again and again, each time as soon as the page takes it, without waiting for the driver.
const PRESS: &str = "const [words, times] = arguments;
window.pressed = 0;
const button = [...document.querySelectorAll('button')].find((one) => one.textContent.trim() === words);
const isBusy = () => button.disabled || button.getAttribute('aria-disabled') === 'true' || button.getAttribute('aria-busy') === 'true';
const press = () => {
  if (!isBusy()) { button.click(); window.pressed += 1; }
  if (window.pressed < times) setTimeout(press, 5);
};
press();";

/// What the simulator's clock shows, in seconds of the day and month.
async fn clock(player: &Person<'_>) -> i64 {
    let read = "const shown = [...document.querySelectorAll('[role=timer]')].map((one) => one.textContent.trim())
        .find((text) => /^\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d$/.test(text));
        return shown ? Date.parse(shown.replace(' ', 'T') + '+08:00') / 1000 : null";
    player.until("sees the clock", async || player.script(read, vec![]).await.as_i64()).await
}

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
                lin.see("当前办事企业").await;
                lin.reload().await;
                lin.see("当前办事企业").await;
                lin.see(company).await;
            }
        })
        .await;
}
