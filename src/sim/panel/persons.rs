//! The persons of the demonstration, in full, to be copied.

use crate::{
    contract::sim::{DemoPerson, ListDemoPersons},
    i18n::sim,
    load::use_read,
    prelude::*,
    sim::{demo, shown::shown},
    ui::{Fact, Facts, Section},
};

/// Who can log in, and what each is good for.
#[component]
pub fn PersonCards() -> impl IntoView {
    let persons = use_read(|| ListDemoPersons {}, &[]);
    view! {
        <Section title=sim::persons_title()>
            <p class="sim-quiet">{sim::persons_detail()}</p>
            {shown(persons, |persons| {
                let cards = persons.into_iter().map(|person| view! { <PersonCard person /> });
                view! { <ul class="sim-persons" role="list">{cards.collect::<Vec<_>>()}</ul> }.into_any()
            })}
        </Section>
    }
}

#[component]
fn PersonCard(person: DemoPerson) -> impl IntoView {
    view! {
        <li class="sim-person">
            <h3 class="sim-person-name">
                {person.name} <span class="sim-quiet">{demo::part(person.part)}</span>
            </h3>
            <Facts>
                <Fact label=demo::document_kind(person.document_kind) value=person.document copyable=true />
                <Fact label=sim::mobile() value=person.mobile copyable=true />
            </Facts>
        </li>
    }
}
