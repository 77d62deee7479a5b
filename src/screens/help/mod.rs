//! 帮助: every question of the guides with its answer and the screen that solves it, the guides, and whom to ask.

mod answer;
mod answers;
mod overview;
mod question;

pub use overview::HelpSearchScreen;

use crate::prelude::*;

/// 帮助: all questions, or one of them.
#[component]
pub fn HelpScreen(
    /// The question's name in the address.
    question: Option<String>,
) -> impl IntoView {
    match question {
        Some(id) => view! { <question::QuestionScreen id /> }.into_any(),
        None => view! { <HelpSearchScreen words=String::new() /> }.into_any(),
    }
}
