//! Sharing a link: by WeChat's menu, by the system's own sheet, or by copying it.

use super::{Jssdk, copy, js};
use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// What is shared. Nothing in it may be personal: whoever gets it sends it on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Its title.
    pub title: String,
    /// A sentence more.
    pub description: String,
    /// The whole address.
    pub link: String,
    /// The whole address of a picture.
    pub image: String,
}

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shared {
    /// The card is set; WeChat shares it by the menu at its upper right, which no page can open.
    InMenu,
    /// The system's own sheet was there: it said whatever there was to say, also of breaking off.
    BySheet,
    /// The link is on the clipboard.
    Copied,
    /// Nothing of it works here: show the link.
    NotHere,
}

/// Shares a card in the best way there is. Call it on a press.
pub async fn share(jssdk: &Jssdk, card: &Card) -> Shared {
    if jssdk.set_card(card).await {
        return Shared::InMenu;
    }
    // WeChat's webview may have the function, but no sheet.
    if !jssdk.agent().is_wechat() && by_sheet(card).await {
        return Shared::BySheet;
    }
    if copy(&card.link).await { Shared::Copied } else { Shared::NotHere }
}

/// Whether the sheet was there.
async fn by_sheet(card: &Card) -> bool {
    let Some(sheet) = sheet(card) else { return false };
    match JsFuture::from(sheet).await {
        Ok(_) => true,
        Err(error) => js::error_name(&error) == "AbortError",
    }
}

fn sheet(card: &Card) -> Option<Promise> {
    let [title, text, url] = [&card.title, &card.description, &card.link].map(|text| JsValue::from_str(text));
    let data = js::object(&[("title", &title), ("text", &text), ("url", &url)]);
    js::call(&web_sys::window()?.navigator(), "share", &[&data])?.dyn_into().ok()
}
