//! Whether there is room beside a list for what is chosen from it.

use crate::{navigation::on_window, prelude::*};

/// As wide as the style sheets' desktop layout.
const WIDE: &str = "(min-width: 60em)";

/// Whether the window is as wide as a desktop's.
pub fn use_is_wide() -> Signal<bool> {
    let is_wide = RwSignal::new(measure());
    on_window("resize", move |_| {
        let now = measure();
        if now != is_wide.get_untracked() {
            is_wide.set(now);
        }
    });
    is_wide.into()
}

fn measure() -> bool {
    window().match_media(WIDE).ok().flatten().is_some_and(|query| query.matches())
}
