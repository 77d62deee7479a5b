//! The fields of the 法人账号登录页.

use crate::{
    form::{Field, FieldKind},
    i18n::logins,
};

/// A field of the 法人账号登录页.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum PasswordField {
    /// 法人账号 (`Y-ACCT-06`).
    Account,
    /// 登录密码 (`Y-ACCT-07`).
    Password,
    /// What is read in a picture.
    Captcha,
    /// A code, in its place.
    Code,
}

impl PasswordField {
    /// All of them.
    pub(super) const ALL: [Self; 4] = [Self::Account, Self::Password, Self::Captcha, Self::Code];
}

impl Field for PasswordField {
    fn name(self) -> &'static str {
        match self {
            Self::Account => "account",
            Self::Password => "password",
            Self::Captcha => "captcha",
            Self::Code => "code",
        }
    }

    fn label(self) -> &'static str {
        match self {
            Self::Account => logins::account(),
            Self::Password => logins::password(),
            Self::Captcha => logins::captcha(),
            Self::Code => logins::code(),
        }
    }

    fn hint(self) -> Option<&'static str> {
        match self {
            Self::Account | Self::Password => None,
            Self::Captcha => Some(logins::captcha_hint()),
            Self::Code => Some(logins::account_code_hint()),
        }
    }

    fn kind(self) -> FieldKind {
        match self {
            Self::Account => FieldKind::Code,
            Self::Password => FieldKind::Password,
            Self::Captcha | Self::Code => FieldKind::OneTimeCode,
        }
    }

    fn autocomplete(self) -> &'static str {
        match self {
            Self::Account => "username",
            Self::Captcha => "off",
            Self::Password | Self::Code => self.kind().autocomplete(),
        }
    }
}
