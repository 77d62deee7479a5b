//! What this is, in which version (`Y-DOWN-07`), and where to read on.

use crate::{
    i18n::{agreements, settings, share},
    parts::{ShareLink, use_product},
    prelude::*,
    route::Route,
    ui::{Cell, CellGroup, IconName},
};

#[component]
pub(super) fn About() -> impl IntoView {
    view! {
        <CellGroup>
            <Cell title=settings::version()>{env!("CARGO_PKG_VERSION")}</Cell>
            <Cell title=settings::help() icon=IconName::Info href=Route::Help { question: None }.href() />
            <Cell title=agreements::user() icon=IconName::FileText href=Route::UserAgreement.href() />
            <Cell title=agreements::privacy() icon=IconName::ShieldCheck href=Route::PrivacyPolicy.href() />
            <Cell title=settings::install() icon=IconName::Smartphone href=Route::Install.href() />
        </CellGroup>
        <ShareLink route=Route::Home title=use_product() detail=share::site_detail() />
    }
}
