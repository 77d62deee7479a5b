//! Sharing and copying where there is a sheet, a clipboard, the old command, or nothing.

use super::{android, browser, play, text};
use qifu::host::{Agent, Card, Jssdk, Shared, Sign, copy, share};
use wasm_bindgen_test::wasm_bindgen_test;

/// A clipboard, a sheet and an old command of these kinds; the real ones again when dropped.
struct Device;

impl Device {
    fn with(clipboard: &str, sheet: &str, command: &str) -> Self {
        play(&format!(
            "window.copied = ''; window.sheet = '';
            Object.defineProperty(navigator, 'clipboard', {{ value: {clipboard}, configurable: true }});
            Object.defineProperty(navigator, 'share', {{ value: {sheet}, configurable: true }});
            document.execCommand = {command};"
        ));
        Self
    }
}

impl Drop for Device {
    fn drop(&mut self) {
        play("delete navigator.clipboard; delete navigator.share; delete document.execCommand");
    }
}

const CLIPBOARD: &str = "{ writeText: async (text) => { window.copied = text; } }";
const REFUSING: &str = "{ writeText: async () => { throw new DOMException('no', 'NotAllowedError'); } }";
const SHEET: &str = "async (data) => { window.sheet = JSON.stringify(data); }";
const COMMAND: &str = "(name) => { window.copied = name + ' ' + document.activeElement.value; return true; }";
const NOTHING: &str = "undefined";

fn card() -> Card {
    let [title, description, link, image] = ["企服通", "办企业的事", "https://site.example/", ""].map(str::to_owned);
    Card { title, description, link, image }
}

fn without_jssdk(agent: Agent) -> Jssdk {
    let sign: Sign = Box::new(|_| unreachable!("nothing to sign for"));
    Jssdk::for_agent(agent, None, sign)
}

#[wasm_bindgen_test]
async fn a_browser_opens_its_sheet_with_the_card() {
    let _device = Device::with(CLIPBOARD, SHEET, NOTHING);
    assert_eq!(share(&without_jssdk(browser()), &card()).await, Shared::BySheet);
    assert_eq!(text("sheet"), r#"{"title":"企服通","text":"办企业的事","url":"https://site.example/"}"#);
    assert_eq!(text("copied"), "");
}

#[wasm_bindgen_test]
async fn breaking_the_sheet_off_is_an_end_but_a_sheet_that_fails_is_not() {
    let broken_off = "async () => { throw new DOMException('', 'AbortError'); }";
    let _device = Device::with(CLIPBOARD, broken_off, NOTHING);
    assert_eq!(share(&without_jssdk(browser()), &card()).await, Shared::BySheet);
    assert_eq!(text("copied"), "");
    let failing = "async () => { throw new DOMException('', 'NotAllowedError'); }";
    let _device = Device::with(CLIPBOARD, failing, NOTHING);
    assert_eq!(share(&without_jssdk(browser()), &card()).await, Shared::Copied);
    assert_eq!(text("copied"), "https://site.example/");
}

#[wasm_bindgen_test]
async fn without_a_sheet_the_link_is_copied_and_without_a_clipboard_shown() {
    let _device = Device::with(CLIPBOARD, NOTHING, NOTHING);
    assert_eq!(share(&without_jssdk(browser()), &card()).await, Shared::Copied);
    let _device = Device::with(REFUSING, NOTHING, "() => false");
    assert_eq!(share(&without_jssdk(browser()), &card()).await, Shared::NotHere);
}

#[wasm_bindgen_test]
async fn in_wechat_the_function_of_the_sheet_is_not_believed() {
    let _device = Device::with(CLIPBOARD, SHEET, NOTHING);
    assert_eq!(share(&without_jssdk(android()), &card()).await, Shared::Copied);
    assert_eq!(text("sheet"), "");
}

#[wasm_bindgen_test]
async fn copies_by_the_clipboard_else_by_the_old_command() {
    let _device = Device::with(CLIPBOARD, NOTHING, COMMAND);
    assert!(copy("91440300PDY00001X3").await);
    assert_eq!(text("copied"), "91440300PDY00001X3");
    for clipboard in [REFUSING, NOTHING] {
        let _device = Device::with(clipboard, NOTHING, COMMAND);
        assert!(copy("一段文字").await, "{clipboard}");
        assert_eq!(text("copied"), "copy 一段文字", "what is copied is selected");
        assert_eq!(text("String(document.querySelectorAll('textarea').length)"), "0", "nothing stays behind");
    }
    let _device = Device::with(REFUSING, NOTHING, "() => { throw new Error('gone'); }");
    assert!(!copy("一段文字").await);
}
