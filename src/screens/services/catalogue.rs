//! 办事: the company's own entries, and the catalogue of matters, which can be searched. Without a person or a company it
//! says what comes first (`Y-ENT-06`, `R-REG-13`).

use super::matters::Matters;
use crate::{
    contract::AccountSummary,
    i18n::{home, matters, services},
    parts::Page,
    prelude::*,
    route::Route,
    session::use_session,
    ui::{ButtonKind, Card, Cell, CellGroup, IconName, LinkButton, Section},
};

/// 办事.
#[component]
pub fn ServicesScreen(
    /// What is looked for among the matters.
    words: String,
) -> impl IntoView {
    let session = use_session();
    let standing = memo(move || (session.person().is_some(), session.acting()));
    let first = move || match standing.get() {
        (false, _) => {
            let to = Route::Services.after_login();
            view! { <First title=services::login_first_title() detail=services::login_first_detail() to label=home::login() /> }
                .into_any()
        }
        (true, None) => {
            let to = Route::Companies { next: Some(Box::new(Route::Services)) };
            let label = home::choose_company();
            view! { <First title=services::choose_first_title() detail=services::choose_first_detail() to label /> }
                .into_any()
        }
        (true, Some(account)) => view! { <Entries account /> }.into_any(),
    };
    view! {
        <Page title=services::title()>
            {dynamic(first)} <Matters words />
        </Page>
    }
}

/// What comes before a matter can be handled.
#[component]
fn First(title: &'static str, detail: &'static str, to: Route, label: &'static str) -> impl IntoView {
    view! {
        <Section title>
            <Card>
                <p class="quiet">{detail}</p>
                <LinkButton href=to.href() kind=ButtonKind::Primary>
                    {label}
                </LinkButton>
            </Card>
        </Section>
    }
}

/// What concerns the company itself.
#[component]
fn Entries(account: AccountSummary) -> impl IntoView {
    view! {
        <CellGroup title=crate::parts::company_of(&account)>
            <Cell
                title=matters::records()
                detail=matters::records_detail()
                icon=IconName::ClipboardList
                href=Route::Cases { state: None }.href()
            />
            <Cell
                title=services::record()
                detail=services::record_detail()
                icon=IconName::FileText
                href=Route::CompanyRecord.href()
            />
            <Cell
                title=services::account()
                detail=services::account_detail()
                icon=IconName::BadgeCheck
                href=Route::Account { account: account.id }.href()
            />
            <Cell
                title=services::companies()
                detail=services::companies_detail()
                icon=IconName::Repeat2
                href=Route::Companies { next: None }.href()
            />
        </CellGroup>
    }
}
