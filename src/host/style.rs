//! The style sheet of what lies behind the first screen: named by the page, loaded when somebody goes on.

use futures::channel::oneshot;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Document, Element, Event};

/// Adds at once the sheet that the page's script element names in `data-style`; the answer comes when it is in force.
/// False when it did not come; then it can be tried again.
pub fn load_style() -> impl Future<Output = bool> {
    let coming = begin();
    async move {
        match coming {
            Coming::Not => false,
            Coming::Here => true,
            Coming::Sheet { link, came, .. } => {
                let came = came.await.unwrap_or(false);
                settle(&link, came);
                came
            }
        }
    }
}

/// How the sheet comes.
enum Coming {
    /// It cannot.
    Not,
    /// It is here already, or nobody names one, as in tests.
    Here,
    /// As this element, whose listener says whether it came.
    Sheet { link: Element, came: oneshot::Receiver<bool>, _on_end: Closure<dyn FnMut(Event)> },
}

fn begin() -> Coming {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return Coming::Not };
    let Some(address) = document.get_element_by_id("boot").and_then(|boot| boot.get_attribute("data-style")) else {
        return Coming::Here;
    };
    let is_here = document.query_selector("link[data-inside]").is_ok_and(|known| known.is_some());
    if is_here { Coming::Here } else { add(&document, &address).unwrap_or(Coming::Not) }
}

fn add(document: &Document, address: &str) -> Option<Coming> {
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
    Some(Coming::Sheet { link, came, _on_end: on_end })
}

/// What came is marked; what did not makes room for another try.
fn settle(link: &Element, came: bool) {
    if came {
        link.set_attribute("data-inside", "").unwrap_or_default();
    } else {
        link.remove();
    }
}
