//! Every screen that there is, one after the other: axe finds nothing, in light and in dark.

pub mod addresses;

use super::{
    matters::{complete_draft, sits_at, submitted},
    ways::{self, HE, LIN},
};
use addresses::{ADDRESSES, Address, OUTSIDE, Who};
use qifu_e2e::{Person, Setting, Stage};
use serde_json::json;

/// Every route has a screen without a fault.
#[tokio::test]
async fn axe_finds_nothing_on_any_screen_in_light() {
    walks_everywhere(Stage::http().refusals()).await;
}

/// The same in dark.
#[tokio::test]
async fn axe_finds_nothing_on_any_screen_in_dark() {
    walks_everywhere(Stage::http().refusals().dark()).await;
}

async fn walks_everywhere(setting: Setting) {
    setting
        .play(async |stage| {
            let person = stage.person(LIN.name).await;
            looks_at_all(&person, Who::Visitor, |path| path.to_owned()).await;
            by_number_alone(stage, &person).await;
            looks_at_all(&person, Who::Unverified, |path| path.to_owned()).await;
            let token = sits_at(stage, &person, &LIN, "certified", "/").await;
            let account = stage.world().asks_as(&token, "/session")["acting"]["id"].clone();
            let done = submitted(stage, &token);
            let draft = complete_draft(stage, &token);
            let text = |path: &str| {
                path.replace("{account}", account.as_str().unwrap_or_default())
                    .replace("{submitted}", &done)
                    .replace("{draft}", &draft)
            };
            looks_at_all(&person, Who::Member, text).await;
            person.open("/gallery").await;
            person.see("按钮").await;
            person.axe().await;
            outside(stage, &person).await;
        })
        .await;
}

async fn looks_at_all(person: &Person<'_>, who: Who, fill: impl Fn(&str) -> String) {
    for address in ADDRESSES.iter().filter(|address| address.2 == who) {
        looks_at(person, address, &fill(address.1)).await;
    }
}

async fn looks_at(person: &Person<'_>, (name, _, _, words): &Address, path: &str) {
    // Shown when it fails.
    eprintln!("{name}: {path}");
    person.open(path).await;
    person.see(words).await;
    person.no_horizontal_scroll().await;
    person.axe().await;
}

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

async fn outside(stage: &Stage, person: &Person<'_>) {
    let order = json!({ "purpose": "login", "consent_version": 1, "return_path": "/login/face/return" });
    let ticket = stage.world().server().write("POST", "/face-checks", &order);
    let id = ticket["id"].as_str().expect("a face check has an identifier");
    for address in &OUTSIDE {
        looks_at(person, address, &address.1.replace("{face_check}", id)).await;
    }
}
