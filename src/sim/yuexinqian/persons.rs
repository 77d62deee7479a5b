//! A help for the newcomer: fills the identity form. The simulator's, not the partner's.

use super::field::IdentityField;
use crate::{
    contract::sim::{DemoPerson, ListDemoPersons},
    form::{Form, Problems},
    i18n::sim,
    load::use_read,
    prelude::*,
    sim::{demo, frame::Player, shown::shown},
};

/// The persons of the demonstration, to fill the form with.
#[component]
pub fn DemoPersons(
    /// The form.
    form: Form<IdentityField>,
) -> impl IntoView {
    let persons = use_read(|| ListDemoPersons {}, &[]);
    view! {
        <Player title=sim::demo_fill()>
            <p class="sim-quiet">{sim::demo_fill_detail()}</p>
            {shown(persons, move |persons| {
                let buttons = persons.into_iter().map(|person| view! { <PersonButton person form /> });
                view! { <div class="sim-choices">{buttons.collect::<Vec<_>>()}</div> }.into_any()
            })}
        </Player>
    }
}

#[component]
fn PersonButton(person: DemoPerson, form: Form<IdentityField>) -> impl IntoView {
    let (name, part) = (person.name.clone(), demo::part(person.part));
    let fill = move |_| {
        let draft = form.draft();
        form.refuse(Problems::new());
        draft.fill(IdentityField::Name, person.name.clone());
        draft.fill(IdentityField::Kind, person.document_kind.as_str());
        draft.fill(IdentityField::Document, person.document.clone());
        draft.fill(IdentityField::Mobile, person.mobile.clone());
    };
    view! {
        <button class="sim-choice" type="button" on:click=fill>
            <strong>{name}</strong>
            <span>{part}</span>
        </button>
    }
}
