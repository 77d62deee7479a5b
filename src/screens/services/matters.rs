//! The catalogue by theme, and the search in it; what is looked for stands in the address.

use crate::{
    contract::{ListMatters, Matter},
    domain::is_meant,
    form::{Field, FieldKind, Form},
    i18n::matters,
    load::use_read,
    navigation::use_navigation,
    parts::loaded,
    prelude::*,
    route::Route,
    ui::{Button, Cell, CellGroup, EmptyState, FormField, IconName, Section, SkeletonShape, Tag, TagKind},
};

/// The one field: what is looked for.
#[derive(Clone, Copy, PartialEq, Eq)]
struct WordsField;

impl Field for WordsField {
    fn name(self) -> &'static str {
        "words"
    }

    fn label(self) -> &'static str {
        matters::search()
    }

    fn hint(self) -> Option<&'static str> {
        Some(matters::search_hint())
    }

    fn kind(self) -> FieldKind {
        FieldKind::Search
    }
}

/// The catalogue.
#[component]
pub(super) fn Matters(words: String) -> impl IntoView {
    let reading = use_read(|| ListMatters {}, &[]);
    let form = Form::new(&[WordsField]);
    form.draft().fill(WordsField, words.clone());
    let typed = form.field(WordsField).value;
    let (navigation, known) = (use_navigation(), StoredValue::new(words));
    effect(move || {
        let words = typed.get();
        // The screen came with words in its address, or without; only what changes them changes it.
        if known.with_value(|known| *known != words) {
            known.set_value(words.clone());
            navigation.rewrite(&Route::FindMatters { words });
        }
    });
    view! {
        <Section title=matters::all()>
            <FormField field=form.field(WordsField) />
            {loaded(reading, SkeletonShape::Cells, move |all| view! { <Found all typed /> }.into_any())}
        </Section>
    }
}

/// What the words find, under its themes in the order of the catalogue.
#[component]
fn Found(all: Vec<Matter>, typed: RwSignal<String>) -> impl IntoView {
    let all = StoredValue::new(all);
    let found = memo(move || {
        let words = typed.get();
        let is_found = |one: &&Matter| is_meant(&words, &[&one.name, &one.theme, &one.department, &one.about]);
        all.with_value(|all| all.iter().filter(is_found).cloned().collect::<Vec<_>>())
    });
    let count = move || match typed.with(|words| words.trim().is_empty()) {
        true => String::new(),
        false => matters::found(found.with(Vec::len)),
    };
    let groups = move || {
        let found = found.get();
        if found.is_empty() {
            return view! { <NoneFound typed /> }.into_any();
        }
        by_theme(found).into_iter().map(|(theme, of)| view! { <Theme theme of /> }).collect::<Vec<_>>().into_any()
    };
    view! {
        <p class="quiet matters-count" role="status">
            {count}
        </p>
        <div class="matters">{dynamic(groups)}</div>
    }
}

fn by_theme(found: Vec<Matter>) -> Vec<(String, Vec<Matter>)> {
    let mut groups = Vec::<(String, Vec<Matter>)>::new();
    for matter in found {
        match groups.iter_mut().find(|(theme, _)| *theme == matter.theme) {
            Some((_, of)) => of.push(matter),
            None => groups.push((matter.theme.clone(), vec![matter])),
        }
    }
    groups
}

#[component]
fn NoneFound(typed: RwSignal<String>) -> impl IntoView {
    let clear = Callback::new(move |()| typed.set(String::new()));
    view! {
        <EmptyState title=matters::none_title() detail=matters::none_detail() icon=IconName::Search>
            <Button on_press=clear>{matters::all()}</Button>
        </EmptyState>
    }
}

#[component]
fn Theme(theme: String, of: Vec<Matter>) -> impl IntoView {
    let line = |matter: Matter| {
        let detail = matters::days_short(matter.department, matter.days);
        let mark =
            matter.needs_certified.then(|| view! { <Tag kind=TagKind::Neutral label=matters::needs_certified() /> });
        view! {
            <Cell title=matter.name detail href=Route::Matter { matter: matter.id }.href()>
                {mark}
            </Cell>
        }
    };
    view! { <CellGroup title=theme>{of.into_iter().map(line).collect::<Vec<_>>()}</CellGroup> }
}
