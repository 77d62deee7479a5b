//! Every screen that there is, one after the other: axe finds nothing, in light and in dark; and what is typed into any of
//! its fields stays text.

pub mod addresses;

use super::{
    matters::{complete_draft, sits_at, submitted},
    ways::{self, HE, LIN},
};
use addresses::{ADDRESSES, Address, OUTSIDE, Who};
use qifu_e2e::{Person, Setting, Stage};
use serde_json::json;
use std::sync::atomic::{AtomicU64, Ordering};

/// What is done on each screen.
#[derive(Clone, Copy)]
enum Visit<'a> {
    /// Axe looks at it.
    Look,
    /// Hostile text goes into every field, and is sent. Counts the fields.
    Type(&'a AtomicU64),
}

/// Every route has a screen without a fault.
#[tokio::test]
async fn axe_finds_nothing_on_any_screen_in_light() {
    walks_everywhere(Stage::http().refusals(), Visit::Look).await;
}

/// The same in dark.
#[tokio::test]
async fn axe_finds_nothing_on_any_screen_in_dark() {
    walks_everywhere(Stage::http().refusals().dark(), Visit::Look).await;
}

/// Markup, marks of direction and quotes are what they are: text.
#[tokio::test]
async fn hostile_text_in_any_field_stays_text() {
    let fields = AtomicU64::new(0);
    walks_everywhere(Stage::http().refusals(), Visit::Type(&fields)).await;
    let fields = fields.into_inner();
    assert!(fields >= 20, "only {fields} fields were found");
}

async fn walks_everywhere(setting: Setting, visit: Visit<'_>) {
    setting
        .play(async |stage| {
            let person = stage.person(LIN.name).await;
            looks_at_all(&person, visit, Who::Visitor, |path| path.to_owned()).await;
            by_number_alone(stage, &person).await;
            looks_at_all(&person, visit, Who::Unverified, |path| path.to_owned()).await;
            let token = sits_at(stage, &person, &LIN, "certified", "/").await;
            let account = stage.world().asks_as(&token, "/session")["acting"]["id"].clone();
            let done = submitted(stage, &token);
            let draft = complete_draft(stage, &token);
            let text = |path: &str| {
                path.replace("{account}", account.as_str().unwrap_or_default())
                    .replace("{submitted}", &done)
                    .replace("{draft}", &draft)
            };
            looks_at_all(&person, visit, Who::Member, text).await;
            // Its fields lead nowhere, and some of its parts are busy for ever.
            if matches!(visit, Visit::Look) {
                person.open("/gallery").await;
                person.see("按钮").await;
                visits(&person, visit).await;
            }
            outside(stage, &person, visit).await;
        })
        .await;
}

async fn looks_at_all(person: &Person<'_>, visit: Visit<'_>, who: Who, fill: impl Fn(&str) -> String) {
    for address in ADDRESSES.iter().filter(|address| address.2 == who) {
        looks_at(person, visit, address, &fill(address.1)).await;
    }
}

async fn looks_at(person: &Person<'_>, visit: Visit<'_>, (name, _, _, words): &Address, path: &str) {
    // Shown when it fails.
    eprintln!("{name}: {path}");
    person.open(path).await;
    person.see(words).await;
    visits(person, visit).await;
}

async fn visits(person: &Person<'_>, visit: Visit<'_>) {
    match visit {
        Visit::Look => {
            person.no_horizontal_scroll().await;
            person.axe().await;
        }
        Visit::Type(fields) => {
            let typed = person.script(TYPE, vec![json!(HOSTILE)]).await.as_u64().unwrap_or_default();
            fields.fetch_add(typed, Ordering::Relaxed);
            let answered = async || (person.script(IS_BUSY, vec![]).await == false).then_some(());
            person.until("has an answer", answered).await;
            assert_eq!(person.script(HARM, vec![]).await, json!([]), "what the text has done");
        }
    }
}

const HOSTILE: &str = "<img src=x onerror=window.hit=1><script>window.hit=1</script>\u{202e}'\"&lt;{{7*7}}";

/// Types a text into every field that shows, and sends every form that has one. Says how many fields there were.
const TYPE: &str = "const [text] = arguments;
const kinds = ['text', 'search', 'tel', 'email', 'password', 'url', 'number'];
window.typed = [...document.querySelectorAll('input, textarea')].filter((one) =>
  one.getClientRects().length > 0 && !one.readOnly && (one.tagName === 'TEXTAREA' || kinds.includes(one.type)));
for (const field of typed) {
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value').set.call(field, text);
  for (const name of ['input', 'change']) field.dispatchEvent(new Event(name, { bubbles: true }));
}
for (const form of new Set(typed.map((field) => field.form).filter(Boolean))) form.requestSubmit();
return typed.length;";

const IS_BUSY: &str = "return !!document.querySelector('[aria-busy=true]')";

/// What the text became beside text: an act, an element, or nothing at all where it was typed.
const HARM: &str = "const harm = [];
if (window.hit) harm.push('it ran');
for (const one of document.querySelectorAll('#app :is(script, iframe), #app img:not([src^=\"data:\"])')) harm.push(one.outerHTML);
for (const field of typed) if (field.isConnected && field.type !== 'password' && !field.value) harm.push(field.name + ' was emptied');
return harm;";

/// A session of one whose face nobody has seen.
async fn by_number_alone(stage: &Stage, person: &Person<'_>) {
    let server = stage.world().server();
    server.write("POST", "/logins/mobile/codes", &json!({ "mobile": HE.mobile }));
    let body = json!({ "mobile": HE.mobile, "code": ways::newest_code(stage, HE.mobile) });
    let token = server.write("POST", "/logins/mobile", &body)["token"].clone();
    person.open("/config.json").await;
    let keep = "sessionStorage.setItem('qifu.session', JSON.stringify(arguments[0]))";
    person.script(keep, vec![token]).await;
}

async fn outside(stage: &Stage, person: &Person<'_>, visit: Visit<'_>) {
    let order = json!({ "purpose": "login", "consent_version": 1, "return_path": "/login/face/return" });
    let ticket = stage.world().server().write("POST", "/face-checks", &order);
    let id = ticket["id"].as_str().expect("a face check has an identifier");
    for address in &OUTSIDE {
        looks_at(person, visit, address, &address.1.replace("{face_check}", id)).await;
    }
}
