//! All questions by group, a field that finds among them, and whom to ask.

use super::answers::answer;
use crate::{
    config::Region,
    domain::SearchWords,
    i18n::{contacts, help, help_index},
    navigation::use_navigation,
    parts::{Contacts, HELP, HelpGroup, HelpQuestion, Page, find_help, use_profile, use_region},
    prelude::*,
    route::Route,
    ui::{Cell, CellGroup, EmptyState, IconName, SearchField, Section},
};

/// 帮助, with words that are searched for.
#[component]
pub fn HelpSearchScreen(
    /// The words; empty for none.
    words: String,
) -> impl IntoView {
    let navigation = use_navigation();
    let typed = RwSignal::new(words);
    // The address follows what is typed, so that it can be shared and come back to.
    effect(move || navigation.rewrite(&Route::HelpSearch { words: typed.get() }));
    let found = memo(move || typed.with(|typed| Found::of(typed)));
    let on_search = Callback::new(move |words| typed.set(words));
    let body = move || match found.get() {
        Found::All => view! { <All /> }.into_any(),
        Found::These(ids) if ids.is_empty() => view! {
            <EmptyState
                title=Signal::derive(move || help::none_title(typed.get().trim()))
                detail=help::none_detail()
                icon=IconName::Search
            />
        }
        .into_any(),
        Found::These(ids) => {
            let line = |id: &&'static str| crate::parts::help_question(id).map(question_cell);
            view! { <CellGroup>{ids.iter().filter_map(line).collect::<Vec<_>>()}</CellGroup> }.into_any()
        }
    };
    let told = move || match found.get() {
        Found::All => String::new(),
        Found::These(ids) => help::found(ids.len()),
    };
    view! {
        <Page title=help_index::title() back=Route::Home>
            <SearchField label=help::search_label() value=typed on_search />
            <p class="quiet help-found" role="status">
                {dynamic(told)}
            </p>
            {dynamic(body)}
            <Section title=contacts::title()>
                <Contacts profile=use_profile() />
                <p class="quiet">{contacts::offline()}</p>
            </Section>
        </Page>
    }
}

/// What the words find.
#[derive(Clone, PartialEq)]
enum Found {
    /// No words: everything.
    All,
    /// The names of these questions, the best first.
    These(Vec<&'static str>),
}

impl Found {
    fn of(typed: &str) -> Self {
        let words = SearchWords::of(typed);
        if words.is_empty() {
            return Self::All;
        }
        let mut found: Vec<_> = find_help(&words).into_iter().map(|question| question.id).collect();
        // Then those whose answers speak of it.
        let speaks_of_it = |id: &&str| answer(id).is_some_and(|answer| words.stand_in(answer.text));
        let others: Vec<_> =
            HELP.iter().map(|question| question.id).filter(|id| !found.contains(id)).filter(speaks_of_it).collect();
        found.extend(others);
        Self::These(found)
    }
}

/// Every question: those of the region in force first, then the guides, then other regions'.
#[component]
fn All() -> impl IntoView {
    let own = use_region().get_untracked();
    let others = Region::ALL.into_iter().filter(|region| *region != own).map(HelpGroup::Questions);
    let groups = [HelpGroup::Questions(own), HelpGroup::Guides].into_iter().chain(others);
    groups.map(group).collect::<Vec<_>>()
}

fn group(group: HelpGroup) -> AnyView {
    let title = match group {
        HelpGroup::Questions(Region::Guangdong) => help_index::group_login(),
        HelpGroup::Questions(Region::Zhejiang) => help_index::group_zhejiang(),
        HelpGroup::Questions(Region::Beijing) => help_index::group_beijing(),
        HelpGroup::Guides => help_index::group_guide(),
    };
    let cells = HELP.iter().filter(|question| question.group == group).map(question_cell).collect::<Vec<_>>();
    view! { <CellGroup title>{cells}</CellGroup> }.into_any()
}

fn question_cell(question: &'static HelpQuestion) -> AnyView {
    let href = Route::Help { question: Some(question.id.to_owned()) }.href();
    view! { <Cell title=(question.title)() href /> }.into_any()
}
