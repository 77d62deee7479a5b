//! 登录: the ways to log in, of equal weight.

use crate::{
    config::LoginWay,
    i18n::login,
    parts::{AgreementLine, Page, RegionPortal, use_profile},
    prelude::*,
    route::Route,
    session::use_session,
    ui::{Cell, CellGroup, IconName, Notice, NoticeKind, Section},
};

/// 登录页.
#[component]
pub fn LoginScreen(
    /// Where the person wanted to go.
    next: Option<Box<Route>>,
) -> impl IntoView {
    let profile = use_profile();
    let has_expired = use_session().has_expired();
    let phone = profile.contacts.first().map(|contact| contact.phone).unwrap_or_default();
    let ways = profile.login_ways.iter().map(|way| login_way(*way, next.clone())).collect::<Vec<_>>();
    let expired = move || {
        has_expired.get().then(|| {
            view! {
                <Notice kind=NoticeKind::Warn title=login::expired_title()>
                    {login::expired_detail()}
                </Notice>
            }
        })
    };
    view! {
        <Page title=login::title() back=Route::Home>
            {dynamic(expired)}
            <p>{login::intro()}</p>
            <div class="login-ways">
                <CellGroup>{ways}</CellGroup>
            </div>
            <RegionPortal />
            <Section title=login::other_ways()>
                <p class="quiet">{login::other_ways_detail(phone)}</p>
            </Section>
            <AgreementLine />
        </Page>
    }
}

/// A way, as a link in the colour of actions (`Y-FAQ-10`).
fn login_way(way: LoginWay, next: Option<Box<Route>>) -> AnyView {
    let profile = use_profile();
    match way {
        LoginWay::Face => view! {
            <Cell
                title=login::face()
                detail=login::face_detail(profile.face_host, profile.face_partner)
                icon=IconName::ScanFace
                href=Route::FaceLogin { next }.href()
            />
        }
        .into_any(),
    }
}
