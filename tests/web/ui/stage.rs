//! A place in the page for one view, and ways to find things in it by what they say.

use gloo_timers::future::TimeoutFuture;
use leptos::mount::mount_to;
use qifu::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, MouseEvent};

/// One view in the page; taken out again when dropped.
pub struct Stage {
    root: HtmlElement,
    handle: Option<Box<dyn std::any::Any>>,
}

impl Stage {
    /// Shows a view and waits until its effects have run.
    pub async fn show<V: IntoView + 'static>(view: impl FnOnce() -> V + 'static) -> Self {
        let root: HtmlElement = document().create_element("div").unwrap().unchecked_into();
        document().body().unwrap().append_child(&root).unwrap();
        let handle = mount_to(root.clone(), move || view().into_any());
        settle().await;
        Self { root, handle: Some(Box::new(handle)) }
    }

    /// The first element that matches the selector and says this: by its label, its name for screen readers, its text.
    pub fn find(&self, selector: &str, says: &str) -> HtmlElement {
        let found = self.all(selector).into_iter().find(|element| name_of(element).contains(says));
        found.unwrap_or_else(|| panic!("no {selector} says {says}: {}", self.root.inner_html()))
    }

    /// The first element that matches the selector.
    pub fn one(&self, selector: &str) -> HtmlElement {
        let found = self.root.query_selector(selector).unwrap();
        found.unwrap_or_else(|| panic!("no {selector}: {}", self.root.inner_html())).unchecked_into()
    }

    /// Whether nothing matches the selector.
    pub fn has_no(&self, selector: &str) -> bool {
        self.root.query_selector(selector).unwrap().is_none()
    }

    /// Everything that matches the selector.
    pub fn all(&self, selector: &str) -> Vec<HtmlElement> {
        let mut found = Vec::new();
        collect(&self.root, selector, &mut found);
        found
    }

    /// Presses a button, a link or a box by what it says.
    pub async fn press(&self, selector: &str, says: &str) {
        self.find(selector, says).click();
        settle().await;
    }

    /// Types into the field of this label.
    pub async fn type_into(&self, label: &str, text: &str) {
        let field = self.find("input, textarea, select", label);
        js_sys::Reflect::set(&field, &JsValue::from_str("value"), &JsValue::from_str(text)).unwrap();
        let kind = if field.tag_name() == "SELECT" { "change" } else { "input" };
        field.dispatch_event(&web_sys::Event::new(kind).unwrap()).unwrap();
        settle().await;
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        drop(self.handle.take());
        self.root.remove();
    }
}

/// Lets effects run and the page follow.
pub async fn settle() {
    TimeoutFuture::new(20).await;
}

/// Presses a key where the focus is; says whether the page took it for itself.
pub async fn key(on: &HtmlElement, key: &str, shift: bool) -> bool {
    let init = js_sys::Object::new();
    for (name, value) in [("key", JsValue::from_str(key)), ("shiftKey", shift.into())] {
        js_sys::Reflect::set(&init, &JsValue::from_str(name), &value).unwrap();
    }
    for name in ["bubbles", "cancelable"] {
        js_sys::Reflect::set(&init, &JsValue::from_str(name), &JsValue::TRUE).unwrap();
    }
    let class: js_sys::Function = js_sys::Reflect::get(&window(), &"KeyboardEvent".into()).unwrap().unchecked_into();
    let event = js_sys::Reflect::construct(&class, &js_sys::Array::of2(&"keydown".into(), &init)).unwrap();
    let went_on = on.dispatch_event(event.unchecked_ref()).unwrap();
    settle().await;
    !went_on
}

/// A click that bubbles from the element itself, as one on a dialog's backdrop does.
pub async fn click_on(element: &HtmlElement) {
    let event = MouseEvent::new("click").unwrap();
    element.dispatch_event(&event).unwrap();
    settle().await;
}

/// What has the focus.
pub fn focused() -> HtmlElement {
    document().active_element().unwrap().unchecked_into()
}

/// What an element says: its label, or its text without what is hidden from screen readers.
pub fn name_of(element: &Element) -> String {
    if let Some(label) = element.get_attribute("aria-label") {
        return label;
    }
    let id = element.id();
    if !id.is_empty()
        && let Ok(Some(label)) = document().query_selector(&format!("label[for='{id}']"))
    {
        return label.text_content().unwrap_or_default();
    }
    if let Ok(Some(label)) = element.closest("label") {
        return label.text_content().unwrap_or_default();
    }
    element.text_content().unwrap_or_default()
}

/// The text of everything that describes an element.
pub fn description_of(element: &Element) -> String {
    let ids = element.get_attribute("aria-describedby").unwrap_or_default();
    let texts = ids.split(' ').filter_map(|id| document().get_element_by_id(id)?.text_content());
    texts.collect::<Vec<_>>().join(" ")
}

fn collect(element: &Element, selector: &str, found: &mut Vec<HtmlElement>) {
    let mut next = element.first_element_child();
    while let Some(child) = next {
        if child.matches(selector).unwrap() {
            found.push(child.clone().unchecked_into());
        }
        collect(&child, selector, found);
        next = child.next_element_sibling();
    }
}
