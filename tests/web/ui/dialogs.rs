//! The dialog: focus goes in, stays in, comes back.

use super::stage::{Stage, click_on, focused, key, settle};
use qifu::{prelude::*, ui::*};
use wasm_bindgen_test::wasm_bindgen_test;

async fn stage(open: RwSignal<bool>) -> Stage {
    let close = move |()| open.set(false);
    let actions = move || view! { <Button on_press=close>"稍后处理"</Button> };
    Stage::show(move || {
        view! {
            <button on:click=move |_| open.set(true)>"打开"</button>
            <Dialog open title="撤销授权" on_close=close actions>
                <p>"额度不会恢复"</p>
            </Dialog>
        }
    })
    .await
}

async fn opened(open: RwSignal<bool>) -> Stage {
    let stage = stage(open).await;
    stage.find("button", "打开").focus().unwrap();
    stage.press("button", "打开").await;
    settle().await;
    stage
}

#[wasm_bindgen_test]
async fn an_open_dialog_takes_the_focus_to_its_title_and_is_named_by_it() {
    let stage = opened(RwSignal::new(false)).await;
    assert_eq!(focused().text_content().as_deref(), Some("撤销授权"));
    let dialog = stage.one("dialog");
    assert!(dialog.has_attribute("open"));
    assert_eq!(dialog.get_attribute("aria-labelledby"), Some(focused().id()));
    assert!(dialog.text_content().unwrap().contains("额度不会恢复"));
}

#[wasm_bindgen_test]
async fn escape_closes_and_gives_the_focus_back() {
    let open = RwSignal::new(false);
    let stage = opened(open).await;
    assert!(key(&focused(), "Escape", false).await);
    assert!(!open.get_untracked());
    assert!(!stage.one("dialog").has_attribute("open"));
    assert_eq!(focused().text_content().as_deref(), Some("打开"));
}

#[wasm_bindgen_test]
async fn tab_goes_round_inside() {
    let stage = opened(RwSignal::new(false)).await;
    let last = stage.find("button", "稍后处理");
    last.focus().unwrap();
    assert!(key(&last, "Tab", false).await);
    assert_eq!(focused().text_content().as_deref(), Some("关闭"));
    assert!(key(&focused(), "Tab", true).await);
    assert_eq!(focused(), last);
    assert!(!key(&last, "Tab", true).await, "not at an edge: the browser moves the focus itself");
}

#[wasm_bindgen_test]
async fn the_backdrop_closes_but_a_press_inside_does_not() {
    let open = RwSignal::new(false);
    let stage = opened(open).await;
    stage.find("p", "额度不会恢复").click();
    settle().await;
    assert!(open.get_untracked());
    click_on(&stage.one("dialog")).await;
    assert!(!open.get_untracked());
}

#[wasm_bindgen_test]
async fn what_is_inside_is_there_only_while_it_is_open() {
    let open = RwSignal::new(false);
    let stage = opened(open).await;
    stage.press("button", "稍后处理").await;
    settle().await;
    assert!(!stage.one("dialog").text_content().unwrap().contains("额度不会恢复"));
}

#[wasm_bindgen_test]
async fn a_dialog_that_goes_away_open_gives_the_focus_back_too() {
    let (open, there) = (RwSignal::new(false), RwSignal::new(true));
    let stage = Stage::show(move || {
        let dialog = move || view! { <Dialog open title="提醒" on_close=move |()| open.set(false)>"内容"</Dialog> };
        view! {
            <button on:click=move |_| open.set(true)>"打开"</button>
            {move || there.get().then(dialog)}
        }
    })
    .await;
    stage.find("button", "打开").focus().unwrap();
    stage.press("button", "打开").await;
    settle().await;
    there.set(false);
    settle().await;
    assert_eq!(focused().text_content().as_deref(), Some("打开"));
}

/// An engine without dialogs (iOS before 15.4), as far as the page can tell; with them again when dropped.
struct NoDialogs;

impl NoDialogs {
    fn begin() -> Self {
        let take = "const kind = HTMLDialogElement.prototype; window.keptDialogs = [kind.showModal, kind.close];
            delete kind.showModal; delete kind.close;";
        js_sys::eval(take).unwrap();
        Self
    }
}

impl Drop for NoDialogs {
    fn drop(&mut self) {
        js_sys::eval("[HTMLDialogElement.prototype.showModal, HTMLDialogElement.prototype.close] = window.keptDialogs")
            .unwrap();
    }
}

#[wasm_bindgen_test]
async fn without_dialogs_of_the_engine_it_is_one_all_the_same() {
    let engine = NoDialogs::begin();
    let open = RwSignal::new(false);
    let stage = opened(open).await;
    let dialog = stage.one("dialog");
    let said = ["open", "role", "aria-modal"].map(|name| dialog.get_attribute(name));
    assert_eq!(said, [Some(String::new()), Some("dialog".into()), Some("true".into())]);
    assert_eq!(focused().text_content().as_deref(), Some("撤销授权"));
    let last = stage.find("button", "稍后处理");
    last.focus().unwrap();
    assert!(key(&last, "Tab", false).await, "Tab stays inside");
    assert_eq!(focused().text_content().as_deref(), Some("关闭"));
    assert!(key(&focused(), "Escape", false).await);
    assert!(!open.get_untracked() && !dialog.has_attribute("open"));
    assert_eq!(focused().text_content().as_deref(), Some("打开"), "the focus is back");
    stage.press("button", "打开").await;
    settle().await;
    click_on(&dialog).await;
    assert!(!open.get_untracked(), "a press beside it closes it");
    drop(engine);
}
