//! 请选择办事企业: the person's companies, each with its accounts (`Y-ENT-04`, `R-REG-12`).

use super::{Choosing, use_choosing};
use crate::{
    contract::{AccountSummary, CompanySummary, ListCompanies, Topic},
    i18n::companies,
    load::use_read,
    parts::{Page, TrustTag, WriteFailure, company_name, loaded, use_profile},
    prelude::*,
    route::Route,
    session::use_session,
    ui::{CellButton, CellGroup, EmptyState, IconName, SkeletonShape, Tag, TagKind},
    words,
};

/// 请选择办事企业.
#[component]
pub fn CompaniesScreen(
    /// Where the person wanted to go.
    next: Option<Box<Route>>,
) -> impl IntoView {
    let reading = use_read(|| ListCompanies {}, &[Topic::Companies]);
    let choosing = use_choosing();
    let next = next.map_or(Route::Home, |next| *next);
    view! {
        <Page title=companies::title() back=Route::Home>
            <p>{companies::intro()}</p>
            <WriteFailure error=choosing.submission.error() />
            {loaded(
                reading,
                SkeletonShape::Cells,
                move |list| {
                    if list.is_empty() {
                        return view! { <NoCompanies /> }.into_any();
                    }
                    let one = |company| view! { <Company company choosing next=next.clone() /> };
                    list.into_iter().map(one).collect::<Vec<_>>().into_any()
                },
            )}
        </Page>
    }
}

/// What will appear here, and what to do until then.
#[component]
fn NoCompanies() -> impl IntoView {
    let phone = use_profile().contacts.first().map(|contact| contact.phone).unwrap_or_default();
    view! {
        <EmptyState title=companies::empty_title() detail=companies::empty_detail(phone) icon=IconName::Building2 />
    }
}

#[component]
fn Company(company: CompanySummary, choosing: Choosing, next: Route) -> impl IntoView {
    let account = move |account| view! { <Account account choosing next=next.clone() /> };
    view! {
        <section class="company">
            <h2 class="company-name">{company_name(company.name.as_ref())}</h2>
            <p class="company-code">
                {words::company_kind(company.kind)} " " {company.credit_code.grouped()}
            </p>
            <CellGroup>{company.accounts.into_iter().map(account).collect::<Vec<_>>()}</CellGroup>
        </section>
    }
}

/// An account to act with.
#[component]
fn Account(account: AccountSummary, choosing: Choosing, next: Route) -> impl IntoView {
    let session = use_session();
    let id = account.id.clone();
    let is_current = memo(move || session.acting().is_some_and(|acting| acting.id == id));
    let id = account.id.clone();
    let on_press = Callback::new(move |()| choosing.choose(id.clone(), next.clone()));
    view! {
        <CellButton
            title=companies::account(account.number)
            detail=companies::applicant(account.applicant)
            icon=IconName::UserRound
            selected=is_current
            on_press
        >
            <TrustTag level=account.trust />
            {dynamic(move || is_current.get().then(|| view! { <Tag kind=TagKind::Info label=companies::current() /> }))}
        </CellButton>
    }
}
