//! 我的企业: each company with its 办事账号 (`Y-FAQ-39`).

use crate::{
    contract::{CompanySummary, ListCompanies, Topic},
    i18n::companies,
    load::use_read,
    parts::{Page, company_name, loaded},
    prelude::*,
    route::Route,
    session::use_session,
    ui::{ButtonRow, Cell, CellGroup, EmptyState, IconName, LinkButton, SkeletonShape, Tag, TagKind},
};

/// 我的企业.
#[component]
pub fn MyCompaniesScreen() -> impl IntoView {
    let reading = use_read(|| ListCompanies {}, &[Topic::Companies]);
    let draw = |list: Vec<CompanySummary>| {
        if list.is_empty() {
            return view! {
                <EmptyState title=companies::empty_title() icon=IconName::Building2>
                    <LinkButton href=Route::Companies { next: None }.href()>{companies::add()}</LinkButton>
                </EmptyState>
            }
            .into_any();
        }
        let one = |company| view! { <Company company /> };
        view! {
            <CellGroup>{list.into_iter().map(one).collect::<Vec<_>>()}</CellGroup>
            <ButtonRow>
                <LinkButton href=Route::AddCompany { next: None }.href()>{companies::add()}</LinkButton>
            </ButtonRow>
        }
        .into_any()
    };
    view! { <Page title=companies::mine() back=Route::Me>{loaded(reading, SkeletonShape::Cells, draw)}</Page> }
}

#[component]
fn Company(company: CompanySummary) -> impl IntoView {
    let mut detail = companies::business_account().to_owned();
    for account in &company.accounts {
        detail.push(' ');
        detail.push_str(&account.number);
    }
    let href = Route::CompanyHome { company: company.id.clone() }.href();
    let session = use_session();
    let id = company.id.clone();
    let is_current = memo(move || session.acting().is_some_and(|account| account.company == id));
    let mark = move || is_current.get().then(|| view! { <Tag kind=TagKind::Ok label=companies::current() /> });
    view! {
        <Cell title=company_name(company.name.as_ref()) detail icon=IconName::Building2 href>
            {dynamic(mark)}
        </Cell>
    }
}
