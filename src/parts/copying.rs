//! Copying by the host, and the words about it.

use crate::{
    host,
    i18n::ui,
    prelude::*,
    ui::{Copying, ToCopy, ToastKind, use_toasts},
};

/// Lets every copy button below copy. Where nothing can be copied, the words say to select: what has such a button is
/// always shown as text beside it.
pub fn provide_copying() {
    let toasts = use_toasts();
    Copying::provide(Callback::new(move |ToCopy { text, label }| {
        leptos::task::spawn_local(async move {
            match host::copy(&text).await {
                true => toasts.say(ToastKind::Ok, ui::copied(label)),
                false => toasts.say(ToastKind::Failure, ui::copy_failed()),
            }
        });
    }));
}
