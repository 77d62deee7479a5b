//! What is read and what is looked for: a longer text, and the field of a search.

use crate::{i18n, prelude::*, ui::*};

/// A text with headings and lists, and a search field that tells what was searched for.
#[component]
pub(super) fn Reading() -> impl IntoView {
    let (typed, searched) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let on_search = Callback::new(move |words| searched.set(words));
    view! {
        <Section title=i18n::gallery::reading()>
            <SearchField label=i18n::gallery::search_label() value=typed on_search />
            <p>{searched}</p>
            <Card>
                <Prose text=i18n::gallery::prose() />
            </Card>
        </Section>
    }
}
