//! 企业主页: a company of the person's list, its accounts and where they are listed in full (`Y-FAQ-19`).

use super::{ChooseButton, Choosing, use_choosing};
use crate::{
    contract::{AccountSummary, CompanySummary, ListCompanies, Topic},
    domain::CompanyId,
    i18n::companies,
    load::use_read,
    parts::{Page, WriteFailure, company_name, loaded},
    prelude::*,
    route::Route,
    ui::{ButtonKind, Card, Cell, CellGroup, Fact, Facts, IconName, LinkButton, RefusalState, SkeletonShape},
    words,
};

/// 企业主页.
#[component]
pub fn CompanyHomeScreen(
    /// Which company.
    company: CompanyId,
) -> impl IntoView {
    let reading = use_read(|| ListCompanies {}, &[Topic::Companies]);
    let draw = move |list: Vec<CompanySummary>| match list.into_iter().find(|one| one.id == company) {
        Some(company) => view! { <Company company /> }.into_any(),
        None => view! {
            <RefusalState title=companies::not_yours_title() detail=companies::not_yours_detail()>
                <LinkButton href=Route::Companies { next: None }.href()>{companies::to_list()}</LinkButton>
            </RefusalState>
        }
        .into_any(),
    };
    let back = Route::Companies { next: None };
    view! { <Page title=companies::home() back=back>{loaded(reading, SkeletonShape::Cards, draw)}</Page> }
}

#[component]
fn Company(company: CompanySummary) -> impl IntoView {
    let choosing = use_choosing();
    let account = move |account| view! { <Account account choosing /> };
    view! {
        <div>
            <p class="company-name">{company_name(company.name.as_ref())}</p>
            <p class="company-code">
                {words::company_kind(company.kind)} " " {company.credit_code.grouped()}
            </p>
        </div>
        <WriteFailure error=choosing.submission.error() />
        {company.accounts.into_iter().map(account).collect::<Vec<_>>()}
        <CellGroup>
            <Cell
                title=companies::accounts()
                detail=companies::accounts_detail()
                icon=IconName::BadgeCheck
                href=Route::CompanyAccounts { company: company.id }.href()
            />
        </CellGroup>
    }
}

/// 办事账号 (`Y-FAQ-39`).
#[component]
fn Account(account: AccountSummary, choosing: Choosing) -> impl IntoView {
    view! {
        <Card>
            <Facts>
                <Fact label=companies::business_account() value=account.number.clone() copyable=true />
                <Fact label=companies::account_status() value=words::account_status(account.trust) />
            </Facts>
            <ChooseButton account=account.id choosing next=Route::Home kind=ButtonKind::Secondary />
        </Card>
    }
}
