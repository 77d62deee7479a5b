//! 请选择办事企业: the person's companies with their accounts, and the ways to others (`Y-ENT-04`, `R-REG-12`, `Y-FIND-02`).

use super::{
    ChooseButton, Choosing,
    search_form::{SearchForm, WordsField},
    use_choosing,
};
use crate::{
    contract::{AccountSummary, CompanySummary, ListCompanies, Topic},
    form::Form,
    i18n::companies,
    load::use_read,
    parts::{Page, TrustTag, WriteFailure, company_name, loaded, use_profile},
    prelude::*,
    route::Route,
    session::use_session,
    ui::{ButtonKind, Cell, CellGroup, EmptyState, IconName, LinkButton, Section, SkeletonShape, Tag, TagKind},
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
    let form = Form::new(&[WordsField]);
    let onward = next.clone().map_or(Route::Home, |next| *next);
    view! {
        <Page title=companies::title() back=Route::Home form=form.state()>
            <p>{companies::intro()}</p>
            <SearchForm form next=next.clone() />
            <WriteFailure error=choosing.submission.error() />
            <Section title=companies::list()>
                {loaded(
                    reading,
                    SkeletonShape::Cards,
                    move |list| {
                        if list.is_empty() {
                            return view! { <NoCompanies /> }.into_any();
                        }
                        let one = |company| view! { <Company company choosing next=onward.clone() /> };
                        view! { <div class="companies">{list.into_iter().map(one).collect::<Vec<_>>()}</div> }
                            .into_any()
                    },
                )}
            </Section>
            <OtherWays next />
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

/// 添加企业 and 手动添加 (`Y-ENT-10`, `Y-FAQ-11`).
#[component]
fn OtherWays(next: Option<Box<Route>>) -> impl IntoView {
    view! {
        <CellGroup title=companies::other_ways()>
            <Cell
                title=companies::add()
                detail=companies::add_detail()
                icon=IconName::Plus
                href=Route::AddCompany { next: next.clone() }.href()
            />
            <Cell
                title=companies::by_hand()
                detail=companies::by_hand_detail()
                icon=IconName::Store
                href=Route::AddByHand { next }.href()
            />
        </CellGroup>
    }
}

#[component]
fn Company(company: CompanySummary, choosing: Choosing, next: Route) -> impl IntoView {
    let account = move |account| view! { <Account account choosing next=next.clone() /> };
    view! {
        <section class="company">
            <h3 class="company-name">{company_name(company.name.as_ref())}</h3>
            <p class="company-code">
                {words::company_kind(company.kind)} " " {company.credit_code.grouped()}
            </p>
            <ul class="company-accounts" role="list">
                {company.accounts.into_iter().map(account).collect::<Vec<_>>()}
            </ul>
            <LinkButton href=Route::CompanyHome { company: company.id }.href() kind=ButtonKind::Quiet>
                {companies::home()}
            </LinkButton>
        </section>
    }
}

/// An account to act with (`Y-FIND-07`).
#[component]
fn Account(account: AccountSummary, choosing: Choosing, next: Route) -> impl IntoView {
    let session = use_session();
    let id = account.id.clone();
    let is_current = memo(move || session.acting().is_some_and(|acting| acting.id == id));
    view! {
        <li class="company-account">
            <p class="company-account-number">{companies::account(account.number)}</p>
            <p class="company-code">{companies::applicant(account.applicant)}</p>
            <p class="company-tags">
                <TrustTag level=account.trust />
                {dynamic(move || {
                    is_current.get().then(|| view! { <Tag kind=TagKind::Ok label=companies::current() /> })
                })}
            </p>
            <ChooseButton account=account.id choosing next kind=ButtonKind::Secondary />
        </li>
    }
}
