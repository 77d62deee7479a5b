//! What web-sys has no types for: properties, calls and promises by name. Every failure is a plain "not there".

use futures::future::{Either, select};
use gloo_timers::future::TimeoutFuture;
use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// A property that is there and says something.
pub fn get(object: &JsValue, name: &str) -> Option<JsValue> {
    let value = Reflect::get(object, &JsValue::from_str(name)).ok()?;
    (!value.is_undefined() && !value.is_null()).then_some(value)
}

/// A property that says a text.
pub fn text(object: &JsValue, name: &str) -> Option<String> {
    get(object, name)?.as_string()
}

/// Calls a method; nothing if there is none, or it throws.
pub fn call(object: &JsValue, name: &str, arguments: &[&JsValue]) -> Option<JsValue> {
    let method: Function = get(object, name)?.dyn_into().ok()?;
    let list = Array::new();
    for argument in arguments {
        list.push(argument);
    }
    Reflect::apply(&method, object, &list).ok()
}

/// Calls a method and waits for its promise; nothing if there is none, it throws, or the promise is broken.
pub async fn wait_for(object: &JsValue, name: &str, arguments: &[&JsValue]) -> Option<JsValue> {
    let promise: Promise = call(object, name, arguments)?.dyn_into().ok()?;
    JsFuture::from(promise).await.ok()
}

/// An object of these properties.
pub fn object(properties: &[(&str, &JsValue)]) -> Object {
    let object = Object::new();
    for (name, value) in properties {
        // A plain object takes any property.
        Reflect::set(&object, &JsValue::from_str(name), value).unwrap_or_default();
    }
    object
}

/// A list of texts.
pub fn list(texts: &[&str]) -> Array {
    texts.iter().map(|text| JsValue::from_str(text)).collect()
}

/// A promise that `start` keeps or breaks by the two functions that it is given; the first that is called decides.
pub fn promise(start: &mut dyn FnMut(&Function, &Function)) -> Promise {
    Promise::new(&mut |keep, break_it| start(&keep, &break_it))
}

/// Waits for a promise, so many milliseconds; broken when they are over.
pub async fn within(millis: u32, promise: Promise) -> Result<JsValue, JsValue> {
    match select(JsFuture::from(promise), TimeoutFuture::new(millis)).await {
        Either::Left((outcome, _)) => outcome,
        Either::Right(_) => Err(JsValue::NULL),
    }
}

/// The name of a broken promise's error, such as `AbortError`.
pub fn error_name(error: &JsValue) -> String {
    text(error, "name").unwrap_or_default()
}
