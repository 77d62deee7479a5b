//! 查找企业: what the register has for what was typed, page by page (`Y-FIND-04`).

use super::{
    check_failed::CheckFailed,
    confirm::ConfirmDialog,
    field::show_repair,
    found::Match,
    search_form::{SearchForm, WordsField},
    too_often::TooOften,
};
use crate::{
    contract::{FindCompanies, FoundCompany, FoundPage},
    domain::{FOUND_PAGE, MOST_FOUND, Search, SearchProblem, Wanted},
    form::{Form, Problems},
    i18n::find,
    load::{Answer, use_answer},
    navigation::use_navigation,
    parts::{Page, loaded},
    prelude::*,
    route::Route,
    ui::{ButtonRow, EmptyState, IconName, LinkButton, SkeletonShape},
    words,
};
use std::time::Duration;

/// 查找企业. Stays while its words and its page change, and follows the address.
#[component]
pub fn FindCompaniesScreen(
    /// Where the person wanted to go.
    next: Option<Box<Route>>,
) -> impl IntoView {
    let form = Form::new(&[WordsField]);
    let back = Route::Companies { next: next.clone() };
    let again = RwSignal::new(0_u32);
    let on_again = Callback::new(move |()| again.update(|again| *again += 1));
    // What was found for other words is no answer to words that cannot be searched for.
    let is_refused = RwSignal::new(false);
    let route = use_navigation().route();
    let address = memo(move || route.with(Address::of));
    effect(move || address.with(|address| show_address(form, address)));
    // Drawn anew when there is something to be found, or no more; what is found follows the address by itself.
    let kind = memo(move || address.with(Address::kind));
    let body = move || match kind.get() {
        Kind::Asked => view! { <Results address again /> }.into_any(),
        Kind::Start => {
            view! { <EmptyState title=find::start_title() detail=find::start_detail() icon=IconName::Search /> }
                .into_any()
        }
        Kind::Nothing => ().into_any(),
    };
    view! {
        <Page title=find::title() back=back form=form.state()>
            <SearchForm form next on_again is_refused />
            <div class="search-results" hidden=move || is_refused.get()>
                {dynamic(body)}
            </div>
        </Page>
    }
}

/// What stands in the address.
#[derive(Clone, PartialEq)]
enum Address {
    /// Words that can be looked for.
    Asked(Asked),
    /// Words that cannot, and why.
    Refused(SearchProblem, String),
    /// None. What an address may not hold was dropped when it was read.
    Start(Route),
    /// That of another screen, on the way there.
    Elsewhere,
}

/// What stands under the form.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Asked,
    Start,
    Nothing,
}

impl Address {
    fn of(route: &Route) -> Self {
        let Route::FindCompanies { words, page, next } = route else { return Self::Elsewhere };
        match words {
            None => Self::Start(route.clone()),
            Some(words) => match Search::parse(words) {
                Err(problem) => Self::Refused(problem, words.clone()),
                Ok(search) => Self::Asked(Asked { search, words: words.clone(), page: *page, next: next.clone() }),
            },
        }
    }

    fn kind(&self) -> Kind {
        match self {
            Self::Asked(_) => Kind::Asked,
            Self::Start(_) => Kind::Start,
            Self::Refused(..) | Self::Elsewhere => Kind::Nothing,
        }
    }
}

/// Puts what the address asks for into the form, as it was read.
fn show_address(form: Form<WordsField>, address: &Address) {
    let draft = form.draft();
    let mut problems = Problems::new();
    match address {
        Address::Asked(Asked { search, .. }) => {
            show_repair(&draft, WordsField, search.text(), &search.repairs);
        }
        Address::Refused(problem, words) => {
            draft.repair(WordsField, words.clone(), "");
            problems.add(WordsField, words::search(problem));
        }
        Address::Start(route) => {
            draft.repair(WordsField, "", "");
            // It must not stay in sight either.
            use_navigation().rewrite(route);
        }
        Address::Elsewhere => return,
    }
    form.refuse(problems);
}

/// What the address asks for.
#[derive(Clone, PartialEq)]
pub(super) struct Asked {
    /// As it was read.
    pub search: Search,
    words: String,
    page: usize,
    next: Option<Box<Route>>,
}

impl Asked {
    /// Another page of the same.
    fn turned(&self, page: usize) -> String {
        Route::FindCompanies { words: Some(self.words.clone()), page, next: self.next.clone() }.href()
    }
}

/// What is found for the words of the address, for as long as it has some.
#[component]
fn Results(address: Memo<Address>, again: RwSignal<u32>) -> impl IntoView {
    let Address::Asked(first) = address.get_untracked() else { return ().into_any() };
    let next = first.next.clone();
    let question = Memo::new(move |last: Option<&(Asked, u32)>| {
        let asked = match address.get() {
            Address::Asked(asked) => asked,
            // On the way to another screen.
            _ => last.map_or_else(|| first.clone(), |(asked, _)| asked.clone()),
        };
        (asked, again.get())
    });
    let reading = use_answer(question, |(asked, _)| FindCompanies {
        words: Some(asked.search.text().to_owned()),
        page: Some(asked.page),
    });
    let chosen = RwSignal::new(None::<FoundCompany>);
    let found = move || {
        let draw = move |Answer { question: (asked, _), reply: page }| view! { <Found page asked chosen /> }.into_any();
        loaded(reading, SkeletonShape::Cards, draw).into_any()
    };
    view! {
        <TooOften reading otherwise=ViewFn::from(found) />
        <ConfirmDialog chosen next />
    }
    .into_any()
}

/// Matches that are drawn first: more than a phone shows without scrolling. The others follow when these are painted.
const AT_ONCE: usize = 3;

/// Whether what is drawn now has been painted.
fn after_paint() -> RwSignal<bool> {
    let is_painted = RwSignal::new(false);
    // A frame begins before its painting; the timer's turn comes after it. Gone with its screen: nothing to draw.
    let tell = move || {
        is_painted.try_set(true);
    };
    request_animation_frame(move || set_timeout(tell, Duration::ZERO));
    is_painted
}

/// A page of matches, or why there are none.
#[component]
fn Found(page: FoundPage, asked: Asked, chosen: RwSignal<Option<FoundCompany>>) -> impl IntoView {
    if page.total == 0 {
        let detail = find::failed_search(asked.search.text());
        let is_code = matches!(asked.search.wanted, Wanted::Code(_));
        let add = Route::AddCompany { next: asked.next }.href();
        return view! {
            <CheckFailed detail repairs=asked.search.repairs is_code />
            <ButtonRow>
                <LinkButton href=add>{find::add_title()}</LinkButton>
            </ButtonRow>
        }
        .into_any();
    }
    if page.companies.is_empty() {
        return view! {
            <EmptyState title=find::beyond_title() detail=find::beyond_detail() icon=IconName::Search>
                <LinkButton href=asked.turned(1)>{find::first_page()}</LinkButton>
            </EmptyState>
        }
        .into_any();
    }
    let pages = page.total.div_ceil(FOUND_PAGE);
    let count = if page.has_more {
        find::count_first(MOST_FOUND, asked.page, pages)
    } else if pages > 1 {
        find::count_page(page.total, asked.page, pages)
    } else {
        find::count(page.total)
    };
    let wanted = asked.search.wanted.clone();
    let next = asked.next.clone();
    let one = move |company| view! { <Match company wanted=wanted.clone() chosen next=next.clone() /> };
    let mut at_once = page.companies;
    let later = at_once.split_off(at_once.len().min(AT_ONCE));
    let is_painted = after_paint();
    let later = {
        let one = one.clone();
        move || is_painted.get().then(|| later.iter().cloned().map(one.clone()).collect::<Vec<_>>())
    };
    view! {
        <p class="quiet" role="status">
            {count}
        </p>
        {page.has_more.then(|| view! { <p class="quiet">{find::more(MOST_FOUND)}</p> })}
        <ul class="companies" role="list">
            {at_once.into_iter().map(one).collect::<Vec<_>>()} {dynamic(later)}
        </ul>
        <Pages asked pages />
    }
    .into_any()
}

/// The ways to the pages before and after.
#[component]
fn Pages(asked: Asked, pages: usize) -> impl IntoView {
    let page = asked.page;
    let before = (page > 1).then(|| view! { <LinkButton href=asked.turned(page - 1)>{find::before()}</LinkButton> });
    let after = (page < pages).then(|| view! { <LinkButton href=asked.turned(page + 1)>{find::after()}</LinkButton> });
    (pages > 1).then(|| {
        view! {
            <nav class="button-row" aria-label=find::pages()>
                {before}
                {after}
            </nav>
        }
    })
}
