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
    domain::{FOUND_PAGE, MOST_FOUND, Search},
    form::{Form, Problems},
    i18n::find,
    load::use_read,
    navigation::use_navigation,
    parts::{Page, loaded},
    prelude::*,
    route::Route,
    ui::{EmptyState, IconName, LinkButton, SkeletonShape},
    words,
};

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
    let asked = memo(move || route.get());
    let body = move || match asked.get() {
        Route::FindCompanies { words, page, next } => answer(form, words, page, next, again),
        // On the way to another screen.
        _ => ().into_any(),
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

/// What the address asks for: it goes into the form as it was read, and what is found stands under it.
fn answer(
    form: Form<WordsField>,
    words: Option<String>,
    page: usize,
    next: Option<Box<Route>>,
    again: RwSignal<u32>,
) -> AnyView {
    form.refuse(Problems::new());
    match words.map(|words| (Search::parse(&words), words)) {
        Some((Ok(search), words)) => {
            show_repair(&form.draft(), WordsField, search.text(), &search.repairs, &words::doubts(&search.doubts()));
            view! { <Results search=Asked { search, words, page, next } again /> }.into_any()
        }
        Some((Err(problem), words)) => {
            form.draft().repair(WordsField, words, "");
            form.refuse(Problems::at(WordsField, words::search(&problem)));
            ().into_any()
        }
        None => {
            // What an address may not hold was dropped when it was read; it must not stay in sight either.
            use_navigation().rewrite(&Route::FindCompanies { words: None, page: 1, next });
            form.draft().repair(WordsField, "", "");
            view! { <EmptyState title=find::start_title() detail=find::start_detail() icon=IconName::Search /> }
                .into_any()
        }
    }
}

/// What the address asks for.
#[derive(Clone)]
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

#[component]
fn Results(search: Asked, again: RwSignal<u32>) -> impl IntoView {
    let (words, page) = (search.search.text().to_owned(), search.page);
    let ask = move || {
        again.track();
        FindCompanies { words: Some(words.clone()), page: Some(page) }
    };
    let reading = use_read(ask, &[]);
    let chosen = RwSignal::new(None::<FoundCompany>);
    let next = search.next.clone();
    let asked = StoredValue::new(search);
    let found = move || {
        let draw = move |page| view! { <Found page asked=asked.get_value() chosen /> }.into_any();
        loaded(reading, SkeletonShape::Cards, draw).into_any()
    };
    view! {
        <TooOften reading otherwise=ViewFn::from(found) />
        <ConfirmDialog chosen next />
    }
}

/// A page of matches, or why there are none.
#[component]
fn Found(page: FoundPage, asked: Asked, chosen: RwSignal<Option<FoundCompany>>) -> impl IntoView {
    if page.total == 0 {
        let detail = find::failed_search(asked.search.text());
        return view! { <CheckFailed detail repairs=asked.search.repairs /> }.into_any();
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
    let one = move |company| view! { <Match company wanted=wanted.clone() chosen /> };
    view! {
        <p class="quiet" role="status">
            {count}
        </p>
        {page.has_more.then(|| view! { <p class="quiet">{find::more(MOST_FOUND)}</p> })}
        <ul class="companies" role="list">
            {page.companies.into_iter().map(one).collect::<Vec<_>>()}
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
