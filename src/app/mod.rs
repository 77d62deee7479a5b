//! Providers, the welcome and the shell, the session guard, and the one match from a route to its screen.

mod guard;
mod landing;
mod screens;
mod setup;
mod shell;

pub use setup::{ConfigTrouble, ConfigTroubleProps};

use crate::{
    client::Api,
    config::Config,
    host::{follow_keyboard, load_style, remember_place},
    i18n, lazy,
    lazy::{Lazy, NotLoaded},
    load::{provide_api, provide_feed},
    navigation::provide_navigation,
    parts::{
        arriving, provide_copying, provide_jssdk, provide_look, provide_region, provide_server_info, set_site_card,
    },
    prelude::*,
    route::Route,
    session::provide_session,
    ui::{Announcer, Toasts},
};
use landing::{Entered, Landing};

/// Screens beside the product's, such as the simulator's, for addresses that [`Route`] does not know.
#[derive(Clone, Copy)]
pub struct Outside {
    /// Whether an address is one of them.
    pub knows: fn(&str) -> bool,
    /// The view of an address that it knows.
    pub view: &'static Lazy<String, AnyView>,
}

/// What only the rest of the app needs of the deployment.
#[derive(Clone)]
struct Deployment {
    outside: Option<Outside>,
    jssdk: Option<String>,
}

/// The app.
#[component]
pub fn App(
    /// The deployment's settings.
    config: Config,
    /// What answers.
    api: Api,
    /// Screens beside the product's.
    #[prop(optional)]
    outside: Option<Outside>,
) -> impl IntoView {
    let product = config.product_name.unwrap_or_else(|| i18n::common::product().to_owned());
    provide_region(config.region, product);
    provide_context(Deployment { outside, jssdk: config.jssdk });
    provide_look();
    provide_api(api);
    let entered = Entered { is_inside: RwSignal::new(!starts_with_welcome()), wanted: StoredValue::new(None) };
    provide_context(entered);
    dynamic(move || if entered.is_inside.get() { arriving(&SHELL, ()) } else { view! { <Landing /> }.into_any() })
}

/// Whether the page shows the welcome: its first script has looked at the address and for a session.
pub fn starts_with_welcome() -> bool {
    document().document_element().and_then(|root| root.get_attribute("data-start")).as_deref() == Some("welcome")
}

/// Brings all but the welcome: its code and its style.
pub async fn load_inside() -> Result<(), NotLoaded> {
    // Both come at once: the style is on its way from here on.
    let style = load_style();
    let code = (SHELL.load)().await;
    if style.await { code } else { Err(NotLoaded) }
}

lazy! {
    /// All but the welcome.
    static SHELL = shell(_nothing: ()) -> AnyView {
        view! { <Inside /> }.into_any()
    }
}

/// Everything behind the welcome.
#[component]
fn Inside() -> impl IntoView {
    let (deployment, entered): (Deployment, Entered) = (expect_context(), expect_context());
    let outside = deployment.outside;
    follow_keyboard();
    Toasts::provide();
    Announcer::provide();
    provide_copying();
    provide_jssdk(deployment.jssdk);
    set_site_card();
    provide_feed();
    provide_server_info();
    let navigation = provide_navigation();
    provide_session();
    if let Some(wanted) = entered.wanted.try_update_value(Option::take).flatten() {
        navigation.go(Route::parse(&wanted));
    }
    let route = navigation.route();
    effect(move || remember_place(route.with(Route::name)));
    // The shell stays while one walks about inside.
    let unknown =
        memo(move || route.with(|route| if let Route::Unknown { path } = route { Some(path.clone()) } else { None }));
    dynamic(move || match unknown.get().zip(outside).filter(|(path, outside)| (outside.knows)(path)) {
        Some((path, outside)) => arriving(outside.view, path),
        None => view! { <shell::Shell /> }.into_any(),
    })
}
