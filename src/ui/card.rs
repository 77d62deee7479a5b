//! Surfaces that hold what belongs together.

use crate::prelude::*;

/// A raised surface.
#[component]
pub fn Card(
    /// What is on it.
    children: Children,
) -> impl IntoView {
    view! { <div class="card">{children()}</div> }
}

/// A part of a screen with its own heading.
#[component]
pub fn Section(
    /// The heading.
    #[prop(into)]
    title: Signal<String>,
    /// What stands under it.
    children: Children,
) -> impl IntoView {
    view! {
        <section class="section">
            <h2 class="section-title">{title}</h2>
            {children()}
        </section>
    }
}
