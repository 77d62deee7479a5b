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

/// A button. Without `on_press` it submits its form. While busy it ignores presses, keeps its width and its focus. Only
/// one that can be busy or blocked follows signals: a list may have many that cannot.
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
    busy: Option<Signal<bool>>,
    /// Why it cannot be pressed now, shown under it; empty when it can.
    #[prop(optional, into)]
    blocked: Option<Signal<String>>,
    /// What a press does.
    #[prop(optional, into)]
    on_press: Option<Callback<()>>,
    /// The words: a verb with its object.
    children: Children,
) -> impl IntoView {
    let blocked = blocked.map(|why| (StoredValue::new(unique_id("why")), why));
    let is_busy = move || busy.is_some_and(|busy| busy.get());
    let is_blocked = move || blocked.is_some_and(|(_, why)| why.with(|why| !why.is_empty()));
    let press = move |event: ev::MouseEvent| {
        if untrack(move || is_busy() || is_blocked()) {
            event.prevent_default();
        } else if let Some(on_press) = on_press {
            on_press.run(());
        }
    };
    let disabled = move || (is_busy() || is_blocked()).then_some("true");
    view! {
        <button
            class="button"
            data-kind=kind.as_str()
            type=if on_press.is_some() { "button" } else { "submit" }
            aria-busy=busy.map(|busy| move || busy.get().then_some("true"))
            aria-disabled=(busy.is_some() || blocked.is_some()).then_some(disabled)
            aria-describedby=blocked.map(|(id, _)| move || is_blocked().then(|| id.get_value()))
            on:click=press
        >
            {icon.map(|name| view! { <Icon name /> })}
            <span class="button-label">{children()}</span>
            {busy.map(|busy| view! { <Progress busy /> })}
        </button>
        {blocked.map(|(id, why)| view! { <p class="button-reason" id=id.get_value()>{why}</p> })}
    }
}

/// Tells the ear that it is under way.
#[component]
fn Progress(busy: Signal<bool>) -> impl IntoView {
    view! {
        <span class="visually-hidden" role="status">
            {dynamic(move || if busy.get() { i18n::ui::busy() } else { "" })}
        </span>
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
