//! The page under what a system or a device does to it: paper, forced colours, a keyboard that covers, a notch.

use super::ways::{self, LIN, LINS};
use qifu_e2e::{Agent, Person, Stage};
use serde_json::{Value, json};

/// The computed style of the first element of each selector, in the order asked; null where there is none.
const STYLES: &str = "return arguments[0].map(([selector, pseudo, property]) => {
    const element = document.querySelector(selector);
    return element && getComputedStyle(element, pseudo).getPropertyValue(property); });";

async fn styles(person: &Person<'_>, wanted: &[(&str, &str, &str)]) -> Vec<String> {
    let wanted: Vec<_> =
        wanted.iter().map(|(selector, pseudo, property)| json!([selector, pseudo_of(pseudo), property])).collect();
    let found = person.script(STYLES, vec![json!(wanted)]).await;
    found.as_array().expect("a list").iter().map(|style| style.as_str().unwrap_or("absent").to_owned()).collect()
}

fn pseudo_of(name: &str) -> Value {
    if name.is_empty() { Value::Null } else { name.into() }
}

async fn emulates(stage: &Stage, media: Value) {
    stage.driver.cdp().send_raw("Emulation.setEmulatedMedia", media).await.expect("chromium plays it");
}

/// What one files is black on white and without what only a screen is for, also when the screen is dark.
#[tokio::test]
async fn on_paper_there_is_the_matter_and_nothing_to_press() {
    Stage::http()
        .dark()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            ways::logs_in(stage, &lin, &LIN).await;
            ways::acts_for(&lin, LINS[0]).await;
            lin.click("账号信息").await;
            lin.heading("账号信息").await;
            lin.see("账号可信等级").await;
            emulates(stage, json!({ "media": "print" })).await;
            let hidden = [".app-frame-header", ".nav", ".button", ".facts-copy", ".page-header-row", ".toast-region"];
            let wanted: Vec<_> = hidden.iter().map(|selector| (*selector, "", "display")).collect();
            for (selector, display) in hidden.iter().zip(styles(&lin, &wanted).await) {
                assert!(display == "none" || display == "absent", "{selector} is on paper: {display}");
            }
            let seen = styles(&lin, &[("body", "", "color"), ("html", "", "background-color"), (".fact", "", "color")]);
            let [ink, paper, _] = seen.await.try_into().expect("three");
            assert_eq!((ink.as_str(), paper.as_str()), ("rgb(0, 0, 0)", "rgba(0, 0, 0, 0)"));
            let link = "const link = document.createElement('a'); link.href = '/me'; link.textContent = 'x';
                document.querySelector('main').append(link); const style = getComputedStyle(link);
                const said = [style.color, style.textDecorationLine, getComputedStyle(link, '::after').content];
                link.remove(); return said;";
            assert_eq!(lin.script(link, vec![]).await, json!(["rgb(0, 0, 0)", "none", "none"]));
            for words in ["账号信息", "法人账号", LINS[0], "演示数据"] {
                assert!(lin.sees(words).await, "{words} is not on paper");
            }
        })
        .await;
}

/// Colours of the person's own: everything keeps an edge, and where one is is still marked.
#[tokio::test]
async fn in_forced_colours_everything_keeps_its_edge() {
    Stage::http()
        .phone(Agent::Phone)
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            ways::logs_in(stage, &lin, &LIN).await;
            let forced = json!({ "features": [{ "name": "forced-colors", "value": "active" }] });
            emulates(stage, forced.clone()).await;
            assert_eq!(lin.script("return matchMedia('(forced-colors: active)').matches", vec![]).await, true);
            has_edges(&lin, &[".card", ".cell-group-list", ".switch", ".button"]).await;
            let [mark, back] = styles(
                &lin,
                &[(".nav-place[aria-current]", "::before", "background-color"), ("body", "", "background-color")],
            )
            .await
            .try_into()
            .expect("two");
            assert_ne!(mark, back, "the place where one is has no mark");
            lin.checks_the_screen().await;
            lin.open("/gallery").await;
            lin.heading("组件展示").await;
            has_edges(&lin, &[".text-control", ".notice", ".tag", ".button[data-kind='danger']"]).await;
        })
        .await;
}

async fn has_edges(person: &Person<'_>, selectors: &[&str]) {
    const EDGES: &str = "return arguments[0].map((selector) => { const element = document.querySelector(selector);
        if (!element) return 'absent'; const style = getComputedStyle(element);
        const alike = style.borderTopColor === getComputedStyle(document.body).backgroundColor;
        return parseFloat(style.borderTopWidth) > 0 && style.borderTopStyle !== 'none' && !alike; });";
    let seen = async || {
        let found = person.script(EDGES, vec![json!(selectors)]).await;
        (!found.as_array()?.contains(&json!("absent"))).then_some(found)
    };
    let found = person.until("sees all of them", seen).await;
    for (selector, edge) in selectors.iter().zip(found.as_array().expect("a list")) {
        assert_eq!(edge, true, "{selector} has no edge");
    }
}

/// A keyboard that covers the page, as on iOS: the step that comes next stays in sight above it.
#[tokio::test]
async fn the_keyboard_of_ios_does_not_cover_the_primary_button() {
    Stage::mock()
        .phone(Agent::WechatIos)
        .play(async |stage| {
            let visitor = stage.person("a visitor").await;
            visitor.open("/login/face").await;
            visitor.see("同意并开始刷脸").await;
            let opens = "const real = window.visualViewport;
                window.kept = Object.getOwnPropertyDescriptor(window, 'visualViewport'); const height = arguments[0];
                Object.defineProperty(window, 'visualViewport', { configurable: true,
                    value: { height, offsetTop: 0, scale: 1 } });
                real.dispatchEvent(new Event('resize'));";
            visitor.script(opens, vec![json!(464)]).await;
            let [_, top, _, height] = visitor.place("同意并开始刷脸", None).await;
            assert!(top + height <= 464.0, "the button ends at {}", top + height);
            visitor
                .script("Object.defineProperty(window, 'visualViewport', kept); visualViewport.dispatchEvent(new Event('resize'))", vec![])
                .await;
            let shown = "return document.documentElement.hasAttribute('data-keyboard')";
            assert_eq!(visitor.script(shown, vec![]).await, false);
            let [_, top, _, height] = visitor.place("同意并开始刷脸", None).await;
            assert!(top + height > 464.0, "the bar is at the lower edge again");
        })
        .await;
}

/// A notch and a home bar: nothing that is pressed lies under them.
#[tokio::test]
async fn what_is_pressed_keeps_clear_of_the_edges_of_the_device() {
    Stage::http()
        .phone(Agent::WechatIos)
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            let insets = json!({ "insets": { "top": 47, "bottom": 34 } });
            stage
                .driver
                .cdp()
                .send_raw("Emulation.setSafeAreaInsetsOverride", insets)
                .await
                .expect("chromium plays it");
            lin.open("/login/face").await;
            let [_, top, _, height] = lin.place("不同意，改用其他办法", None).await;
            assert!(top + height <= 800.0 - 34.0, "the lowest button ends at {}", top + height);
            let [_, top, ..] = lin.place("请登录", None).await;
            assert!(top >= 47.0, "the header begins at {top}");
        })
        .await;
}
