//! A way to log in, or a proof by face, that the region in force does not have here: where it is instead.

use crate::{
    config::LoginWay,
    i18n::login,
    parts::{Page, RegionPortal, use_profile},
    prelude::*,
    route::Route,
};

/// What stands in the place of a screen whose way the region does not have; none where it has it.
pub fn not_here(route: &Route) -> Option<AnyView> {
    let way = match route {
        Route::FaceLogin { .. } | Route::FaceReturn { .. } | Route::Verify { .. } => LoginWay::Face,
        Route::MobileLogin { .. } => LoginWay::Mobile,
        Route::PasswordLogin { .. } | Route::PasswordReset { .. } => LoginWay::Password,
        _ => return None,
    };
    (!use_profile().login_ways.contains(&way)).then(|| view! { <ElsewhereScreen /> }.into_any())
}

#[component]
fn ElsewhereScreen() -> impl IntoView {
    view! {
        <Page title=login::title() back=Route::Home>
            <RegionPortal />
            <p>
                <a href=Route::ServiceHall.href()>{login::hall_link()}</a>
            </p>
        </Page>
    }
}
