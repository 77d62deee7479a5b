//! A field of a form: label, hint, what is wrong and how to mend it, the control, and what was repaired.

use super::{
    Choice, Icon, IconName,
    text_control::{LongTextControl, SelectControl, TextControl},
};
use crate::{
    form::{FieldKind, FieldState},
    i18n,
    prelude::*,
};

/// A text, long text, password or select field; all that is said about it is tied to the control.
#[component]
pub fn FormField(
    /// The field.
    field: FieldState,
    /// What can be chosen, for a select field; none for a typed one.
    #[prop(optional, into)]
    choices: Option<Signal<Vec<Choice>>>,
    /// Whether it may stay empty, which its label then says.
    #[prop(optional)]
    optional: bool,
    /// What leaving the field does, say repairing what was typed.
    #[prop(optional, into)]
    on_leave: Option<Callback<()>>,
    /// A button beside the control, say one that sends a code.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let control = match (choices, field.spec.kind) {
        (Some(choices), _) => view! { <SelectControl field choices /> }.into_any(),
        (None, FieldKind::LongText) => view! { <LongTextControl field on_leave /> }.into_any(),
        (None, _) => view! { <TextControl field on_leave /> }.into_any(),
    };
    view! {
        <div class="form-field" data-invalid=move || invalid(field).then_some("")>
            <label class="form-field-label" for=field.id()>
                {field.spec.label}
                {optional.then(|| view! { <span class="form-field-optional">{i18n::ui::optional()}</span> })}
            </label>
            <FieldWords field />
            <div class="form-field-row">{control} {children.map(|children| children())}</div>
            <FieldNotice field />
        </div>
    }
}

/// Hint and problem, above the control, where a phone's keyboard does not cover them.
#[component]
pub(super) fn FieldWords(field: FieldState) -> impl IntoView {
    let problem = move || {
        invalid(field).then(|| {
            view! {
                <Icon name=IconName::CircleAlert />
                <span>
                    <span class="visually-hidden">{i18n::ui::error_prefix()}</span>
                    {field.problem}
                </span>
            }
        })
    };
    view! {
        {field.spec.hint.map(|hint| view! { <p class="form-field-hint" id=part(field, "-hint")>{hint}</p> })}
        <p class="form-field-problem" id=part(field, "-problem")>
            {dynamic(problem)}
        </p>
    }
}

/// What was repaired or warned of, under the control, said aloud when it appears.
#[component]
pub(super) fn FieldNotice(field: FieldState) -> impl IntoView {
    view! {
        <p class="form-field-notice" id=part(field, "-notice") role="status">
            {field.notice}
        </p>
    }
}

/// The ids of everything that is said about a field.
pub(super) fn described_by(field: FieldState) -> String {
    let mut ids = part(field, "-problem");
    for suffix in ["-hint", "-notice"] {
        if suffix != "-hint" || field.spec.hint.is_some() {
            ids.push(' ');
            ids.push_str(&part(field, suffix));
        }
    }
    ids
}

/// Whether something is wrong with the field.
pub(super) fn invalid(field: FieldState) -> bool {
    field.problem.with(|problem| !problem.is_empty())
}

fn part(field: FieldState, suffix: &str) -> String {
    let mut id = field.id();
    id.push_str(suffix);
    id
}
