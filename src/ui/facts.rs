//! What is known of a thing: names and values that line up.

use super::{Copying, Icon, IconName, ToCopy, use_copying};
use crate::{i18n, prelude::*};

/// A list of [`Fact`]s.
#[component]
pub fn Facts(
    /// The facts.
    children: Children,
) -> impl IntoView {
    view! { <dl class="facts">{children()}</dl> }
}

/// A name and its value; a copyable value is shown in groups and copied without spaces.
#[component]
pub fn Fact(
    /// The name.
    #[prop(into)]
    label: Signal<String>,
    /// The value as shown.
    #[prop(optional, into)]
    value: Signal<String>,
    /// Whether it has a button that copies it, where there is a way to copy.
    #[prop(optional)]
    copyable: bool,
    /// More than text: a tag, a link.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let copying = use_copying().filter(|_| copyable);
    view! {
        <div class="facts-row">
            <dt class="facts-label">{label}</dt>
            <dd class="facts-value">
                <span>{value}</span>
                {children.map(|children| children())}
                {copying.map(|copying| view! { <CopyButton copying label value /> })}
            </dd>
        </div>
    }
}

#[component]
fn CopyButton(copying: Copying, label: Signal<String>, value: Signal<String>) -> impl IntoView {
    let copy = move |_| {
        let text = value.with_untracked(|value| value.chars().filter(|letter| !letter.is_whitespace()).collect());
        copying.copy(ToCopy { text, label: label.get_untracked() });
    };
    view! {
        <button
            class="facts-copy"
            type="button"
            aria-label=move || label.with(|label| i18n::ui::copy_of(label))
            on:click=copy
        >
            <Icon name=IconName::Copy />
            {i18n::ui::copy()}
        </button>
    }
}
