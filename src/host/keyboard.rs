//! The on-screen keyboard. On iOS, and in webviews that do not shrink the page for it, it covers what sticks to the
//! lower edge; how much is written where the style sheet reads it: `--keyboard` and `data-keyboard` of the root.

use super::js;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Element, HtmlElement, Window};

/// Pixels that a keyboard covers at least; less is a bar of the browser's that comes and goes.
const LEAST: f64 = 120.0;

/// Pixels of height from which on a bar may stand above the keyboard without hiding the field that is typed into.
const ROOM: f64 = 420.0;

/// Follows the keyboard for as long as the page lives.
pub fn follow_keyboard() {
    let Some(window) = web_sys::window() else { return };
    let Some(visible) = js::get(&window, "visualViewport") else { return };
    let follow = Closure::<dyn Fn()>::new(move || write(&window, visible_part(&window)));
    for event in ["resize", "scroll"] {
        js::call(&visible, "addEventListener", &[&JsValue::from_str(event), follow.as_ref()]);
    }
    follow.forget();
}

/// What is visible of the page: the pixels covered below, and the height left.
fn visible_part(window: &Window) -> Option<(f64, f64)> {
    let visible = js::get(window, "visualViewport")?;
    let number = |object: &JsValue, name| js::get(object, name).and_then(|number| number.as_f64());
    // Pinched larger, the page hides parts of itself by the person's wish.
    if number(&visible, "scale").is_some_and(|scale| scale > 1.01) {
        return None;
    }
    let (height, top) = (number(&visible, "height")?, number(&visible, "offsetTop")?);
    let covered = number(window, "innerHeight")? - height - top;
    (covered >= LEAST).then_some((covered, height))
}

fn write(window: &Window, part: Option<(f64, f64)>) {
    let root: Option<Element> = window.document().and_then(|document| document.document_element());
    let Some(root) = root.and_then(|root| root.dyn_into::<HtmlElement>().ok()) else { return };
    // The root always takes both.
    match part {
        Some((covered, height)) => {
            let room = if height >= ROOM { "roomy" } else { "tight" };
            root.set_attribute("data-keyboard", room).unwrap_or_default();
            let pixels = (covered.round() as i32).to_string() + "px";
            root.style().set_property("--keyboard", &pixels).unwrap_or_default();
        }
        None => {
            root.remove_attribute("data-keyboard").unwrap_or_default();
            root.style().remove_property("--keyboard").map(|_| ()).unwrap_or_default();
        }
    }
}
