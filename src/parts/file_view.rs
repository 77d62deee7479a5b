//! Looking at a file that the server keeps: a picture is drawn, another one can be saved.

use super::loaded;
use crate::{
    domain::GivenFile,
    host::{SavedAs, agent, draw_picture},
    i18n::matters,
    load::use_download,
    prelude::*,
    ui::{Dialog, Icon, IconName, Notice, NoticeKind, SkeletonShape},
};
use std::sync::Arc;

/// The name of a file, as a button that shows it.
#[component]
pub fn FileButton(
    /// The file.
    file: GivenFile,
    /// Takes the file that is to be shown.
    shown: RwSignal<Option<GivenFile>>,
    /// What it says, its name at least.
    #[prop(into)]
    label: String,
) -> impl IntoView {
    view! {
        <button class="file-view-open" type="button" on:click=move |_| shown.set(Some(file.clone()))>
            <span class="visually-hidden">{matters::view()}</span>
            {label}
        </button>
    }
}

/// Shows a file while there is one to be shown.
#[component]
pub fn FileDialog(
    /// The file; none closes it.
    shown: RwSignal<Option<GivenFile>>,
) -> impl IntoView {
    let title = Signal::derive(move || shown.get().map(|file| file.name.to_string()).unwrap_or_default());
    let on_close = Callback::new(move |()| shown.set(None));
    view! {
        <Dialog open=Signal::derive(move || shown.with(Option::is_some)) title on_close>
            {dynamic(move || shown.get().map(|file| view! { <FileView file /> }))}
        </Dialog>
    }
}

#[component]
fn FileView(file: GivenFile) -> impl IntoView {
    let reading = use_download(file.file.clone(), file.media_type.clone());
    loaded(reading, SkeletonShape::Cards, move |bytes| {
        if file.media_type.starts_with("image/") {
            view! { <Picture bytes file=file.clone() /> }.into_any()
        } else {
            view! { <Saving bytes file=file.clone() /> }.into_any()
        }
    })
}

#[component]
fn Picture(bytes: Arc<[u8]>, file: GivenFile) -> impl IntoView {
    let canvas = NodeRef::<html::Canvas>::new();
    // Unknown until it was tried.
    let is_drawn = RwSignal::new(None::<bool>);
    let media_type = file.media_type;
    effect(move || {
        let Some(canvas) = canvas.get() else { return };
        let (bytes, media_type) = (bytes.clone(), media_type.clone());
        leptos::task::spawn_local(async move {
            is_drawn.try_set(Some(draw_picture(&bytes, &media_type, &canvas).await));
        });
    });
    let failed = move || {
        (is_drawn.get() == Some(false))
            .then(|| view! { <Notice kind=NoticeKind::Warn title=matters::view_broken()>{matters::view_broken_detail()}</Notice> })
    };
    view! {
        <canvas
            class="file-view-picture"
            node_ref=canvas
            role="img"
            aria-label=matters::picture_of(file.name)
            hidden=move || is_drawn.get() != Some(true)
        ></canvas>
        {dynamic(failed)}
    }
}

/// A file that this page does not draw. WeChat saves nothing.
#[component]
fn Saving(bytes: Arc<[u8]>, file: GivenFile) -> impl IntoView {
    let saved = StoredValue::new_local(SavedAs::of(&bytes, &file.media_type));
    let link = saved.with_value(|saved| saved.as_ref().map(|saved| saved.address().to_owned()));
    let words = if agent().is_wechat() { matters::view_in_wechat() } else { matters::view_save() };
    let link = link.filter(|_| !agent().is_wechat()).map(|href| {
        view! {
            <a class="button" data-kind="secondary" href=href download=file.name.to_string() data-leave="">
                <Icon name=IconName::FileText />
                <span class="button-label">{matters::save()}</span>
            </a>
        }
    });
    view! {
        <p>{words}</p>
        {link}
    }
}
