//! One of a few, all of them seen at once.

use super::form_field::{FieldNotice, FieldWords, described_by, invalid};
use crate::{form::FieldState, prelude::*};

/// Something that can be chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// What the draft then holds.
    pub value: String,
    /// Its words.
    pub label: String,
    /// What helps to choose; empty for none.
    pub hint: String,
}

impl Choice {
    /// A choice with its words.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into(), hint: String::new() }
    }

    /// The same with a line that helps to choose.
    pub fn with_hint(self, hint: impl Into<String>) -> Self {
        Self { hint: hint.into(), ..self }
    }
}

/// A group of radio buttons under the field's label.
#[component]
pub fn ChoiceField(
    /// The field.
    field: FieldState,
    /// What can be chosen.
    #[prop(into)]
    choices: Signal<Vec<Choice>>,
) -> impl IntoView {
    let options = move || {
        let option = |(index, choice)| view! { <ChoiceOption field index choice /> };
        choices.get().into_iter().enumerate().map(option).collect::<Vec<_>>()
    };
    view! {
        <fieldset
            class="choice-field"
            data-invalid=move || invalid(field).then_some("")
            aria-describedby=described_by(field)
        >
            <legend class="form-field-label">{field.spec.label}</legend>
            <FieldWords field />
            <div class="choice-field-list">{dynamic(options)}</div>
            <FieldNotice field />
        </fieldset>
    }
}

/// One radio button; the first one has the field's own id, so that the error summary finds it.
#[component]
fn ChoiceOption(field: FieldState, index: usize, choice: Choice) -> impl IntoView {
    let mut id = field.id();
    if index > 0 {
        id.push('-');
        id.push_str(&index.to_string());
    }
    let value = StoredValue::new(choice.value.clone());
    let mut group = field.id();
    group.push_str("-group");
    view! {
        <label class="choice-field-option">
            <input
                type="radio"
                id=id
                name=group
                value=choice.value
                prop:checked=move || value.with_value(|value| field.value.with(|chosen| chosen == value))
                on:change=move |_| field.value.set(value.get_value())
            />
            <span class="choice-field-words">
                <span class="choice-field-label">{choice.label}</span>
                <span class="choice-field-hint">{choice.hint}</span>
            </span>
        </label>
    }
}
