//! Which documents there are.

use serde::{Deserialize, Serialize};

/// A document with which a person can prove who they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum DocumentKind {
    /// 居民身份证.
    ResidentIdentityCard,
    /// 港澳台居民居住证.
    HkMacaoTaiwanResidencyPermit,
    /// 港澳居民来往内地通行证, the 回乡证.
    HkMacaoTravelPermit,
    /// 台湾居民来往大陆通行证, the 台胞证.
    TaiwanTravelPermit,
    /// 外国人永久居留身份证, of either version.
    ForeignPermanentResidence,
    /// A passport of the People's Republic of China (中国护照).
    ChinesePassport,
    /// A passport of another country (外国护照).
    ForeignPassport,
}

impl DocumentKind {
    /// Every kind, the most common first.
    pub const ALL: [Self; 7] = [
        Self::ResidentIdentityCard,
        Self::HkMacaoTaiwanResidencyPermit,
        Self::HkMacaoTravelPermit,
        Self::TaiwanTravelPermit,
        Self::ForeignPermanentResidence,
        Self::ChinesePassport,
        Self::ForeignPassport,
    ];

    /// The name on the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::ResidentIdentityCard => "resident_identity_card",
            Self::HkMacaoTaiwanResidencyPermit => "hk_macao_taiwan_residency_permit",
            Self::HkMacaoTravelPermit => "hk_macao_travel_permit",
            Self::TaiwanTravelPermit => "taiwan_travel_permit",
            Self::ForeignPermanentResidence => "foreign_permanent_residence",
            Self::ChinesePassport => "chinese_passport",
            Self::ForeignPassport => "foreign_passport",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_each_kind_as_it_travels() {
        for kind in DocumentKind::ALL {
            assert_eq!(serde_json::to_string(&kind).expect("json"), format!("{:?}", kind.as_str()));
        }
    }

    #[test]
    fn lists_each_kind_once() {
        assert!(DocumentKind::ALL.is_sorted_by(|before, after| before < after));
    }
}
