//! The shell around every screen: who is here for whom, the four places, what is said in passing.

use super::guard::GuardedScreen;
use crate::{
    i18n::{app, certification, help_index, home, login, matters, me, services, session as texts, settings},
    load::use_feed,
    navigation::use_navigation,
    parts::{company_of, use_product, use_server_info},
    prelude::*,
    route::{Needs, Route},
    session::use_session,
    ui::{
        AppFrame, Button, ButtonKind, ButtonRow, Countdown, DemoMark, Dialog, HeaderBar, HeaderLink, IconName,
        LinkButton, LiveRegion, NavItem, NavSection, Notice, NoticeKind, OfflineBar, ToastRegion,
    },
};

/// The shell.
#[component]
pub(super) fn Shell() -> impl IntoView {
    let (feed, session) = (use_feed(), use_session());
    let places = StoredValue::new(places());
    let is_inside = memo(move || session.person().is_some());
    // A visitor sees a welcome and a way in, nothing to choose from.
    let items = Signal::derive(move || if is_inside.get() { places.get_value() } else { Vec::new() });
    view! {
        <OfflineBar offline=feed.is_offline() />
        <AppFrame items header=|| view! { <Header /> }>
            <Expired />
            <GuardedScreen />
        </AppFrame>
        <IdleDialog />
        <Demonstration />
        <ToastRegion />
        <LiveRegion />
    }
}

/// 首页, 办事, 消息, 我的, with their parts.
fn places() -> Vec<NavItem> {
    let route = use_navigation().route();
    let unread = use_session().unread();
    let place = |label: &str, icon, to: Route, is_there: fn(&Route) -> bool, sections| NavItem {
        label: label.to_owned(),
        icon,
        href: to.href(),
        current: Signal::derive(move || route.with(is_there)),
        badge: Signal::stored(0),
        sections,
    };
    let section = |label: &str, to: Route, is_there: fn(&Route) -> bool| NavSection {
        label: label.to_owned(),
        href: to.href(),
        current: Signal::derive(move || route.with(is_there)),
    };
    let of_services = vec![
        section(matters::records_title(), Route::Cases { state: None }, |route| {
            matches!(
                route,
                Route::Cases { .. }
                    | Route::Case { .. }
                    | Route::CaseForm { .. }
                    | Route::CaseCheck { .. }
                    | Route::CaseDone { .. }
            )
        }),
        section(services::record(), Route::CompanyRecord, |route| matches!(route, Route::CompanyRecord)),
        section(certification::title(), Route::Certification { next: None }, |route| {
            matches!(route, Route::Certification { .. })
        }),
    ];
    let of_me = vec![
        section(me::companies(), Route::MyCompanies, |route| {
            matches!(route, Route::MyCompanies | Route::CompanyHome { .. } | Route::CompanyAccounts { .. })
        }),
        section(settings::title(), Route::Settings, |route| matches!(route, Route::Settings)),
        section(help_index::title(), Route::Help { question: None }, |route| {
            matches!(route, Route::Help { .. } | Route::HelpSearch { .. })
        }),
    ];
    let messages = |route: &Route| matches!(route, Route::Messages);
    vec![
        place(app::home(), IconName::House, Route::Home, is_home, Vec::new()),
        place(app::services(), IconName::LayoutGrid, Route::Services, is_services, of_services),
        NavItem {
            badge: unread,
            ..place(app::messages(), IconName::MessageSquare, Route::Messages, messages, Vec::new())
        },
        place(app::me(), IconName::UserRound, Route::Me, is_me, of_me),
    ]
}

/// Choosing a company is part of beginning, as its place is on 首页.
fn is_home(route: &Route) -> bool {
    matches!(
        route,
        Route::Home
            | Route::Search { .. }
            | Route::Companies { .. }
            | Route::FindCompanies { .. }
            | Route::AddCompany { .. }
            | Route::AddByHand { .. }
            | Route::CompanyAdded { .. }
    )
}

fn is_services(route: &Route) -> bool {
    matches!(
        route,
        Route::Services
            | Route::FindMatters { .. }
            | Route::Matter { .. }
            | Route::Cases { .. }
            | Route::Case { .. }
            | Route::CaseForm { .. }
            | Route::CaseCheck { .. }
            | Route::CaseDone { .. }
            | Route::Certification { .. }
            | Route::CompanyRecord
    )
}

fn is_me(route: &Route) -> bool {
    matches!(
        route,
        Route::Me
            | Route::Settings
            | Route::Account { .. }
            | Route::MyCompanies
            | Route::CompanyHome { .. }
            | Route::CompanyAccounts { .. }
            | Route::Help { .. }
            | Route::HelpSearch { .. }
            | Route::Install
            | Route::UserAgreement
            | Route::PrivacyPolicy
    )
}

/// 请登录 at the top left (`C-USE-02`), or who is here; then the company acted for.
#[component]
fn Header() -> impl IntoView {
    let session = use_session();
    let person = memo(move || session.person().map(|person| person.name));
    let company = memo(move || session.acting().map(|account| company_of(&account)));
    let who = move || match person.get() {
        Some(name) => view! { <HeaderLink href=Route::Me.href() icon=IconName::UserRound label=name /> }.into_any(),
        None => {
            let login = Route::Login { next: None }.href();
            view! { <HeaderLink href=login icon=IconName::UserRound label=home::login() /> }.into_any()
        }
    };
    let for_whom = move || match company.get() {
        Some(name) => {
            let chooser = Route::Companies { next: None }.href();
            view! {
                <span class="visually-hidden">{app::acting_for()}</span>
                <HeaderLink href=chooser icon=IconName::Building2 label=name />
            }
            .into_any()
        }
        None => view! { <span class="header-bar-product">{use_product()}</span> }.into_any(),
    };
    view! { <HeaderBar>{dynamic(who)} {dynamic(for_whom)}</HeaderBar> }
}

/// Warns before the idle end, and says what is kept.
#[component]
fn IdleDialog() -> impl IntoView {
    let session = use_session();
    let warning = session.warning();
    let stay = Callback::new(move |()| session.keep());
    let leave = Callback::new(move |()| session.log_out());
    let actions = move || {
        view! {
            <ButtonRow>
                <Button kind=ButtonKind::Primary on_press=stay>
                    {texts::stay()}
                </Button>
                <Button on_press=leave>{texts::leave()}</Button>
            </ButtonRow>
        }
        .into_any()
    };
    let is_near = memo(move || warning.get().is_some());
    view! {
        <Dialog open=is_near title=texts::warning_title() on_close=stay actions>
            <p>{texts::warning_detail()}</p>
            <p>
                {texts::left()} " "
                <Countdown seconds=Signal::derive(move || warning.get().unwrap_or_default()) />
            </p>
        </Dialog>
    }
}

/// Says that the session has ended, where a screen is open to all and would just go on without the person.
#[component]
fn Expired() -> impl IntoView {
    let (session, navigation) = (use_session(), use_navigation());
    let route = navigation.route();
    let way_back = memo(move || {
        let is_left_open = route.with(|route| route.needs() == Needs::Nothing && !route.is_way_in());
        let is_over = session.has_expired().get() && session.person().is_none();
        (is_over && is_left_open).then(|| navigation.address().after_login().href())
    });
    dynamic(move || {
        way_back.get().map(|href| {
            view! {
                <Notice kind=NoticeKind::Warn title=login::expired_title()>
                    <p>{login::expired_detail()}</p>
                    <LinkButton href>{home::login()}</LinkButton>
                </Notice>
            }
        })
    })
}

/// 演示数据, whenever the server says that it is one.
#[component]
fn Demonstration() -> impl IntoView {
    let info = use_server_info();
    let is_demonstration = memo(move || info.value().is_some_and(|info| info.demonstration));
    dynamic(move || is_demonstration.get().then(|| view! { <DemoMark /> }))
}
