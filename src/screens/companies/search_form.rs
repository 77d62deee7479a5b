//! 查找企业: one field for a name or a code, on the chooser and above what was found (`Y-FIND-03`).

use super::field::{Doubted, ScanCode, show_repair};
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

/// Reads what was typed and goes to what is found. A doubtful code goes there the second time.
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
    let doubted = Doubted::of(form.field(WordsField));
    // What the address asks for by now was asked in earnest.
    effect(move || {
        navigation.arrivals().track();
        doubted.forget();
        is_refused.set(false);
    });
    let search = move |()| {
        is_refused.set(true);
        let insists = untrack(|| doubted.stands());
        let text = form.draft().text(WordsField);
        match Search::parse(&text) {
            Err(problem) => {
                form.draft().repair(WordsField, text, "");
                form.refuse(Problems::at(WordsField, words::search(&problem)));
            }
            Ok(search) if !insists && !search.doubts().is_empty() => {
                show_repair(&form.draft(), WordsField, search.text(), &search.repairs);
                form.refuse(Problems::at(WordsField, words::doubts(&search.doubts())));
                doubted.set();
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
    view! {
        <div class="search-form" role="search">
            <FormBody on_submit=Callback::new(search)>
                <FormField field=form.field(WordsField)>
                    <Button kind=ButtonKind::Primary icon=IconName::Search>
                        {doubted.label(find::search())}
                    </Button>
                    <ScanCode form field=WordsField />
                </FormField>
            </FormBody>
        </div>
    }
}
