//! How far one is in a flow.

use super::{Icon, IconName};
use crate::{i18n, prelude::*};

/// The steps of a flow: words for each, and which one is now.
#[component]
pub fn Steps(
    /// The words of the steps, in order.
    labels: Vec<String>,
    /// The step that is now, from 0; the number of steps when all are done.
    #[prop(into)]
    current: Signal<usize>,
) -> impl IntoView {
    let total = labels.len();
    let position = move || i18n::ui::steps((current.get() + 1).min(total), total);
    let step = |(index, label)| view! { <Step index label current /> };
    view! {
        <div class="steps">
            <p class="steps-position">{dynamic(position)}</p>
            <ol class="steps-list" role="list">
                {labels.into_iter().enumerate().map(step).collect::<Vec<_>>()}
            </ol>
        </div>
    }
}

#[component]
fn Step(index: usize, label: String, current: Signal<usize>) -> impl IntoView {
    let state = move || match index.cmp(&current.get()) {
        std::cmp::Ordering::Less => "done",
        std::cmp::Ordering::Equal => "now",
        std::cmp::Ordering::Greater => "later",
    };
    let mark = move || match state() {
        "done" => view! { <Icon name=IconName::Check /> }.into_any(),
        _ => (index + 1).to_string().into_any(),
    };
    let word = move || match state() {
        "done" => i18n::ui::step_done(),
        "now" => i18n::ui::step_current(),
        _ => "",
    };
    view! {
        <li class="steps-step" data-state=state aria-current=move || (state() == "now").then_some("step")>
            <span class="steps-mark" aria-hidden="true">
                {dynamic(mark)}
            </span>
            <span class="steps-label">{label}</span>
            <span class="visually-hidden">{dynamic(word)}</span>
        </li>
    }
}
