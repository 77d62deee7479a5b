//! A small picture of a file that was picked in this page; its icon where there is none.

use crate::{
    host,
    i18n::matters,
    prelude::*,
    ui::{Icon, IconName},
};
use web_sys::{File, HtmlCanvasElement};

/// A picture of a file.
#[component]
pub fn Thumbnail(
    /// What the file is called.
    name: String,
    /// Whether it says that it is a picture.
    is_picture: bool,
    /// The file, if it was picked in this page; after a reload only its name and size are known.
    file: Option<File>,
) -> impl IntoView {
    let canvas = NodeRef::<html::Canvas>::new();
    let is_drawn = RwSignal::new(false);
    let file = StoredValue::new_local(file.filter(|_| is_picture));
    effect(move || {
        if let Some((canvas, file)) = canvas.get().zip(file.get_value()) {
            draw(file, canvas, is_drawn);
        }
    });
    let icon = if is_picture { IconName::Image } else { IconName::FileText };
    let instead = move || (!is_drawn.get()).then(|| view! { <Icon name=icon /> });
    view! {
        <span class="thumbnail">
            <canvas
                class="thumbnail-picture"
                node_ref=canvas
                role="img"
                aria-label=matters::picture_of(name)
                hidden=move || !is_drawn.get()
            ></canvas>
            {dynamic(instead)}
        </span>
    }
}

fn draw(file: File, canvas: HtmlCanvasElement, is_drawn: RwSignal<bool>) {
    leptos::task::spawn_local(async move {
        if host::draw_thumbnail(&file, &canvas).await {
            is_drawn.try_set(true);
        }
    });
}
