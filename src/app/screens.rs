//! From a route to its screen. Each feature is a chunk of its own; the login page comes with the shell, since it is what
//! most visitors go on to.

use crate::{
    lazy,
    lazy::Lazy,
    parts::arriving,
    prelude::*,
    route::Route,
    screens::{
        agreements, certification, companies, help, home, install, login, lost, matters, me, messages, search,
        services, settings,
    },
};
use futures::FutureExt;

/// The screen of a route.
pub(super) fn screen(route: Route) -> AnyView {
    match feature(&route) {
        Some(feature) => arriving(feature, route),
        None => match route {
            Route::Home => view! { <home::HomeScreen /> }.into_any(),
            Route::Login { next } => {
                load_ahead(&LOGIN);
                view! { <login::LoginScreen next /> }.into_any()
            }
            _ => view! { <lost::LostScreen /> }.into_any(),
        },
    }
}

/// Lets a feature come before anyone goes there.
fn load_ahead(feature: &'static Lazy<Route, AnyView>) {
    // What does not come now is asked for again where it is shown.
    leptos::task::spawn_local((feature.load)().map(|came| came.unwrap_or_default()));
}

/// Lets what one goes on to from the welcome come beside the shell, instead of after it: the help and the install page.
pub(super) fn load_ahead_of_shell(path: &str) {
    if path != (Route::Login { next: None }).href() {
        load_ahead(&SELDOM);
    }
}

/// The chunk in which a route's screen is; none for what is there from the start.
fn feature(route: &Route) -> Option<&'static Lazy<Route, AnyView>> {
    Some(match route {
        Route::FaceLogin { .. }
        | Route::FaceReturn { .. }
        | Route::MobileLogin { .. }
        | Route::PasswordLogin { .. }
        | Route::PasswordReset { .. }
        | Route::Verify { .. }
        | Route::ServiceHall => &LOGIN,
        Route::Companies { .. }
        | Route::FindCompanies { .. }
        | Route::AddCompany { .. }
        | Route::AddByHand { .. }
        | Route::CompanyAdded { .. }
        | Route::MyCompanies
        | Route::CompanyHome { .. }
        | Route::CompanyAccounts { .. }
        | Route::Account { .. } => &COMPANIES,
        Route::Services
        | Route::FindMatters { .. }
        | Route::Matter { .. }
        | Route::Cases { .. }
        | Route::Case { .. }
        | Route::CaseForm { .. }
        | Route::CaseCheck { .. }
        | Route::CaseDone { .. }
        | Route::Certification { .. }
        | Route::CompanyRecord => &MATTERS,
        Route::Messages | Route::Me => &PERSONAL,
        Route::Settings
        | Route::Help { .. }
        | Route::HelpSearch { .. }
        | Route::Search { .. }
        | Route::Install
        | Route::UserAgreement
        | Route::PrivacyPolicy => &SELDOM,
        Route::Home | Route::Login { .. } | Route::Unknown { .. } => return None,
    })
}

lazy! {
    /// The ways in.
    static LOGIN = login(route: Route) -> AnyView {
        login::not_here(&route).unwrap_or_else(|| way_in(route))
    }
}

/// A way in.
fn way_in(route: Route) -> AnyView {
    match route {
        Route::FaceLogin { next } => view! { <login::FaceLoginScreen next /> }.into_any(),
        Route::FaceReturn { face_check, code, next } => {
            view! { <login::FaceReturnScreen face_check code next /> }.into_any()
        }
        Route::MobileLogin { next } => view! { <login::MobileLoginScreen next /> }.into_any(),
        Route::PasswordLogin { next } => view! { <login::PasswordLoginScreen next /> }.into_any(),
        Route::PasswordReset { next } => view! { <login::PasswordResetScreen next /> }.into_any(),
        Route::Verify { next } => view! { <login::VerifyScreen next /> }.into_any(),
        Route::ServiceHall => view! { <login::ServiceHallScreen /> }.into_any(),
        _ => stray(),
    }
}

lazy! {
    /// Companies and their accounts.
    static COMPANIES = companies(route: Route) -> AnyView {
        match route {
            Route::Companies { next } => view! { <companies::CompaniesScreen next /> }.into_any(),
            Route::FindCompanies { next, .. } => view! { <companies::FindCompaniesScreen next /> }.into_any(),
            Route::AddCompany { next } => view! { <companies::AddCompanyScreen next /> }.into_any(),
            Route::AddByHand { next } => view! { <companies::AddByHandScreen next /> }.into_any(),
            Route::CompanyAdded { account, next } => view! { <companies::CompanyAddedScreen account next /> }.into_any(),
            Route::MyCompanies => view! { <companies::MyCompaniesScreen /> }.into_any(),
            Route::CompanyHome { company } => view! { <companies::CompanyHomeScreen company /> }.into_any(),
            Route::CompanyAccounts { company } => view! { <companies::CompanyAccountsScreen company /> }.into_any(),
            Route::Account { account } => view! { <companies::AccountScreen account /> }.into_any(),
            _ => stray(),
        }
    }
}

lazy! {
    /// Services and matters.
    static MATTERS = matters(route: Route) -> AnyView {
        match route {
            Route::Services => view! { <services::ServicesScreen words=String::new() /> }.into_any(),
            Route::FindMatters { words } => view! { <services::ServicesScreen words /> }.into_any(),
            Route::Matter { matter } => view! { <matters::MatterScreen matter /> }.into_any(),
            Route::Cases { state } => view! { <matters::CasesScreen state /> }.into_any(),
            Route::Case { case } => view! { <matters::CaseScreen case /> }.into_any(),
            Route::CaseForm { case } => view! { <matters::CaseFormScreen case /> }.into_any(),
            Route::CaseCheck { case } => view! { <matters::CaseCheckScreen case /> }.into_any(),
            Route::CaseDone { case } => view! { <matters::CaseDoneScreen case /> }.into_any(),
            Route::Certification { next } => view! { <certification::CertificationScreen next /> }.into_any(),
            Route::CompanyRecord => view! { <services::CompanyRecordScreen /> }.into_any(),
            _ => stray(),
        }
    }
}

lazy! {
    /// What concerns the person.
    static PERSONAL = personal(route: Route) -> AnyView {
        match route {
            Route::Messages => view! { <messages::MessagesScreen /> }.into_any(),
            Route::Me => view! { <me::MeScreen /> }.into_any(),
            _ => stray(),
        }
    }
}

lazy! {
    /// What people come for once in a while.
    static SELDOM = seldom(route: Route) -> AnyView {
        match route {
            Route::Settings => view! { <settings::SettingsScreen /> }.into_any(),
            Route::Help { question } => view! { <help::HelpScreen question /> }.into_any(),
            Route::HelpSearch { words } => view! { <help::HelpSearchScreen words /> }.into_any(),
            Route::Search { words } => view! { <search::SearchScreen words /> }.into_any(),
            Route::Install => view! { <install::InstallScreen /> }.into_any(),
            Route::UserAgreement => view! { <agreements::UserAgreementScreen /> }.into_any(),
            Route::PrivacyPolicy => view! { <agreements::PrivacyPolicyScreen /> }.into_any(),
            _ => stray(),
        }
    }
}

/// A route that came to another feature's chunk.
fn stray() -> AnyView {
    view! { <lost::LostScreen /> }.into_any()
}
