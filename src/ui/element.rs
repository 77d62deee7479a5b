//! The little that components need of the page itself: ids and focus.

use std::sync::atomic::{AtomicU32, Ordering};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

static IDS: AtomicU32 = AtomicU32::new(0);

/// An id that no other element of the page has.
pub(super) fn unique_id(prefix: &str) -> String {
    let mut id = String::from(prefix);
    id.push_str(&IDS.fetch_add(1, Ordering::Relaxed).to_string());
    id
}

/// Puts the focus on the element of this id, if it is there; says whether it was.
pub(super) fn focus_id(id: &str) -> bool {
    let found =
        web_sys::window().and_then(|window| window.document()).and_then(|document| document.get_element_by_id(id));
    found.is_some_and(focus)
}

/// Puts the focus on an element and brings it into view.
pub(super) fn focus(element: Element) -> bool {
    let element: HtmlElement = element.unchecked_into();
    element.scroll_into_view();
    element.focus().is_ok()
}

/// Brings an element into view, if it is not in view already.
pub fn bring_into_view(element: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// What has the focus now.
pub(super) fn focused() -> Option<HtmlElement> {
    web_sys::window()?.document()?.active_element()?.dyn_into().ok()
}
