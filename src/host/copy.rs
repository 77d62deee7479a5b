//! Copying a text: the clipboard where there is one, the old command where there is not (older WeChat).

use super::js;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlTextAreaElement;

/// Copies a text; says whether it is on the clipboard. When it is not, show the text, so that it can be selected.
/// Browsers allow it only right after a press.
pub async fn copy(text: &str) -> bool {
    by_clipboard(text).await.is_some() || by_command(text).is_some()
}

async fn by_clipboard(text: &str) -> Option<JsValue> {
    let clipboard = js::get(&web_sys::window()?.navigator(), "clipboard")?;
    js::wait_for(&clipboard, "writeText", &[&JsValue::from_str(text)]).await
}

fn by_command(text: &str) -> Option<()> {
    let document = web_sys::window()?.document()?;
    // Within the open dialog, if there is one: outside of it nothing can be selected.
    let place = document.query_selector("dialog[open]").ok().flatten();
    let place = place.or_else(|| document.body().map(JsCast::unchecked_into))?;
    let area: HtmlTextAreaElement = document.create_element("textarea").ok()?.unchecked_into();
    area.set_value(text);
    area.set_class_name("visually-hidden");
    area.set_attribute("readonly", "").ok()?;
    let focused = document.active_element();
    place.append_child(&area).ok()?;
    area.select();
    let done = js::call(&document, "execCommand", &[&JsValue::from_str("copy")]);
    area.remove();
    if let Some(element) = focused.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
        element.focus().unwrap_or_default();
    }
    done?.as_bool()?.then_some(())
}
