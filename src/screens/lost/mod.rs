//! An address that leads nowhere.

use crate::{
    i18n::app,
    parts::Page,
    prelude::*,
    route::Route,
    ui::{EmptyState, IconName, LinkButton},
};

/// There is no such page.
#[component]
pub fn LostScreen() -> impl IntoView {
    view! {
        <Page title=app::not_found_title() back=Route::Home>
            <EmptyState title=app::not_found_title() detail=app::not_found_detail() icon=IconName::Search>
                <LinkButton href=Route::Home.href()>{app::to_home()}</LinkButton>
            </EmptyState>
        </Page>
    }
}
