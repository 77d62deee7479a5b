//! The camera's picture in a dialog, with the other ways beside it.

use super::flow::Scanning;
use crate::{
    i18n::scan as texts,
    prelude::*,
    ui::{Button, Dialog, Icon, IconName},
};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

pub(super) fn viewfinder(scanning: Scanning) -> AnyView {
    let hint = scanning.hint();
    let on_close = Callback::new(move |()| scanning.close());
    let words = move || hint.get().unwrap_or_default();
    let actions = move || {
        view! {
            <PhotoButton scanning />
            <Button on_press=on_close>{texts::type_instead()}</Button>
        }
        .into_any()
    };
    view! {
        <Dialog open=memo(move || hint.get().is_some()) title=texts::title() on_close actions>
            {dynamic(move || scanning.is_camera_on().get().then(|| view! { <Picture scanning /> }))}
            <p role="status">{dynamic(words)}</p>
        </Dialog>
    }
    .into_any()
}

/// What the camera sees.
#[component]
fn Picture(scanning: Scanning) -> impl IntoView {
    let video = NodeRef::<html::Video>::new();
    effect(move || {
        if let Some(video) = video.get() {
            scanning.watch(video.unchecked_into());
        }
    });
    view! {
        <div class="scan-frame">
            <video class="scan-picture" node_ref=video aria-label=texts::picture() playsinline prop:muted=true></video>
        </div>
    }
}

/// Picks a photo of the licence, or takes one.
#[component]
fn PhotoButton(scanning: Scanning) -> impl IntoView {
    let picked = move |event: ev::Event| {
        let input: Option<HtmlInputElement> = event.target().and_then(|target| target.dyn_into().ok());
        let Some(input) = input else { return };
        if let Some(photo) = input.files().and_then(|files| files.get(0)) {
            scanning.read_photo(photo);
        }
        input.set_value("");
    };
    view! {
        <label class="button scan-photo" data-kind="secondary">
            <Icon name=IconName::Image />
            <span class="button-label">{texts::pick_photo()}</span>
            <input class="visually-hidden" type="file" accept="image/*" on:change=picked />
        </label>
    }
}
