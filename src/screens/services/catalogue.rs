//! The services; without a person or a company it says what comes first (`Y-ENT-06`, `R-REG-13`).

use crate::{
    contract::AccountSummary,
    i18n::{home, services},
    parts::Page,
    prelude::*,
    route::Route,
    session::use_session,
    ui::{ButtonKind, Cell, CellGroup, IconName, LinkButton, RefusalState},
};

/// 办事.
#[component]
pub fn ServicesScreen() -> impl IntoView {
    let session = use_session();
    let standing = memo(move || (session.person().is_some(), session.acting()));
    let body = move || match standing.get() {
        (false, _) => view! {
            <RefusalState title=services::login_first_title() detail=services::login_first_detail()>
                <LinkButton href=Route::Services.after_login().href() kind=ButtonKind::Primary>
                    {home::login()}
                </LinkButton>
            </RefusalState>
        }
        .into_any(),
        (true, None) => view! {
            <RefusalState title=services::choose_first_title() detail=services::choose_first_detail()>
                <LinkButton
                    href=Route::Companies { next: Some(Box::new(Route::Services)) }.href()
                    kind=ButtonKind::Primary
                >
                    {home::choose_company()}
                </LinkButton>
            </RefusalState>
        }
        .into_any(),
        (true, Some(account)) => view! { <Catalogue account /> }.into_any(),
    };
    view! { <Page title=services::title()>{dynamic(body)}</Page> }
}

#[component]
fn Catalogue(account: AccountSummary) -> impl IntoView {
    view! {
        <CellGroup title=crate::parts::company_of(&account)>
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
