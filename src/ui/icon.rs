//! Line icons out of the sprite in the page: nothing of them is in the wasm.

use crate::prelude::*;

include!(concat!(env!("OUT_DIR"), "/icons.rs"));

/// One icon, 24 px, in the colour of the text. It is decoration: the words stand beside it.
#[component]
pub fn Icon(
    /// Which.
    name: IconName,
) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <use href=name.href() />
        </svg>
    }
}
