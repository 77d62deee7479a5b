//! The picture of the welcome. Its lines live in the page itself, which shows them before the app is there.

use crate::prelude::*;

/// A skyline in thin lines: decoration.
#[component]
pub fn Skyline() -> impl IntoView {
    view! {
        <svg class="skyline" viewBox="0 0 360 132" aria-hidden="true" focusable="false">
            <use href="#skyline" />
        </svg>
    }
}
