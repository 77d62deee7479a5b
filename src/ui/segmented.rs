//! One of two to four short words, in one row.

use super::{Choice, element::unique_id};
use crate::prelude::*;

/// A row of choices, of which one holds; for a filter or a setting, not for a form's field.
#[component]
pub fn Segmented(
    /// What is chosen here.
    #[prop(into)]
    label: Signal<String>,
    /// The choices.
    #[prop(into)]
    choices: Signal<Vec<Choice>>,
    /// The value of the one that holds.
    #[prop(into)]
    value: Signal<String>,
    /// Another one is wanted.
    #[prop(into)]
    on_change: Callback<String>,
) -> impl IntoView {
    let group = StoredValue::new(unique_id("segment"));
    let segment = move |choice: Choice| {
        let own = StoredValue::new(choice.value);
        view! {
            <label class="segmented-segment">
                <input
                    class="visually-hidden"
                    type="radio"
                    name=group.get_value()
                    prop:checked=move || own.with_value(|own| value.with(|value| value == own))
                    on:change=move |_| on_change.run(own.get_value())
                />
                <span class="segmented-label">{choice.label}</span>
            </label>
        }
    };
    view! {
        <div class="segmented" role="radiogroup" aria-label=label>
            {dynamic(move || choices.get().into_iter().map(segment).collect::<Vec<_>>())}
        </div>
    }
}
