//! One field to search with, and its button.

use super::{Icon, IconName};
use crate::{i18n, prelude::*};

/// A search field: what is typed goes out as it is typed, and once more when it is submitted.
#[component]
pub fn SearchField(
    /// What is searched, for the ear and as the field's hint.
    #[prop(into)]
    label: Signal<String>,
    /// An example of what to type; the label when empty.
    #[prop(optional, into)]
    hint: Signal<String>,
    /// What is typed.
    value: RwSignal<String>,
    /// Enter or the button was pressed.
    #[prop(into)]
    on_search: Callback<String>,
) -> impl IntoView {
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        on_search.run(value.get_untracked());
    };
    let placeholder = move || if hint.with(String::is_empty) { label.get() } else { hint.get() };
    view! {
        <form class="search-field" role="search" on:submit=submit>
            <Icon name=IconName::Search />
            <input
                class="text-control"
                type="search"
                name="words"
                inputmode="search"
                enterkeyhint="search"
                autocomplete="off"
                aria-label=label
                placeholder=placeholder
                prop:value=value
                on:input=move |event| value.set(event_target_value(&event))
            />
            <button class="button" data-kind="secondary" type="submit">
                <span class="button-label">{i18n::ui::search()}</span>
            </button>
        </form>
    }
}
