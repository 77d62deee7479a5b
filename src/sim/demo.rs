//! The persons of the demonstration, in words.

use crate::{
    contract::sim::DemoPart,
    domain::DocumentKind,
    i18n::{sim, words},
};

/// What a person is good for.
pub fn part(part: DemoPart) -> &'static str {
    match part {
        DemoPart::SeveralCompanies => sim::part_several(),
        DemoPart::SoleTrader => sim::part_trader(),
        DemoPart::TwoAccounts => sim::part_accounts(),
        DemoPart::NoCompany => sim::part_none(),
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
