//! Says that nothing here is real.

use crate::{i18n, prelude::*};

/// The mark of a demonstration, beside every screen while the server says that it is one; said aloud when it appears.
#[component]
pub fn DemoMark() -> impl IntoView {
    view! { <span class="demo-mark" role="status">{i18n::ui::demo()}</span> }
}
