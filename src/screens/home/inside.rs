//! The company acted for; below it what waits, and the services used most.

use super::{
    finding::{HomeHelp, HomeSearch},
    waiting::Waiting,
};
use crate::{
    contract::AccountSummary,
    i18n::home,
    parts::{FaceNotice, TrustTag, company_name},
    prelude::*,
    route::Route,
    session::use_session,
    ui::{ButtonKind, ButtonRow, Card, IconName, LinkButton, Section},
    words,
};

#[component]
pub(super) fn Inside() -> impl IntoView {
    let session = use_session();
    let acting = memo(move || session.acting());
    let last_login = untrack(|| session.view().and_then(|view| view.last_login));
    let company = move || match acting.get() {
        Some(account) => view! { <CurrentCompany account /> }.into_any(),
        None => view! { <NoCompany /> }.into_any(),
    };
    view! {
        <FaceNotice />
        <HomeSearch />
        {dynamic(company)}
        <Waiting acting />
        <HomeHelp />
        {last_login.map(|at| view! { <p class="quiet">{home::last_login(words::minute(at))}</p> })}
    }
}

/// The chooser's entry, while there is no company (`Y-ENT-04`).
#[component]
fn NoCompany() -> impl IntoView {
    view! {
        <Card>
            <p class="quiet">{home::choose_company_detail()}</p>
            <LinkButton href=Route::Companies { next: None }.href() kind=ButtonKind::Primary icon=IconName::Building2>
                {home::choose_company()}
            </LinkButton>
        </Card>
    }
}

/// The company acted for (`Y-ENT-06`).
#[component]
fn CurrentCompany(account: AccountSummary) -> impl IntoView {
    let (name, code) = (company_name(account.company_name.as_ref()), account.credit_code.grouped());
    view! {
        <Section title=home::current_company()>
            <Card>
                <p class="company-name">{name}</p>
                <p class="company-code">{code}</p>
                <TrustTag level=account.trust />
                <ButtonRow>
                    <LinkButton href=Route::Account { account: account.id }.href()>{home::account_info()}</LinkButton>
                    <LinkButton href=Route::Companies { next: None }.href()>{home::switch_company()}</LinkButton>
                </ButtonRow>
            </Card>
        </Section>
    }
}
