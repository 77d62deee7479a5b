//! Copying: the clipboard where there is one, the old command where there is not (older WeChat).

use super::toast::{ToastKind, Toasts};
use crate::{i18n, prelude::*};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::HtmlTextAreaElement;

/// Copies a text and says so; `label` is what it is.
pub fn copy_text(text: String, label: String) {
    let toasts = use_context::<Toasts>();
    spawn_local(async move {
        let done = by_clipboard(&text).await || by_command(&text).is_some();
        if let Some(toasts) = toasts {
            match done {
                true => toasts.say(ToastKind::Ok, i18n::ui::copied(label)),
                false => toasts.say(ToastKind::Failure, i18n::ui::copy_failed()),
            }
        }
    });
}

async fn by_clipboard(text: &str) -> bool {
    let navigator = window().navigator();
    if !js_sys::Reflect::get(&navigator, &JsValue::from_str("clipboard")).is_ok_and(|clipboard| clipboard.is_object()) {
        return false;
    }
    JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}

fn by_command(text: &str) -> Option<()> {
    let document = document();
    let command = js_sys::Reflect::get(&document, &JsValue::from_str("execCommand")).ok()?;
    let area: HtmlTextAreaElement = document.create_element("textarea").ok()?.unchecked_into();
    area.set_value(text);
    area.set_class_name("visually-hidden");
    document.body()?.append_child(&area).ok()?;
    area.select();
    let done = command.unchecked_ref::<js_sys::Function>().call1(&document, &JsValue::from_str("copy"));
    area.remove();
    done.ok()?.as_bool()?.then_some(())
}
