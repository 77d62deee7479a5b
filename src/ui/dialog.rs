//! A question or a matter of its own, above the screen: a sheet on a phone, a dialog on a desktop.

use super::{
    Icon, IconName,
    element::{focused, unique_id},
};
use crate::{i18n, prelude::*};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlDialogElement, HtmlElement};

/// A dialog. Focus goes to its title, stays inside, and returns to where it was; Esc and the backdrop ask to close.
#[component]
pub fn Dialog(
    /// Whether it is open.
    #[prop(into)]
    open: Signal<bool>,
    /// What it is about.
    #[prop(into)]
    title: Signal<String>,
    /// It asks to be closed.
    #[prop(into)]
    on_close: Callback<()>,
    /// Its buttons, at its bottom edge, the weightiest first.
    #[prop(optional, into)]
    actions: ViewFn,
    /// Its matter, made anew at each opening.
    children: ChildrenFn,
) -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    let opened: Opened = StoredValue::new_local(None);
    effect(move || match dialog.get().filter(|_| open.get()) {
        Some(dialog) => show(dialog, opened),
        None => hide(opened),
    });
    on_cleanup(move || hide(opened));
    let heading = unique_id("dialog");
    let labelled_by = heading.clone();
    let matter = move || {
        open.get().then(|| {
            view! {
                <div class="dialog-body">{children()}</div>
                <div class="dialog-actions">{actions.run()}</div>
            }
        })
    };
    view! {
        <dialog
            class="dialog"
            node_ref=dialog
            aria-labelledby=labelled_by
            on:cancel=move |event: ev::Event| {
                event.prevent_default();
                on_close.run(());
            }
            on:click=move |event| if is_backdrop(&event) { on_close.run(()) }
            on:keydown=move |event| keep_inside(&event, on_close)
        >
            <div class="dialog-head">
                <h2 class="dialog-title" id=heading tabindex="-1">{title}</h2>
                <button class="dialog-close" type="button" on:click=move |_| on_close.run(())>
                    <Icon name=IconName::X />
                    {i18n::common::close()}
                </button>
            </div>
            {dynamic(matter)}
        </dialog>
    }
}

/// An open dialog, and what had the focus before.
type Opened = StoredValue<Option<(HtmlDialogElement, Option<HtmlElement>)>, LocalStorage>;

/// Opens it, by hand where the engine has no dialogs (iOS before 15.4).
fn show(dialog: HtmlDialogElement, opened: Opened) {
    if dialog.has_attribute("open") {
        return;
    }
    let before = focused();
    if is_native(&dialog) {
        if dialog.show_modal().is_err() {
            return;
        }
    } else {
        for (name, value) in [("open", ""), ("role", "dialog"), ("aria-modal", "true")] {
            dialog.set_attribute(name, value).ok();
        }
    }
    if let Some(title) = focusables(&dialog).first() {
        title.focus().ok();
    }
    let shown = dialog.clone();
    request_animation_frame(move || let_keys_scroll(&shown));
    opened.set_value(Some((dialog, before)));
}

/// A matter that is longer than its place takes the focus, so that the arrow keys move it.
fn let_keys_scroll(dialog: &HtmlDialogElement) {
    let body = dialog.query_selector(".dialog-body").ok().flatten();
    if let Some(body) = body.filter(|body| body.scroll_height() > body.client_height()) {
        let title = dialog.get_attribute("aria-labelledby").unwrap_or_default();
        for (name, value) in [("tabindex", "0"), ("role", "group"), ("aria-labelledby", title.as_str())] {
            body.set_attribute(name, value).ok();
        }
    }
}

/// Closes it, if it is open, and gives the focus back; also when its screen goes away.
fn hide(opened: Opened) {
    let Some((dialog, before)) = opened.try_update_value(Option::take).flatten() else { return };
    if is_native(&dialog) {
        dialog.close();
    } else {
        dialog.remove_attribute("open").ok();
    }
    // What opened it may have gone with what was done in it.
    let heading = || document().query_selector("h1[tabindex]").ok().flatten()?.dyn_into().ok();
    if let Some(element) = before.filter(|before| before.is_connected()).or_else(heading) {
        element.focus().ok();
    }
}

fn is_native(dialog: &HtmlDialogElement) -> bool {
    js_sys::Reflect::has(dialog, &JsValue::from_str("showModal")).unwrap_or(false)
}

/// Around the dialog, a press hits the dialog itself: its backdrop, or where there is none what the style sheet spreads.
fn is_backdrop(event: &ev::MouseEvent) -> bool {
    event.target().is_some_and(|target| event.current_target() == Some(target))
}

/// Esc closes; Tab goes round inside.
fn keep_inside(event: &ev::KeyboardEvent, on_close: Callback<()>) {
    match event.key().as_str() {
        "Escape" => {
            event.prevent_default();
            event.stop_propagation();
            on_close.run(());
        }
        "Tab" => {
            let Some(dialog) = event.current_target().map(JsCast::unchecked_into::<HtmlDialogElement>) else { return };
            if let Some(stop) = wrap(&focusables(&dialog), event.shift_key()) {
                event.prevent_default();
                stop.focus().ok();
            }
        }
        _ => {}
    }
}

/// Where Tab goes from the edge that it is at; none when it is not at an edge. The first stop is the title.
fn wrap(stops: &[HtmlElement], backwards: bool) -> Option<&HtmlElement> {
    let now = focused()?;
    let position = stops.iter().position(|stop| *stop == now).unwrap_or(0);
    match backwards {
        true if position <= 1 => stops.last(),
        false if position + 1 == stops.len() => stops.get(1),
        _ => None,
    }
}

/// What can take the focus, in order; the title, which Tab does not reach, is the first.
fn focusables(dialog: &HtmlDialogElement) -> Vec<HtmlElement> {
    let mut stops = Vec::new();
    collect(dialog, &mut stops);
    stops
}

fn collect(element: &Element, stops: &mut Vec<HtmlElement>) {
    const STOPS: &str = "h2[tabindex], .dialog-body[tabindex], a[href], button, input, select, textarea, summary";
    let mut next = element.first_element_child();
    while let Some(child) = next {
        if child.matches(STOPS).unwrap_or(false) {
            stops.push(child.clone().unchecked_into());
        }
        collect(&child, stops);
        next = child.next_element_sibling();
    }
}
