//! Providers, shell, session guard, and the one match from a route to its screen.

mod guard;
mod setup;
mod shell;

pub use setup::{ConfigTrouble, ConfigTroubleProps};

use crate::{
    client::Api,
    config::Config,
    i18n,
    load::{provide_api, provide_feed},
    navigation::provide_navigation,
    parts::{provide_look, provide_region, provide_server_info},
    prelude::*,
    route::Route,
    screens::{agreements, companies, help, home, install, login, lost, me, messages, search, services, settings},
    session::provide_session,
    ui::{Announcer, Toasts},
};

/// Draws addresses that [`Route`] does not know, such as the simulator's; nothing for those it does not know either.
pub type OutsideView = fn(&str) -> Option<AnyView>;

/// The app.
#[component]
pub fn App(
    /// The deployment's settings.
    config: Config,
    /// What answers.
    api: Api,
    /// Screens beside the product's.
    #[prop(optional)]
    outside: Option<OutsideView>,
) -> impl IntoView {
    let product = config.product_name.unwrap_or_else(|| i18n::common::product().to_owned());
    provide_region(config.region, product);
    provide_look();
    Toasts::provide();
    Announcer::provide();
    provide_api(api);
    provide_feed();
    provide_server_info();
    let navigation = provide_navigation();
    provide_session();
    let route = navigation.route();
    // The shell stays while one walks about inside.
    let unknown =
        memo(move || route.with(|route| if let Route::Unknown { path } = route { Some(path.clone()) } else { None }));
    dynamic(move || {
        let foreign = unknown.get().zip(outside).and_then(|(path, outside)| outside(&path));
        foreign.unwrap_or_else(|| view! { <shell::Shell /> }.into_any())
    })
}

/// The screen of a route.
fn screen(route: Route) -> AnyView {
    match route {
        Route::Home => view! { <home::HomeScreen /> }.into_any(),
        Route::Login { next } => view! { <login::LoginScreen next /> }.into_any(),
        Route::FaceLogin { next } => view! { <login::FaceLoginScreen next /> }.into_any(),
        Route::FaceReturn { face_check, code, next } => {
            view! { <login::FaceReturnScreen face_check code next /> }.into_any()
        }
        Route::Companies { next } => view! { <companies::CompaniesScreen next /> }.into_any(),
        Route::Account { account } => view! { <companies::AccountScreen account /> }.into_any(),
        Route::Services => view! { <services::ServicesScreen /> }.into_any(),
        Route::CompanyRecord => view! { <services::CompanyRecordScreen /> }.into_any(),
        Route::Messages => view! { <messages::MessagesScreen /> }.into_any(),
        Route::Me => view! { <me::MeScreen /> }.into_any(),
        Route::Settings => view! { <settings::SettingsScreen /> }.into_any(),
        Route::Help { question } => view! { <help::HelpScreen question /> }.into_any(),
        Route::HelpSearch { words } => view! { <help::HelpSearchScreen words /> }.into_any(),
        Route::Search { words } => view! { <search::SearchScreen words /> }.into_any(),
        Route::Install => view! { <install::InstallScreen /> }.into_any(),
        Route::UserAgreement => view! { <agreements::UserAgreementScreen /> }.into_any(),
        Route::PrivacyPolicy => view! { <agreements::PrivacyPolicyScreen /> }.into_any(),
        Route::Unknown { .. } => view! { <lost::LostScreen /> }.into_any(),
    }
}
