//! A click on a link of this site stays in the page; every other click is the browser's.

use super::{Navigation, window};
use crate::route::Route;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, HtmlAnchorElement, MouseEvent};

/// Takes over plain clicks on links of this site.
pub fn intercept(navigation: Navigation) {
    let on_click = Closure::<dyn Fn(MouseEvent)>::new(move |event: MouseEvent| {
        if let Some(path) = own_path(&event) {
            event.prevent_default();
            navigation.go(Route::parse(&path));
        }
    });
    if let Some(document) = window().document() {
        document.add_event_listener_with_callback("click", on_click.as_ref().unchecked_ref()).unwrap_or_default();
    }
    on_click.forget();
}

/// The path of the link that was clicked, if the click is ours.
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
