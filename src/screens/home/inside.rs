//! The company acted for, what waits, and the services used most.

use super::finding::{HomeHelp, HomeSearch};
use crate::{
    contract::{AccountSummary, ListNotices, Topic},
    i18n::{home, services},
    load::use_read,
    parts::{TrustTag, company_of},
    prelude::*,
    route::Route,
    session::use_session,
    ui::{ButtonKind, ButtonRow, Card, Cell, CellGroup, IconName, LinkButton, Section},
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
        <HomeSearch />
        {dynamic(company)}
        <Waiting acting />
        <CellGroup title=home::services()>
            <Cell
                title=services::record()
                detail=services::record_detail()
                icon=IconName::FileText
                href=Route::CompanyRecord.href()
            />
            <Cell
                title=services::companies()
                detail=services::companies_detail()
                icon=IconName::Repeat2
                href=Route::Companies { next: None }.href()
            />
        </CellGroup>
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
    let (name, code) = (company_of(&account), account.credit_code.grouped());
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

/// 待办.
#[component]
fn Waiting(acting: Memo<Option<AccountSummary>>) -> impl IntoView {
    let notices = use_read(|| ListNotices {}, &[Topic::Notices]);
    let unread = memo(move || notices.value().unwrap_or_default().iter().filter(|notice| !notice.is_read).count());
    let is_without_company = move || acting.with(Option::is_none);
    let choose = move || {
        is_without_company().then(|| {
            view! { <Cell title=home::to_choose() icon=IconName::Building2 href=Route::Companies { next: None }.href() /> }
        })
    };
    let messages = move || {
        (unread.get() > 0).then(|| {
            view! { <Cell title=home::unread(unread.get()) icon=IconName::MessageSquare href=Route::Messages.href() /> }
        })
    };
    let nothing = move || {
        (unread.get() == 0 && !is_without_company())
            .then(|| view! { <Cell title=home::nothing_waiting() icon=IconName::CircleCheck /> })
    };
    view! { <CellGroup title=home::waiting()>{dynamic(choose)} {dynamic(messages)} {dynamic(nothing)}</CellGroup> }
}
