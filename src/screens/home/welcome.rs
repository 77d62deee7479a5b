//! What one can do here, for those who are not logged in: the same as the first paint in `index.html`, now alive.

use crate::{
    i18n::{help_index, home, login, search},
    parts::{use_product, use_region},
    prelude::*,
    route::Route,
    ui::{ButtonKind, Icon, IconName, LinkButton, Skyline},
};

/// The welcome.
#[component]
pub fn Welcome() -> impl IntoView {
    let brand = use_region().get_untracked().brand();
    let way_in = if brand.logs_in_here { home::can_face().to_owned() } else { home::can_elsewhere(brand.name) };
    let can = [
        (IconName::ScanFace, way_in),
        (IconName::Building2, home::can_act().to_owned()),
        (IconName::FileText, home::can_see().to_owned()),
    ];
    let point = |(icon, words)| {
        view! {
            <li class="welcome-point">
                <Icon name=icon />
                {words}
            </li>
        }
    };
    view! {
        <div class="welcome">
            <div class="welcome-head">
                <h1 class="welcome-title" tabindex="-1">
                    {use_product()}
                </h1>
                <p class="welcome-lead">{home::welcome_intro()}</p>
                <p class="welcome-slogan">{brand.name} " " {brand.slogan}</p>
                <p class="welcome-slogan">{brand.second_slogan}</p>
                <Skyline />
            </div>
            <ul class="welcome-list" role="list">
                {can.map(point).into_iter().collect::<Vec<_>>()}
            </ul>
            <LinkButton href=Route::Login { next: None }.href() kind=ButtonKind::Primary>
                {login::title()}
            </LinkButton>
            <Ways />
        </div>
    }
}

/// What a visitor may want before logging in (`Y-DOWN-01`).
#[component]
fn Ways() -> impl IntoView {
    let guide = Route::Help { question: Some("guide-login".to_owned()) };
    view! {
        <p class="welcome-ways">
            <a href=guide.href()>{home::guide()}</a>
            <a href=Route::Help { question: None }.href()>{help_index::title()}</a>
            <a href=Route::Search { words: None }.href()>{search::title()}</a>
            <a href=Route::Install.href()>{home::install()}</a>
        </p>
    }
}
