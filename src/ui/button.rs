//! Buttons, and links that look like them.

use super::{Icon, IconName, element::unique_id};
use crate::{i18n, prelude::*};

/// How much a button asks for attention. One primary button a screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// The next step.
    Primary,
    /// Another way on.
    #[default]
    Secondary,
    /// A small thing beside the matter.
    Quiet,
    /// Something that cannot be taken back.
    Danger,
}

impl ButtonKind {
    fn as_str(self) -> &'static str {
        match self {
            Self::Primary => "primary",
            Self::Secondary => "secondary",
            Self::Quiet => "quiet",
            Self::Danger => "danger",
        }
    }
}

/// A button. Without `on_press` it submits its form. While busy it ignores presses, keeps its width and its focus.
#[component]
pub fn Button(
    /// How much it asks for attention.
    #[prop(optional)]
    kind: ButtonKind,
    /// An icon before the words.
    #[prop(optional)]
    icon: Option<IconName>,
    /// Whether what it started is under way.
    #[prop(optional, into)]
    busy: Signal<bool>,
    /// Why it cannot be pressed now, shown under it; empty when it can.
    #[prop(optional, into)]
    blocked: Signal<String>,
    /// What a press does.
    #[prop(optional, into)]
    on_press: Option<Callback<()>>,
    /// The words: a verb with its object.
    children: Children,
) -> impl IntoView {
    let id = unique_id("why");
    let is_blocked = move || blocked.with(|why| !why.is_empty());
    let described_by = {
        let id = id.clone();
        move || is_blocked().then(|| id.clone())
    };
    let press = move |event: ev::MouseEvent| {
        if busy.get_untracked() || blocked.with_untracked(|why| !why.is_empty()) {
            event.prevent_default();
        } else if let Some(on_press) = on_press {
            on_press.run(());
        }
    };
    view! {
        <button
            class="button"
            data-kind=kind.as_str()
            type=if on_press.is_some() { "button" } else { "submit" }
            aria-busy=move || busy.get().then_some("true")
            aria-disabled=move || (busy.get() || is_blocked()).then_some("true")
            aria-describedby=described_by
            on:click=press
        >
            {icon.map(|name| view! { <Icon name /> })}
            <span class="button-label">{children()}</span>
            <span class="visually-hidden" role="status">
                {dynamic(move || if busy.get() { i18n::ui::busy() } else { "" })}
            </span>
        </button>
        <p class="button-reason" id=id>
            {blocked}
        </p>
    }
}

/// A link that looks like a button: it goes somewhere, it does nothing.
#[component]
pub fn LinkButton(
    /// Where it goes.
    #[prop(into)]
    href: Signal<String>,
    /// How much it asks for attention.
    #[prop(optional)]
    kind: ButtonKind,
    /// An icon before the words.
    #[prop(optional)]
    icon: Option<IconName>,
    /// The words.
    children: Children,
) -> impl IntoView {
    view! {
        <a class="button" data-kind=kind.as_str() href=href>
            {icon.map(|name| view! { <Icon name /> })}
            <span class="button-label">{children()}</span>
        </a>
    }
}

/// Buttons side by side where there is room, under each other where there is not.
#[component]
pub fn ButtonRow(
    /// The buttons, the weightiest first.
    children: Children,
) -> impl IntoView {
    view! { <div class="button-row">{children()}</div> }
}
