//! What a person is told of, by which channel, and which of it they may switch off.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A kind of thing that a person is told of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum NoticeKind {
    /// A code that proves a mobile number.
    LoginCode,
    /// Somebody logged in as this person.
    LoggedIn,
    /// A login associated a company and created its account (`Y-ENT-01`).
    CompanyAssociated,
    /// The person added a company, which made its account; its number always goes out (`Y-FAQ-13`).
    CompanyAdded,
    /// Somebody registered an account for a company that this person is in charge of (`G-56`).
    AccountRegistered,
    /// A department completed or returned a case (`Y-FAQ-48`).
    CaseDecided,
    /// A kind that this version does not know.
    #[serde(other)]
    Unknown,
}

/// The way in which a person is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeChannel {
    /// Inside the product.
    InApp,
    /// By text message.
    Text,
}

/// Whether a kind goes by a channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChannelRule {
    /// It never does.
    Never,
    /// It always does: the safety of the account depends on it.
    Always,
    /// The person says; this holds until then.
    Chosen {
        /// Before the person has chosen.
        at_first: bool,
    },
}

impl NoticeKind {
    /// Every kind, in the order in which it is shown.
    pub const ALL: [Self; 6] = [
        Self::LoginCode,
        Self::LoggedIn,
        Self::CompanyAssociated,
        Self::CompanyAdded,
        Self::AccountRegistered,
        Self::CaseDecided,
    ];

    /// As it travels.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::LoginCode => "login_code",
            Self::LoggedIn => "logged_in",
            Self::CompanyAssociated => "company_associated",
            Self::CompanyAdded => "company_added",
            Self::AccountRegistered => "account_registered",
            Self::CaseDecided => "case_decided",
            Self::Unknown => "unknown",
        }
    }

    /// Whether it goes by a channel.
    pub const fn rule(self, channel: NoticeChannel) -> ChannelRule {
        match (self, channel) {
            (Self::LoginCode | Self::CompanyAdded, NoticeChannel::Text)
            | (Self::LoggedIn | Self::AccountRegistered, NoticeChannel::InApp) => ChannelRule::Always,
            (Self::LoginCode, NoticeChannel::InApp)
            | (Self::AccountRegistered, NoticeChannel::Text)
            | (Self::Unknown, _) => ChannelRule::Never,
            (Self::LoggedIn, NoticeChannel::Text) => ChannelRule::Chosen { at_first: false },
            (Self::CompanyAdded, NoticeChannel::InApp) | (Self::CompanyAssociated | Self::CaseDecided, _) => {
                ChannelRule::Chosen { at_first: true }
            }
        }
    }
}

impl ChannelRule {
    /// Whether it goes, given what the person chose, if they did.
    pub const fn goes(self, chosen: Option<bool>) -> bool {
        match (self, chosen) {
            (Self::Never, _) => false,
            (Self::Always, _) => true,
            (Self::Chosen { .. }, Some(chosen)) => chosen,
            (Self::Chosen { at_first }, None) => at_first,
        }
    }

    /// Whether the person may wish it so.
    pub const fn can_be(self, wished: bool) -> bool {
        match self {
            Self::Never => !wished,
            Self::Always => wished,
            Self::Chosen { .. } => true,
        }
    }
}

impl fmt::Display for NoticeKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A text that names no kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoNoticeKind;

impl FromStr for NoticeKind {
    type Err = NoNoticeKind;

    fn from_str(text: &str) -> Result<Self, NoNoticeKind> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text).ok_or(NoNoticeKind)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_comes_back_from_its_name_and_travels_by_it() {
        for kind in NoticeKind::ALL {
            assert_eq!(kind.to_string().parse(), Ok(kind));
            assert_eq!(serde_json::to_string(&kind).expect("JSON"), format!("\"{kind}\""));
        }
        assert_eq!("unknown".parse::<NoticeKind>(), Err(NoNoticeKind));
        assert_eq!(serde_json::from_str::<NoticeKind>("\"moon_phase\"").expect("a kind"), NoticeKind::Unknown);
    }

    #[test]
    fn every_kind_reaches_the_person_by_some_channel_unless_the_person_says_otherwise() {
        for kind in NoticeKind::ALL {
            let channels = [NoticeChannel::InApp, NoticeChannel::Text];
            assert!(channels.iter().any(|channel| kind.rule(*channel).goes(None)), "{kind}");
        }
    }

    #[test]
    fn what_the_account_depends_on_cannot_be_switched_off() {
        let (always, never) = (ChannelRule::Always, ChannelRule::Never);
        assert!(!always.can_be(false) && always.can_be(true) && always.goes(Some(false)));
        assert!(never.can_be(false) && !never.can_be(true) && !never.goes(Some(true)));
        let chosen = ChannelRule::Chosen { at_first: true };
        assert!(chosen.can_be(false) && chosen.goes(None) && !chosen.goes(Some(false)));
    }
}
