//! 登录: the ways to log in, of equal weight.

use crate::{
    config::LoginWay,
    i18n::login,
    parts::{AgreementLine, Page, RegionPortal, face_check::has_refused_face, use_profile},
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
    let (profile, comes_back) = (use_profile(), next.is_some());
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
    let refused = has_refused_face().then(|| {
        view! { <Notice title=login::refused_title()>{login::refused_detail()}</Notice> }
    });
    view! {
        <Page title=login::title() back=Route::Home>
            {dynamic(expired)}
            {refused}
            {(!profile.login_ways.is_empty()).then(|| view! { <p>{login::intro()}</p> })}
            {comes_back.then(|| view! { <p class="quiet">{login::comes_back()}</p> })}
            <div class="login-ways">
                <CellGroup>{ways}</CellGroup>
            </div>
            <RegionPortal />
            <Section title=login::other_ways()>
                <p class="quiet">{login::other_ways_detail(phone)}</p>
                <p>
                    <a href=Route::ServiceHall.href()>{login::hall_link()}</a>
                </p>
            </Section>
            <AgreementLine />
        </Page>
    }
}

/// A way, as a link in the colour of actions (`Y-FAQ-10`).
fn login_way(way: LoginWay, next: Option<Box<Route>>) -> AnyView {
    let profile = use_profile();
    let (title, detail, icon, to) = match way {
        LoginWay::Face => (
            login::face(),
            login::face_detail(profile.face_host, profile.face_partner),
            IconName::ScanFace,
            Route::FaceLogin { next },
        ),
        LoginWay::Mobile => {
            (login::mobile(), login::mobile_detail().to_owned(), IconName::Smartphone, Route::MobileLogin { next })
        }
        LoginWay::Password => (
            login::password(),
            login::password_detail(profile.account_register),
            IconName::KeyRound,
            Route::PasswordLogin { next },
        ),
    };
    view! { <Cell title detail icon href=to.href() /> }.into_any()
}
