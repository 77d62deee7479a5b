//! The ways to the two agreements: before one logs in, in 设置, on the install page. Never a tick, never bundled with a
//! consent to a face check.

use crate::{i18n::agreements, prelude::*, route::Route};

/// One line that leads to both.
#[component]
pub fn AgreementLine() -> impl IntoView {
    view! {
        <p class="agreement-line">
            {agreements::before_use()} " " <a href=Route::UserAgreement.href()>{agreements::user()}</a> " "
            {agreements::and()} " " <a href=Route::PrivacyPolicy.href()>{agreements::privacy()}</a>
        </p>
    }
}
