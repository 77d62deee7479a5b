//! A click on a link of this site stays in the page; every other click is the browser's.

use super::{Navigation, on_window, window};
use crate::route::Route;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlAnchorElement, MouseEvent};

/// Takes over plain clicks on links of this site.
pub fn intercept(navigation: Navigation) {
    on_window("click", move |event| {
        if let Some(path) = followed_path(&event) {
            event.prevent_default();
            navigation.go(Route::parse(&path));
        }
    });
}

/// The path of the link of this site that a plain click follows.
pub fn followed_path(event: &Event) -> Option<String> {
    event.dyn_ref::<MouseEvent>().and_then(own_path)
}

fn own_path(event: &MouseEvent) -> Option<String> {
    let is_plain =
        event.button() == 0 && !event.ctrl_key() && !event.meta_key() && !event.shift_key() && !event.alt_key();
    if !is_plain || event.default_prevented() {
        return None;
    }
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let link = target.closest("a[href]").ok()??.dyn_into::<HtmlAnchorElement>().ok()?;
    let stays = link.target().is_empty() && !link.has_attribute("download") && !link.has_attribute("data-leave");
    let is_ours = link.origin() == window().location().origin().ok()?;
    let is_fragment = link.get_attribute("href").is_some_and(|href| href.starts_with('#'));
    (stays && is_ours && !is_fragment).then(|| link.pathname() + &link.search())
}
