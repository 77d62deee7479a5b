//! What a screen or a part of it says when it has nothing to show: empty, failed, not allowed, or done.

use super::{Button, Icon, IconName};
use crate::{i18n, prelude::*};

/// Nothing here yet: what will appear, and how.
#[component]
pub fn EmptyState(
    /// What there is none of.
    #[prop(into)]
    title: Signal<String>,
    /// What will appear here and how.
    #[prop(optional, into)]
    detail: Signal<String>,
    /// A picture of it.
    #[prop(default = IconName::FileText)]
    icon: IconName,
    /// The way to the first one.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    state_panel("empty", icon, title, detail, children)
}

/// A read failed: what happened, what to do, and a button that tries again.
#[component]
pub fn FailureState(
    /// What happened; the usual words when not given.
    #[prop(optional, into)]
    title: Option<Signal<String>>,
    /// What to do next.
    #[prop(into)]
    detail: Signal<String>,
    /// Tries again.
    #[prop(into)]
    on_retry: Callback<()>,
) -> impl IntoView {
    let title = title.unwrap_or_else(|| i18n::ui::failure_title().into());
    let retry = view! {
        <Button icon=IconName::RefreshCw on_press=on_retry>
            {i18n::common::retry()}
        </Button>
    };
    let retry: Children = Box::new(move || retry.into_any());
    view! { <div role="alert">{state_panel("failure", IconName::TriangleAlert, title, detail, Some(retry))}</div> }
}

/// Not allowed: why, who can, and the way on. Never a bare refusal.
#[component]
pub fn RefusalState(
    /// What is not allowed.
    #[prop(into)]
    title: Signal<String>,
    /// Why, and who can.
    #[prop(into)]
    detail: Signal<String>,
    /// The way on: a link or a button.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    state_panel("refusal", IconName::TriangleAlert, title, detail, children)
}

/// Done: what was done, and what comes next.
#[component]
pub fn DoneState(
    /// What was done.
    #[prop(into)]
    title: Signal<String>,
    /// What it means.
    #[prop(into)]
    detail: Signal<String>,
    /// The way on.
    children: Children,
) -> impl IntoView {
    state_panel("done", IconName::CircleCheck, title, detail, Some(children))
}

fn state_panel(
    kind: &'static str,
    icon: IconName,
    title: Signal<String>,
    detail: Signal<String>,
    actions: Option<Children>,
) -> AnyView {
    view! {
        <div class="state-panel" data-kind=kind>
            <Icon name=icon />
            <p class="state-panel-title">{title}</p>
            <p class="state-panel-detail">{detail}</p>
            {actions.map(|actions| view! { <div class="state-panel-actions">{actions()}</div> })}
        </div>
    }
    .into_any()
}
