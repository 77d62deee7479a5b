//! A file to hand in: picking it, seeing how far it is, trying again, taking it away.

use super::{
    Icon, IconName,
    element::unique_id,
    form_field::{FieldWords, described_by, invalid},
};
use crate::{form::FieldState, i18n, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// How far a file is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum FileState {
    /// None picked.
    #[default]
    Empty,
    /// On its way: its name and per cent.
    Sending(String, u8),
    /// There: its name.
    Sent(String),
    /// Not there: its name, and what happened.
    Failed(String, String),
}

/// What the person did.
#[derive(Clone, Debug)]
pub enum FileEvent {
    /// Picked a file.
    Picked(web_sys::File),
    /// Wants it sent again.
    Retry,
    /// Takes it away, or stops it.
    Remove,
}

/// What its picker offers.
#[derive(Clone, Debug, Default)]
pub struct FileOffer {
    /// The kinds, as in the `accept` attribute; empty for all.
    pub accept: String,
    /// Whether several can be picked at once.
    pub many: bool,
}

/// A field for one file, or for several that are picked at once: then each is an event of its own.
#[component]
pub fn FileField(
    /// What is to be handed in.
    #[prop(into)]
    label: Signal<String>,
    /// Sizes and kinds; empty for none.
    #[prop(optional, into)]
    hint: Signal<String>,
    /// What its picker offers.
    #[prop(optional)]
    offer: FileOffer,
    /// How far it is.
    #[prop(into)]
    state: Signal<FileState>,
    /// What the person did.
    #[prop(into)]
    on_event: Callback<FileEvent>,
    /// The field of its form, which knows what is wrong with it.
    #[prop(optional)]
    field: Option<FieldState>,
) -> impl IntoView {
    let is_wrong = move || field.is_some_and(invalid);
    view! {
        <div
            class="file-field"
            data-filled=move || state.with(|state| *state != FileState::Empty).then_some("")
            data-invalid=move || is_wrong().then_some("")
        >
            <FilePicker label hint offer field on_event />
            {field.map(|field| view! { <FieldWords field /> })}
            <div class="file-field-state" role="status">
                <FileProgress state on_event />
            </div>
        </div>
    }
}

/// The native control under a button of ours.
#[component]
fn FilePicker(
    label: Signal<String>,
    hint: Signal<String>,
    offer: FileOffer,
    field: Option<FieldState>,
    on_event: Callback<FileEvent>,
) -> impl IntoView {
    let (id, hint_id) = (field.map_or_else(|| unique_id("file"), |field| field.id()), unique_id("file"));
    let mut described = hint_id.clone();
    if let Some(field) = field {
        described.push(' ');
        described.push_str(&described_by(field));
    }
    let is_wrong = move || field.is_some_and(invalid).then_some("true");
    let picked = move |event: ev::Event| {
        let input: HtmlInputElement = event_target(&event);
        if let Some(files) = input.files() {
            (0..files.length()).filter_map(|place| files.get(place)).for_each(|file| {
                on_event.run(FileEvent::Picked(file));
            });
        }
        input.set_value("");
    };
    let for_input = id.clone();
    view! {
        <label class="file-field-pick" for=for_input>
            <span class="form-field-label">{label}</span>
            <span class="form-field-hint" id=hint_id>
                {hint}
            </span>
            <input
                class="visually-hidden"
                type="file"
                id=id
                accept=offer.accept
                multiple=offer.many
                aria-describedby=described
                aria-invalid=is_wrong
                on:change=picked
            />
            <span class="file-field-button" aria-hidden="true">
                <Icon name=IconName::Upload />
                {i18n::ui::file_pick()}
            </span>
        </label>
    }
}

/// The picked file; made anew only when it changes its state, not at each per cent.
#[component]
fn FileProgress(state: Signal<FileState>, on_event: Callback<FileEvent>) -> impl IntoView {
    let percent = Signal::derive(move || match state.get() {
        FileState::Sending(_, percent) => percent,
        _ => 0,
    });
    let stage = memo(move || match state.get() {
        FileState::Sending(name, _) => FileState::Sending(name, 0),
        other => other,
    });
    dynamic(move || {
        match stage.get() {
        FileState::Empty => ().into_any(),
        FileState::Sending(name, _) => view! {
            <p class="file-field-name">{i18n::ui::file_sending(&name)}</p>
            <progress class="file-field-bar" max="100" prop:value=move || f64::from(percent.get()) aria-label=name.clone()></progress>
            <RemoveButton name on_event />
        }
        .into_any(),
        FileState::Sent(name) => view! {
            <p class="file-field-name">
                <Icon name=IconName::CircleCheck />
                <span>{name.clone()}</span>
                <span class="file-field-word">{i18n::ui::file_sent()}</span>
            </p>
            <RemoveButton name on_event />
        }
        .into_any(),
        FileState::Failed(name, why) => view! { <FailedFile name why on_event /> }.into_any(),
    }
    })
}

#[component]
fn FailedFile(name: String, why: String, on_event: Callback<FileEvent>) -> impl IntoView {
    view! {
        <p class="file-field-problem">
            <Icon name=IconName::CircleAlert />
            <span>{i18n::ui::file_failed(&name)} <br /> {why}</span>
        </p>
        <button class="file-field-act" type="button" on:click=move |_| on_event.run(FileEvent::Retry)>
            <Icon name=IconName::RefreshCw />
            {i18n::ui::file_retry()}
        </button>
        <RemoveButton name on_event />
    }
}

#[component]
fn RemoveButton(name: String, on_event: Callback<FileEvent>) -> impl IntoView {
    view! {
        <button
            class="file-field-act"
            type="button"
            aria-label=i18n::ui::file_remove_of(name)
            on:click=move |_| on_event.run(FileEvent::Remove)
        >
            <Icon name=IconName::Trash2 />
            {i18n::ui::file_remove()}
        </button>
    }
}

fn event_target<T: JsCast>(event: &ev::Event) -> T {
    event.target().map(JsCast::unchecked_into).expect("an event of an element has a target")
}
