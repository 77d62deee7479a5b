//! The bar that keeps the one primary button in the thumb's reach.

use crate::prelude::*;

/// The last thing of a screen: sticks to the bottom edge on a phone, ends the content on a desktop.
#[component]
pub fn ActionBar(
    /// The primary button, and at most one quieter one.
    children: Children,
) -> impl IntoView {
    view! { <div class="action-bar">{children()}</div> }
}
