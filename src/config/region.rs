//! Region profiles: one product, several systems, as data.

pub use crate::domain::LoginWay;

use crate::domain::PasswordRule;

/// A region with a profile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Region {
    /// 广东.
    Guangdong,
    /// 浙江.
    Zhejiang,
    /// 北京.
    Beijing,
}

/// What a region calls things, and what it offers.
#[derive(Debug, PartialEq, Eq)]
pub struct RegionProfile {
    /// The region.
    pub region: Region,
    /// The system there, as it presents itself.
    pub brand: &'static Brand,
    /// The partner that does face checks.
    pub face_partner: &'static str,
    /// The app that the partner runs in.
    pub face_host: &'static str,
    /// Who processes the face data, as the consent names it.
    pub face_processor: &'static str,
    /// The ways to log in here, in the order in which they are shown; none where one logs in at the portal.
    pub login_ways: &'static [LoginWay],
    /// What a new password of a 法人账号 has to be like.
    pub password_rule: PasswordRule,
    /// The authority that registers 法人账号 and checks their passwords (`Y-ACCT-02`).
    pub account_register: &'static str,
    /// The ways to certify a company's account other than by face (`Y-FAQ-21`); none where that is done at the portal.
    pub certification: &'static [CertificationWay],
    /// What one brings to the 政务服务大厅.
    pub hall_bring: &'static [&'static str],
    /// The region's own site, where its accounts are.
    pub portal: &'static str,
    /// Where to ask; the first is the one that is named in passing.
    pub contacts: &'static [Contact],
    /// Where to ask other than by telephone.
    pub channels: &'static [Channel],
    /// Outside pages that an answer of the guide points to.
    pub pages: &'static [OutsidePage],
}

/// How a region's system presents itself. It stands by itself, since a visitor needs nothing else of a profile.
#[derive(Debug, PartialEq, Eq)]
pub struct Brand {
    /// Its name.
    pub name: &'static str,
    /// Its slogan; empty where its guide has none.
    pub slogan: &'static str,
    /// Its second slogan (`Y-DOWN-04`); empty where its guide has none.
    pub second_slogan: &'static str,
    /// Whether one logs in here, by face among others; else at its portal.
    pub logs_in_here: bool,
}

/// A published number.
#[derive(Debug, PartialEq, Eq)]
pub struct Contact {
    /// Who answers.
    pub name: &'static str,
    /// The number, as the guide writes it.
    pub phone: &'static str,
    /// What to ask there.
    pub topic: &'static str,
}

/// A way to ask other than by telephone.
#[derive(Debug, PartialEq, Eq)]
pub struct Channel {
    /// What it is.
    pub name: &'static str,
    /// Its name or address there.
    pub value: &'static str,
    /// What to ask there.
    pub topic: &'static str,
}

/// A way to certify a company's account.
#[derive(Debug, PartialEq, Eq)]
pub struct CertificationWay {
    /// What it is.
    pub name: &'static str,
    /// What one does.
    pub detail: &'static str,
    /// The address of its guide, outside.
    pub guide: &'static str,
}

/// A page of somebody else.
#[derive(Debug, PartialEq, Eq)]
pub struct OutsidePage {
    /// What it is.
    pub name: &'static str,
    /// Its address.
    pub address: &'static str,
}

impl Region {
    /// Every region, in the order in which one chooses.
    pub const ALL: [Self; 3] = [Self::Guangdong, Self::Zhejiang, Self::Beijing];

    /// The region of a code in `config.json`, or of the choice kept on a device.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|region| region.code() == code)
    }

    /// Its code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Guangdong => "guangdong",
            Self::Zhejiang => "zhejiang",
            Self::Beijing => "beijing",
        }
    }

    /// Its system, as it presents itself.
    pub const fn brand(self) -> &'static Brand {
        match self {
            Self::Guangdong => &super::profiles::GUANGDONG_BRAND,
            Self::Zhejiang => &super::profiles::ZHEJIANG_BRAND,
            Self::Beijing => &super::profiles::BEIJING_BRAND,
        }
    }

    /// Its profile.
    pub const fn profile(self) -> &'static RegionProfile {
        match self {
            Self::Guangdong => &super::profiles::GUANGDONG,
            Self::Zhejiang => &super::profiles::ZHEJIANG,
            Self::Beijing => &super::profiles::BEIJING,
        }
    }
}

impl Contact {
    /// The number as a link's address: an extension is dialled after a pause.
    pub fn dial(&self) -> String {
        let (number, extension) = match self.phone.split_once(" - ") {
            Some((number, extension)) => (number, Some(extension)),
            None => (self.phone, None),
        };
        let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
        let mut address = String::from("tel:");
        address.push_str(&digits(number));
        if let Some(extension) = extension {
            address.push(',');
            address.push_str(&digits(extension));
        }
        address
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_region_comes_back_from_its_code_and_has_somebody_to_ask() {
        for region in Region::ALL {
            assert_eq!(Region::from_code(region.code()), Some(region));
            let profile = region.profile();
            assert_eq!(profile.region, region);
            assert!(!profile.contacts.is_empty() && !profile.brand.name.is_empty());
            assert!(!profile.login_ways.is_empty() || !profile.portal.is_empty(), "{region:?} has no way in");
            let has_face = profile.login_ways.contains(&LoginWay::Face);
            assert_eq!(profile.brand.logs_in_here, has_face, "{region:?}: the welcome and the login page agree");
            assert!(!has_face || !profile.face_partner.is_empty() && !profile.face_host.is_empty(), "{region:?}");
        }
    }

    /// C-HELP-01..07, Z-TEMP-04, Z-HELP-01, B-CERT-12, B-CERT-18, B-FAQ-07.
    #[test]
    fn every_number_of_the_guides_is_there() {
        let contacts: Vec<_> =
            Region::ALL.iter().flat_map(|region| region.profile().contacts).map(|contact| contact.phone).collect();
        for number in [
            "(020) 29859688 - 68074",
            "(020) 29859688 - 68073",
            "95105813",
            "4008301330",
            "4001123838",
            "0769-28330619",
            "0769-28330669",
            "400-888-4636",
            "010-58511090",
            "010-82176966",
            "010-82176996",
        ] {
            assert!(contacts.contains(&number), "{number}");
        }
        let channels: Vec<_> = Region::ALL.iter().flat_map(|region| region.profile().channels).collect();
        for value in ["浙江企业在线", "yztyunwei@bjca.org.cn"] {
            assert!(channels.iter().any(|channel| channel.value == value), "{value}");
        }
    }

    #[test]
    fn a_number_is_dialled_without_its_marks_and_an_extension_after_a_pause() {
        let contact = |phone| Contact { name: "", phone, topic: "" };
        assert_eq!(contact("(020) 29859688 - 68074").dial(), "tel:02029859688,68074");
        assert_eq!(contact("400-888-4636").dial(), "tel:4008884636");
        assert_eq!(contact("12345").dial(), "tel:12345");
    }
}
