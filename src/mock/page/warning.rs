//! A word to whoever has the console open. Never about a person.

use wasm_bindgen::{JsCast, JsValue};

/// Writes a warning to the console, if there is one.
pub fn warn(text: &str) {
    let console = js_sys::Reflect::get(&js_sys::global(), &"console".into());
    let method = console.and_then(|console| js_sys::Reflect::get(&console, &"warn".into()));
    if let Some(method) = method.ok().and_then(|method| method.dyn_into::<js_sys::Function>().ok()) {
        method.call1(&JsValue::NULL, &text.into()).unwrap_or_default();
    }
}
