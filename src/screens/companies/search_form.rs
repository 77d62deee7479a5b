//! 查找企业: one field for a name or a code, on the chooser and above what was found (`Y-FIND-03`).

use super::field::{ScanCode, show_repair};
use crate::{
    domain::{SEARCH_CHARACTERS, Search},
    form::{Field, FieldKind, Form, Problems},
    i18n::find,
    navigation::use_navigation,
    prelude::*,
    route::Route,
    ui::{Button, ButtonKind, FormBody, FormField, IconName},
    words,
};

/// What to look for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct WordsField;

impl Field for WordsField {
    fn name(self) -> &'static str {
        "words"
    }

    fn label(self) -> &'static str {
        find::words()
    }

    fn hint(self) -> Option<&'static str> {
        Some(find::words_hint())
    }

    fn kind(self) -> FieldKind {
        FieldKind::Search
    }
}

/// Reads what was typed and goes to what is found. A doubtful code goes there when one insists.
#[component]
pub(super) fn SearchForm(
    /// The form, whose problems stand above the screen's heading.
    form: Form<WordsField>,
    /// Where the person wanted to go.
    next: Option<Box<Route>>,
    /// The same words again, where they were found already.
    #[prop(optional)]
    on_again: Option<Callback<()>>,
    /// Whether what was typed last cannot be searched for, or not yet.
    #[prop(optional)]
    is_refused: RwSignal<bool>,
) -> impl IntoView {
    let (navigation, next) = (use_navigation(), StoredValue::new(next));
    let is_doubtful = RwSignal::new(false);
    // What the address asks for by now was asked in earnest.
    effect(move || {
        navigation.arrivals().track();
        is_doubtful.set(false);
        is_refused.set(false);
    });
    let search = move |insists: bool| {
        is_doubtful.set(false);
        is_refused.set(true);
        let text = form.draft().text(WordsField);
        match Search::parse(&text) {
            Err(problem) => form.refuse(Problems::at(WordsField, words::search(&problem))),
            Ok(search) if !insists && !search.doubts().is_empty() => {
                show_doubts(form, &search);
                is_doubtful.set(true);
            }
            // As it was typed, so that the screen of what is found can say what was put right.
            Ok(_) => {
                is_refused.set(false);
                let words = text.chars().take(SEARCH_CHARACTERS).collect();
                let to = Route::FindCompanies { words: Some(words), page: 1, next: next.get_value() };
                match on_again.filter(|_| navigation.route().get_untracked() == to) {
                    Some(on_again) => on_again.run(()),
                    None => navigation.go(to),
                }
            }
        }
    };
    let insist = move || {
        is_doubtful.get().then(|| {
            view! { <Button on_press=move |()| search(true)>{find::insist_search()}</Button> }
        })
    };
    view! {
        <div class="search-form" role="search">
            <FormBody on_submit=Callback::new(move |()| search(false))>
                <FormField field=form.field(WordsField)>
                    <Button kind=ButtonKind::Primary icon=IconName::Search>
                        {find::search()}
                    </Button>
                    {dynamic(insist)} <ScanCode form field=WordsField />
                </FormField>
            </FormBody>
        </div>
    }
}

/// Says at the field what is doubtful in a code, which is no mistake of its shape.
fn show_doubts(form: Form<WordsField>, search: &Search) {
    form.refuse(Problems::new());
    let doubts = words::doubts(&search.doubts());
    show_repair(&form.draft(), WordsField, search.text(), &search.repairs, &doubts);
}
