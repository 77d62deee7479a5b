//! Short words about what has just happened, which go away by themselves.

use super::{Icon, IconName};
use crate::{i18n, prelude::*};
use std::time::Duration;

/// How long the words stay: long enough for a slow reader. A failure stays until it is dismissed.
const STAY: Duration = Duration::from_secs(8);

/// What kind of thing has happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ToastKind {
    /// It was done.
    Ok,
    /// It is so.
    Info,
    /// It was not done.
    Failure,
}

#[derive(Clone, PartialEq, Eq)]
struct Toast {
    number: u32,
    kind: ToastKind,
    words: String,
}

/// The words to show, newest last.
#[derive(Clone, Copy)]
pub struct Toasts {
    list: RwSignal<Vec<Toast>>,
    next: StoredValue<u32>,
}

impl Toasts {
    /// Makes them available to everything below; call it once, in the app's own scope.
    pub fn provide() -> Self {
        let toasts = Self { list: RwSignal::new(Vec::new()), next: StoredValue::new(0) };
        provide_context(toasts);
        toasts
    }

    /// Shows words about what has just happened. At most three are seen at once.
    pub fn say(&self, kind: ToastKind, words: impl Into<String>) {
        let number = self.next.get_value();
        self.next.set_value(number + 1);
        let toast = Toast { number, kind, words: words.into() };
        self.list.update(|list| {
            list.push(toast);
            let surplus = list.len().saturating_sub(3);
            list.drain(..surplus);
        });
        let toasts = *self;
        if kind != ToastKind::Failure {
            set_timeout(move || toasts.dismiss(number), STAY);
        }
    }

    fn dismiss(&self, number: u32) {
        self.list.try_update(|list| list.retain(|toast| toast.number != number));
    }
}

/// The toasts of the app.
///
/// # Panics
/// Above the scope that called [`Toasts::provide`].
pub fn use_toasts() -> Toasts {
    expect_context()
}

/// Where the toasts appear; one in the page, always there, so that screen readers hear what enters it.
#[component]
pub fn ToastRegion() -> impl IntoView {
    let toasts = use_toasts();
    view! {
        <div class="toast-region" role="status" aria-live="polite">
            <For each=move || toasts.list.get() key=|toast| toast.number let:toast>
                <ToastView toast toasts />
            </For>
        </div>
    }
}

#[component]
fn ToastView(toast: Toast, toasts: Toasts) -> impl IntoView {
    let (kind, icon) = match toast.kind {
        ToastKind::Ok => ("ok", IconName::CircleCheck),
        ToastKind::Info => ("info", IconName::Info),
        ToastKind::Failure => ("danger", IconName::CircleAlert),
    };
    view! {
        <div class="toast" data-kind=kind>
            <Icon name=icon />
            <p class="toast-words">{toast.words}</p>
            <button class="toast-close" type="button" on:click=move |_| toasts.dismiss(toast.number)>
                {i18n::ui::dismiss()}
            </button>
        </div>
    }
}
