//! The region's own site, for a region whose accounts are there.

use crate::{
    i18n::login,
    parts::use_profile,
    prelude::*,
    route::Route,
    ui::{ButtonRow, Card, IconName, LinkButton, Section},
};

/// Where one logs in instead; nothing where one logs in here.
#[component]
pub fn RegionPortal() -> impl IntoView {
    let profile = use_profile();
    profile.login_ways.is_empty().then(|| {
        view! {
            <Section title=login::elsewhere_title(profile.brand.name)>
                <Card>
                    <p>{login::elsewhere_detail(profile.brand.name)}</p>
                    <ButtonRow>
                        <LinkButton href=profile.portal icon=IconName::ExternalLink>
                            {login::elsewhere(profile.brand.name)}
                        </LinkButton>
                        <LinkButton href=Route::Settings.href()>{login::change_region()}</LinkButton>
                    </ButtonRow>
                </Card>
            </Section>
        }
    })
}
