//! The style sheet of what lies behind the first screen: named by the page, loaded when somebody goes on.

use futures::channel::oneshot;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Document, Element, Event};

/// Adds the sheet that the page's script element names in `data-style`, and waits until it is in force. False when it did
/// not come; then it can be tried again.
pub async fn load_style() -> bool {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return false };
    let Some(address) = document.get_element_by_id("boot").and_then(|boot| boot.get_attribute("data-style")) else {
        // A page that names none, such as one of tests, has nothing to wait for.
        return true;
    };
    let known = document.query_selector("link[data-inside]").ok().flatten();
    known.is_some() || add(&document, &address).await.unwrap_or(false)
}

async fn add(document: &Document, address: &str) -> Option<bool> {
    let link = document.create_element("link").ok()?;
    for (name, value) in [("rel", "stylesheet"), ("href", address)] {
        link.set_attribute(name, value).ok()?;
    }
    let (done, came) = oneshot::channel();
    let on_end = Closure::once(move |event: Event| done.send(event.type_() == "load").unwrap_or_default());
    for event in ["load", "error"] {
        link.add_event_listener_with_callback(event, on_end.as_ref().unchecked_ref()).ok()?;
    }
    document.head()?.append_child(&link).ok()?;
    let came = came.await.ok()?;
    settle(&link, came);
    Some(came)
}

/// What came is marked; what did not makes room for another try.
fn settle(link: &Element, came: bool) {
    if came {
        link.set_attribute("data-inside", "").unwrap_or_default();
    } else {
        link.remove();
    }
}
