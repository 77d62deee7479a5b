//! Region profiles: one product, several systems, as data.

pub use crate::domain::LoginWay;

use crate::domain::PasswordRule;

/// A region with a profile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Region {
    /// 广东.
    Guangdong,
}

/// What a region calls things, and what it offers.
#[derive(Debug, PartialEq, Eq)]
pub struct RegionProfile {
    /// The region.
    pub region: Region,
    /// The name of the system there.
    pub brand: &'static str,
    /// Its slogan.
    pub slogan: &'static str,
    /// The partner that does face checks.
    pub face_partner: &'static str,
    /// The app that the partner runs in.
    pub face_host: &'static str,
    /// Who processes the face data, as the consent names it.
    pub face_processor: &'static str,
    /// The ways to log in, in the order in which they are shown.
    pub login_ways: &'static [LoginWay],
    /// What a new password of a 法人账号 has to be like.
    pub password_rule: PasswordRule,
    /// The authority that registers 法人账号 and checks their passwords (`Y-ACCT-02`).
    pub account_register: &'static str,
    /// What one brings to the 政务服务大厅.
    pub hall_bring: &'static [&'static str],
    /// Where to ask.
    pub contacts: &'static [Contact],
    /// The guides of the outside ways to certify a company, as addresses: by bank U盾, by electronic business licence,
    /// by CA certificate (`Y-FAQ-42..44`).
    pub certification_guides: &'static [&'static str],
}

/// A published number.
#[derive(Debug, PartialEq, Eq)]
pub struct Contact {
    /// Who answers.
    pub name: &'static str,
    /// The number, as one dials it.
    pub phone: &'static str,
}

impl Region {
    /// The region of a code in `config.json`.
    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            "guangdong" => Some(Self::Guangdong),
            _ => None,
        }
    }

    /// Its profile.
    pub const fn profile(self) -> &'static RegionProfile {
        match self {
            Self::Guangdong => &GUANGDONG,
        }
    }
}

static GUANGDONG: RegionProfile = RegionProfile {
    region: Region::Guangdong,
    brand: "粤商通",
    slogan: "一站式·免证办",
    face_partner: "粤信签",
    face_host: "微信",
    face_processor: "广东省统一身份认证平台",
    login_ways: &[LoginWay::Face, LoginWay::Mobile, LoginWay::Password],
    password_rule: PasswordRule::GUANGDONG,
    account_register: "广东省统一身份认证平台",
    hall_bring: &[
        "本人有效身份证件原件",
        "营业执照原件或加盖公章的复印件",
        "由经办人办理的，另带法定代表人或经营者签字、盖章的授权委托书",
    ],
    contacts: &[Contact { name: "政务服务便民热线", phone: "12345" }],
    certification_guides: &[
        "http://www.gdzwfw.gov.cn/portal/help/doc-account-verified-E-bank-sheild.html",
        "http://www.gdzwfw.gov.cn/portal/help/doc-account-verified-electronic-business-license.html",
        "http://www.gdzwfw.gov.cn/portal/help/doc-account-verified-digital-license.html",
    ],
};
