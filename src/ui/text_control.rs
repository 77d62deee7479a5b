//! The controls of a typed field: the right keyboard, the right completion, and passwords that can be shown.

use super::{
    Choice, Icon, IconName,
    form_field::{described_by, invalid},
};
use crate::{form::FieldState, i18n, prelude::*};

/// One line.
#[component]
pub(super) fn TextControl(field: FieldState, on_leave: Option<Callback<()>>) -> impl IntoView {
    let kind = field.spec.kind;
    let shown = RwSignal::new(false);
    view! {
        <input
            class="text-control"
            id=field.id()
            name=field.spec.name
            type=move || if shown.get() { "text" } else { kind.input_type() }
            inputmode=kind.inputmode()
            autocomplete=field.spec.autocomplete
            autocapitalize=kind.autocapitalize()
            spellcheck=kind.spellcheck()
            aria-invalid=move || invalid(field).then_some("true")
            aria-describedby=described_by(field)
            prop:value=field.value
            on:input=move |event| type_into(field, &event)
            on:blur=move |_| leave(on_leave)
        />
        {kind.is_masked().then(|| view! { <Reveal field shown /> })}
    }
}

/// Several lines.
#[component]
pub(super) fn LongTextControl(field: FieldState, on_leave: Option<Callback<()>>) -> impl IntoView {
    view! {
        <textarea
            class="text-control"
            id=field.id()
            name=field.spec.name
            rows="4"
            aria-invalid=move || invalid(field).then_some("true")
            aria-describedby=described_by(field)
            prop:value=field.value
            on:input=move |event| type_into(field, &event)
            on:blur=move |_| leave(on_leave)
        ></textarea>
    }
}

/// What was put right, or warned of, was about another text.
fn type_into(field: FieldState, event: &ev::Event) {
    field.value.set(event_target_value(event));
    field.notice.set(String::new());
}

/// One of several.
#[component]
pub(super) fn SelectControl(field: FieldState, choices: Signal<Vec<Choice>>) -> impl IntoView {
    let options = move || {
        let option = |choice: Choice| view! { <option value=choice.value>{choice.label}</option> };
        choices.get().into_iter().map(option).collect::<Vec<_>>()
    };
    let value = move || {
        choices.track();
        field.value.get()
    };
    view! {
        <select
            class="text-control"
            id=field.id()
            name=field.spec.name
            aria-invalid=move || invalid(field).then_some("true")
            aria-describedby=described_by(field)
            prop:value=value
            on:change=move |event| field.value.set(event_target_value(&event))
        >
            <option value="">{i18n::ui::please_choose()}</option>
            {dynamic(options)}
        </select>
        <Icon name=IconName::ChevronDown />
    }
}

/// The button that shows what is typed into a masked field.
#[component]
fn Reveal(field: FieldState, shown: RwSignal<bool>) -> impl IntoView {
    let words = move || if shown.get() { i18n::ui::hide() } else { i18n::ui::show() };
    let label = move || match shown.get() {
        true => i18n::ui::hide_of(field.spec.label),
        false => i18n::ui::show_of(field.spec.label),
    };
    let icon = move || match shown.get() {
        true => view! { <Icon name=IconName::EyeOff /> },
        false => view! { <Icon name=IconName::Eye /> },
    };
    view! {
        <button
            class="text-control-reveal"
            type="button"
            aria-label=label
            aria-controls=field.id()
            on:click=move |_| shown.update(|shown| *shown = !*shown)
        >
            {dynamic(icon)}
            {dynamic(words)}
        </button>
    }
}

/// A field that goes with its screen is left too, when nobody listens any more.
fn leave(on_leave: Option<Callback<()>>) {
    on_leave.and_then(|on_leave| on_leave.try_run(())).unwrap_or_default();
}
