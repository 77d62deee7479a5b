//! 登记管理部门 (工商部门): the register against which names, codes and faces are checked (`Y-FAQ-49`).

use super::{
    demo,
    frame::{Frame, Heading, Place},
    shown::shown,
};
use crate::{
    contract::sim::{BrowseRegister, RegisterLine, RegisterPage},
    domain::CompanyKind,
    form::{Field, FieldKind, Form},
    i18n::{sim, words},
    load::use_read,
    prelude::*,
    ui::{Button, ButtonKind, ButtonRow, EmptyState, Fact, Facts, FormBody, FormField, IconName, Tag},
};

/// How many entries the server puts on a page.
const PAGE: usize = 20;

/// The register, to be searched by name, code or person. The words may be a person's name, so the address is silent.
#[component]
pub fn RegisterScreen() -> impl IntoView {
    let form = Form::new(&[WordsField]);
    let asked = RwSignal::new((String::new(), 0));
    let page = use_read(move || browse(asked.get()), &[]);
    let search = move |()| asked.set((form.draft().text(WordsField), 0));
    view! {
        <Frame place=Place::Register>
            <Heading words=sim::register_title() />
            <p>{sim::register_detail()}</p>
            <FormBody on_submit=Callback::new(search)>
                <FormField field=form.field(WordsField)>
                    <Button kind=ButtonKind::Primary icon=IconName::Search>
                        {sim::register_search()}
                    </Button>
                </FormField>
            </FormBody>
            {shown(page, move |page| view! { <Entries page asked /> }.into_any())}
        </Frame>
    }
}

fn browse((words, page): (String, usize)) -> BrowseRegister {
    let words = words.trim();
    BrowseRegister { words: (!words.is_empty()).then(|| words.to_owned()), page: (page > 0).then_some(page) }
}

/// The one field: what to look for.
#[derive(Clone, Copy, PartialEq, Eq)]
struct WordsField;

impl Field for WordsField {
    fn name(self) -> &'static str {
        "words"
    }

    fn label(self) -> &'static str {
        sim::register_words()
    }

    fn kind(self) -> FieldKind {
        FieldKind::Search
    }
}

#[component]
fn Entries(page: RegisterPage, asked: RwSignal<(String, usize)>) -> impl IntoView {
    if page.entries.is_empty() {
        return view! {
            <EmptyState title=sim::register_none() detail=sim::register_none_detail() icon=IconName::Search />
        }
        .into_any();
    }
    let (number, pages) = (asked.get_untracked().1 + 1, page.total.div_ceil(PAGE));
    let turn = move |forward: bool| {
        asked.update(|(_, page)| *page = if forward { *page + 1 } else { page.saturating_sub(1) });
        super::frame::focus_heading();
    };
    let before =
        (number > 1).then(|| view! { <Button on_press=move |()| turn(false)>{sim::register_before()}</Button> });
    let after =
        (number < pages).then(|| view! { <Button on_press=move |()| turn(true)>{sim::register_after()}</Button> });
    let entries = page.entries.into_iter().map(|entry| view! { <Entry entry /> }).collect::<Vec<_>>();
    view! {
        <p class="sim-quiet" role="status">
            {sim::register_count(page.total, number, pages)}
        </p>
        <ul class="sim-entries" role="list">
            {entries}
        </ul>
        <ButtonRow>{before} {after}</ButtonRow>
    }
    .into_any()
}

#[component]
fn Entry(entry: RegisterLine) -> impl IntoView {
    let (kind, in_charge) = match entry.kind {
        CompanyKind::Enterprise => (words::enterprise(), sim::register_legal()),
        CompanyKind::SoleTrader => (words::sole_trader(), sim::register_operator()),
    };
    let name = entry.name.map_or_else(|| sim::register_nameless().to_owned(), |name| name.to_string());
    let (label, code) = match entry.credit_code {
        Some(code) => (sim::register_code(), code.to_string()),
        None => (sim::register_number(), entry.registration_number.unwrap_or_default()),
    };
    view! {
        <li class="sim-entry">
            <h2 class="sim-entry-name">
                <span>{name}</span>
                <Tag label=kind />
            </h2>
            <Facts>
                <Fact label value=code copyable=true />
                <Fact label=in_charge value=entry.in_charge />
                <Fact label=sim::register_document()>
                    <span>{demo::document_kind(entry.document_kind)} " " <span class="sim-number">{entry.document}</span></span>
                </Fact>
            </Facts>
        </li>
    }
}
