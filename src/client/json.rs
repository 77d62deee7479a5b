//! JSON by the engine's own parser, for what is read before the rest of the app is here. Everything else goes by serde.

use js_sys::{JSON, Reflect};
use wasm_bindgen::JsValue;

/// The value that a body says; none for what is no JSON.
pub fn parse(body: &[u8]) -> Option<JsValue> {
    JSON::parse(std::str::from_utf8(body).ok()?).ok()
}

/// A yes or no of an object.
pub fn flag(object: &JsValue, name: &str) -> Option<bool> {
    Reflect::get(object, &name.into()).ok()?.as_bool()
}
