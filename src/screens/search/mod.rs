//! 搜索: one field over services, matters and help, results by group, the words in the address.

mod sources;

use crate::{
    domain::{SearchWords, is_meant},
    i18n::search,
    navigation::use_navigation,
    parts::{Page, use_profile},
    prelude::*,
    route::Route,
    ui::{Button, Cell, CellGroup, EmptyState, IconName, Notice, NoticeKind, SearchField, Skeleton, SkeletonShape},
};
use sources::{Entry, SOURCES, Stock};

/// A source as this screen searches it: its title, and what it has now.
type Searched = (&'static str, Stock);

/// 搜索.
#[component]
pub fn SearchScreen(
    /// The words.
    words: Option<String>,
) -> impl IntoView {
    let navigation = use_navigation();
    let typed = RwSignal::new(words.unwrap_or_default());
    effect(move || navigation.rewrite(&Route::Search { words: Some(typed.get()) }));
    let searched: Vec<Searched> = SOURCES.iter().map(|source| ((source.title)(), (source.stock)())).collect();
    let coming: Vec<_> = searched.iter().map(|(_, stock)| stock.is_coming).collect();
    let is_coming = memo(move || coming.iter().any(|coming| coming.get()));
    let missing: Vec<_> = searched.iter().map(|(title, stock)| (*title, stock.retry)).collect();
    let found = memo(move || {
        let typed = typed.get();
        searched.iter().map(|(title, stock)| (*title, find(&typed, &stock.entries.get()))).collect::<Vec<_>>()
    });
    let count = memo(move || found.with(|found| found.iter().map(|(_, entries)| entries.len()).sum::<usize>()));
    let is_asked = memo(move || typed.with(|typed| !SearchWords::of(typed).is_empty()));
    let told = move || match (is_asked.get(), count.get()) {
        (false, _) => search::start().to_owned(),
        (true, count) => search::found(count),
    };
    let body = move || match count.get() {
        0 if is_coming.get() => view! { <Skeleton shape=SkeletonShape::Cells /> }.into_any(),
        0 => view! { <NothingFound typed /> }.into_any(),
        _ => found.get().into_iter().map(group).collect::<Vec<_>>().into_any(),
    };
    view! {
        <Page title=search::title() back=Route::Home>
            <SearchField
                label=search::label()
                hint=search::placeholder()
                value=typed
                on_search=Callback::new(move |words| typed.set(words))
            />
            <p class="quiet" role="status">
                {dynamic(told)}
            </p>
            {missing.into_iter().map(|(title, retry)| view! { <Missing title retry /> }).collect::<Vec<_>>()}
            {dynamic(body)}
        </Page>
    }
}

/// What words find among entries, the best first; what stands out by itself where there are no words.
fn find(typed: &str, entries: &[Entry]) -> Vec<Entry> {
    let words = SearchWords::of(typed);
    if words.is_empty() {
        return entries.iter().filter(|entry| entry.stands_out).cloned().collect();
    }
    // By the words, else by the signs of its name, as the catalogue of matters is searched.
    let weigh = |entry: &Entry| {
        let by_signs = u32::from(is_meant(typed, &[&entry.title, &entry.keywords]));
        (words.relevance(&entry.title, &entry.keywords).max(by_signs), entry.clone())
    };
    let mut found: Vec<_> = entries.iter().map(weigh).filter(|(relevance, _)| *relevance > 0).collect();
    found.sort_by_key(|(relevance, _)| std::cmp::Reverse(*relevance));
    found.into_iter().map(|(_, entry)| entry).collect()
}

fn group((title, entries): (&'static str, Vec<Entry>)) -> AnyView {
    if entries.is_empty() {
        return ().into_any();
    }
    let cell = |entry: Entry| {
        view! { <Cell title=entry.title detail=entry.detail icon=entry.icon href=entry.route.href() /> }
    };
    view! { <CellGroup title>{entries.into_iter().map(cell).collect::<Vec<_>>()}</CellGroup> }.into_any()
}

/// A source that did not come: what is shown is not all there is.
#[component]
fn Missing(title: &'static str, retry: Signal<Option<Callback<()>>>) -> impl IntoView {
    dynamic(move || {
        retry.get().map(|retry| {
            view! {
                <Notice kind=NoticeKind::Warn title=search::missing(title)>
                    <Button on_press=retry>{search::again()}</Button>
                </Notice>
            }
        })
    })
}

#[component]
fn NothingFound(typed: RwSignal<String>) -> impl IntoView {
    let phone = use_profile().contacts.first().map(|contact| contact.phone).unwrap_or_default();
    let title = Signal::derive(move || search::none_title(typed.get().trim()));
    view! { <EmptyState title detail=search::none_detail(phone) icon=IconName::Search /> }
}
