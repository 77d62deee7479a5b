//! Words for screen readers alone.

use crate::prelude::*;

/// What is to be said aloud.
#[derive(Clone, Copy)]
pub struct Announcer {
    said: RwSignal<(bool, String)>,
}

impl Announcer {
    /// Makes it available to everything below; call it once, in the app's own scope.
    pub fn provide() -> Self {
        let announcer = Self { said: RwSignal::new((false, String::new())) };
        provide_context(announcer);
        announcer
    }

    /// Says something when the screen reader has finished what it is saying; the same words twice are said twice.
    pub fn say(&self, words: impl Into<String>) {
        self.said.update(|(odd, said)| {
            *odd = !*odd;
            *said = words.into();
        });
    }
}

/// The announcer of the app.
///
/// # Panics
/// Above the scope that called [`Announcer::provide`].
pub fn use_announcer() -> Announcer {
    expect_context()
}

/// Where announcements enter the page; one in the page. Two regions take turns, or a repeated word would be silent.
#[component]
pub fn LiveRegion() -> impl IntoView {
    let said = use_announcer().said;
    let turn = move |own: bool| said.with(|(odd, words)| if *odd == own { words.clone() } else { String::new() });
    view! {
        <div class="visually-hidden" aria-live="polite">
            {dynamic(move || turn(false))}
        </div>
        <div class="visually-hidden" aria-live="polite">
            {dynamic(move || turn(true))}
        </div>
    }
}
