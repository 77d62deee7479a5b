//! A setting that is on or off, and takes effect at once.

use super::element::unique_id;
use crate::{i18n, prelude::*};

/// A switch in a row of its own.
#[component]
pub fn Switch(
    /// What it switches.
    #[prop(into)]
    label: Signal<String>,
    /// What that means; empty for none.
    #[prop(optional, into)]
    detail: Signal<String>,
    /// Whether it is on.
    #[prop(into)]
    on: Signal<bool>,
    /// It was pressed; what it should be then.
    #[prop(into)]
    on_change: Callback<bool>,
) -> impl IntoView {
    let (name, about) = (unique_id("switch"), unique_id("switch"));
    let (labelled_by, described_by) = (name.clone(), about.clone());
    view! {
        <button
            class="switch"
            type="button"
            role="switch"
            aria-checked=move || if on.get() { "true" } else { "false" }
            aria-labelledby=labelled_by
            aria-describedby=described_by
            on:click=move |_| on_change.run(!on.get_untracked())
        >
            <span class="switch-text">
                <span class="switch-label" id=name>{label}</span>
                <span class="switch-detail" id=about>{detail}</span>
            </span>
            <span class="switch-track" aria-hidden="true">
                {dynamic(move || if on.get() { i18n::ui::switch_on() } else { i18n::ui::switch_off() })}
            </span>
        </button>
    }
}
