//! A tick with its words: a consent, an agreement, a wish.

use super::form_field::{FieldNotice, FieldWords, described_by, invalid};
use crate::{
    form::{Draft, FieldState},
    prelude::*,
};

/// A checkbox. Its label is the field's own, or what stands inside it, say words with a link.
#[component]
pub fn CheckField(
    /// The field; ticked, it holds [`Draft::CHECKED`].
    field: FieldState,
    /// Words in place of the field's label.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let tick = move |event: ev::Event| {
        let value = if event_target_checked(&event) { Draft::CHECKED } else { "" };
        field.value.set(value.to_owned());
        // What can be wrong with a box is that it is not ticked, which is asked anew at the next submit.
        field.problem.set(String::new());
    };
    let words = match children {
        Some(children) => children(),
        None => field.spec.label.into_any(),
    };
    view! {
        <div class="check-field" data-invalid=move || invalid(field).then_some("")>
            <FieldWords field />
            <label class="check-field-option">
                <input
                    type="checkbox"
                    id=field.id()
                    name=field.spec.name
                    aria-invalid=move || invalid(field).then_some("true")
                    aria-describedby=described_by(field)
                    prop:checked=move || field.is_checked()
                    on:change=tick
                />
                <span class="check-field-label">{words}</span>
            </label>
            <FieldNotice field />
        </div>
    }
}
