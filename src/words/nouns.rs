//! What things are called, in the guide's words.

use crate::{
    domain::{AccountChannel, CaseState, CompanyKind, DocumentKind, Role, TrustLevel},
    i18n::{matters, words},
};

/// 企业 or 个体工商户.
pub fn company_kind(kind: CompanyKind) -> &'static str {
    match kind {
        CompanyKind::Enterprise => words::enterprise(),
        CompanyKind::SoleTrader => words::sole_trader(),
    }
}

/// 已认证 or 未认证 (`Y-ENT-07`).
pub fn trust(level: TrustLevel) -> &'static str {
    match level {
        TrustLevel::Certified => words::certified(),
        TrustLevel::Uncertified => words::uncertified(),
    }
}

/// As what a person stands to an account.
pub fn role(role: Role) -> &'static str {
    match role {
        Role::LegalRepresentative => words::legal_representative(),
        Role::Operator => words::operator(),
        Role::Applicant => words::applicant(),
        Role::Agent => words::agent(),
    }
}

/// Where a 法人账号 was registered (`Y-ACCT-03`, `Y-ACCT-04`).
pub fn account_channel(channel: AccountChannel) -> &'static str {
    match channel {
        AccountChannel::Yueshangtong => words::channel_yueshangtong(),
        AccountChannel::GuangdongPortal => words::channel_portal(),
        AccountChannel::Yuexinqian => words::channel_yuexinqian(),
    }
}

/// The name of a kind of document.
pub fn document_kind(kind: DocumentKind) -> &'static str {
    match kind {
        DocumentKind::ResidentIdentityCard => words::resident_identity_card(),
        DocumentKind::HkMacaoTaiwanResidencyPermit => words::residence_permit(),
        DocumentKind::HkMacaoTravelPermit => words::hk_macao_permit(),
        DocumentKind::TaiwanTravelPermit => words::taiwan_permit(),
        DocumentKind::ForeignPermanentResidence => words::permanent_residence(),
        DocumentKind::ChinesePassport => words::chinese_passport(),
        DocumentKind::ForeignPassport => words::foreign_passport(),
    }
}

/// An amount in cents (分) as `¥1,200.00`.
pub fn yuan(cents: u64) -> String {
    let whole = (cents / 100).to_string();
    let mut text = String::from("¥");
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text.push_str(if cents % 100 < 10 { ".0" } else { "." });
    text.push_str(&(cents % 100).to_string());
    text
}

/// The state of a case.
pub fn case_state(state: CaseState) -> &'static str {
    match state {
        CaseState::Draft => matters::state_draft(),
        CaseState::UnderReview => matters::state_review(),
        CaseState::Completed => matters::state_completed(),
        CaseState::Returned => matters::state_returned(),
    }
}

/// How large a file is: `830 KB`, `2.4 MB`.
pub fn file_size(bytes: u64) -> String {
    const KILO: u64 = 1024;
    let (mut text, unit) = if bytes < KILO * KILO {
        (bytes.div_ceil(KILO).to_string(), " KB")
    } else {
        let tenths = bytes * 10 / (KILO * KILO);
        let mut text = (tenths / 10).to_string();
        text.push('.');
        text.push_str(&(tenths % 10).to_string());
        (text, " MB")
    };
    text.push_str(unit);
    text
}

/// Kinds of file by their media types: `JPG、PNG、PDF`.
pub fn file_kinds(types: &[String]) -> String {
    let name = |kind: &String| match kind.as_str() {
        "image/jpeg" => matters::kind_jpeg(),
        "image/png" => matters::kind_png(),
        "application/pdf" => matters::kind_pdf(),
        _ => matters::kind_other(),
    };
    types.iter().map(name).collect::<Vec<_>>().join(matters::kind_separator())
}
