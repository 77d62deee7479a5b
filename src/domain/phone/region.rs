//! Where mobile numbers are registered, and how they are built there. Knows nothing of operators.

use serde::{Deserialize, Serialize};

/// Where a mobile number is registered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum PhoneRegion {
    /// 中国内地, +86.
    Mainland,
    /// 香港, +852.
    HongKong,
    /// 澳门, +853.
    Macao,
    /// 台湾, +886.
    Taiwan,
}

impl PhoneRegion {
    /// Every region, the mainland first.
    pub const ALL: [Self; 4] = [Self::Mainland, Self::HongKong, Self::Macao, Self::Taiwan];

    /// The name on the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Mainland => "mainland",
            Self::HongKong => "hong_kong",
            Self::Macao => "macao",
            Self::Taiwan => "taiwan",
        }
    }

    /// The country code with its plus sign.
    pub const fn country_code(self) -> &'static str {
        match self {
            Self::Mainland => "+86",
            Self::HongKong => "+852",
            Self::Macao => "+853",
            Self::Taiwan => "+886",
        }
    }

    /// How many digits follow the country code.
    pub const fn digits(self) -> usize {
        match self {
            Self::Mainland => 11,
            Self::HongKong | Self::Macao => 8,
            Self::Taiwan => 9,
        }
    }

    /// Whether mobile numbers of the region begin so. Loose on purpose: ranges change faster than rules.
    pub(super) fn is_mobile(self, national: &str) -> bool {
        let mut digits = national.chars();
        match self {
            Self::Mainland => digits.next() == Some('1') && matches!(digits.next(), Some('3'..='9')),
            Self::HongKong => matches!(digits.next(), Some('4'..='9')),
            Self::Macao => digits.next() == Some('6'),
            Self::Taiwan => digits.next() == Some('9'),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_regions_as_they_travel() {
        for region in PhoneRegion::ALL {
            assert_eq!(serde_json::to_string(&region).expect("json"), format!("{:?}", region.as_str()));
        }
    }
}
