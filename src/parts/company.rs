//! How a company and its trust level are shown.

use crate::{
    contract::AccountSummary,
    domain::{CompanyName, TrustLevel},
    i18n::companies,
    prelude::*,
    ui::{Tag, TagKind},
    words,
};

/// 账号可信等级 as a tag (`Y-ENT-07`).
#[component]
pub fn TrustTag(
    /// The level.
    level: TrustLevel,
) -> impl IntoView {
    let kind = match level {
        TrustLevel::Certified => TagKind::Ok,
        TrustLevel::Uncertified => TagKind::Neutral,
    };
    view! { <Tag kind label=words::trust(level) /> }
}

/// How a company is called, also one without a name.
pub fn company_name(name: Option<&CompanyName>) -> String {
    name.map_or_else(|| companies::no_name().to_owned(), ToString::to_string)
}

/// How the company of an account is called where only one thing is said of it: one without a name by its code.
pub fn company_of(account: &AccountSummary) -> String {
    account.company_name.as_ref().map_or_else(|| account.credit_code.grouped(), ToString::to_string)
}
