//! Ways to log in without a face: mobile number and SMS code, 法人账号 and password.

use super::{Access, SessionOpened};
use crate::{
    domain::{AccountNumber, CaptchaId, DeviceId, Moment, OneTimeCode, Password, Phone},
    endpoints,
};
use serde::{Deserialize, Serialize};

/// Asks for a code to a mobile number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CodeOrder {
    /// To which number.
    pub mobile: Phone,
}

/// Asks for a code to the mobile number of an account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AccountCodeOrder {
    /// Of which account. The answer is the same where there is none.
    pub account: AccountNumber,
}

/// A code was sent; or would have been, if there were somebody to send it to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CodeSent {
    /// When another one can be asked for.
    pub resend_at: Moment,
    /// Until when it is good.
    pub expires_at: Moment,
}

/// A mobile number with the code that was sent to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MobileLogin {
    /// The number.
    pub mobile: Phone,
    /// The code.
    pub code: OneTimeCode,
}

/// An account with its password.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PasswordLogin {
    /// 法人账号 (`Y-ACCT-06`).
    pub account: AccountNumber,
    /// 登录密码 (`Y-ACCT-07`).
    pub password: Password,
    /// On which device: wrong tries are counted for each, so that nobody can lock a company out.
    pub device: DeviceId,
    /// That no machine is trying; needed once the server asks for it.
    pub proof: Option<LoginProof>,
}

/// What no machine has that tries passwords.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum LoginProof {
    /// What a picture shows.
    Captcha {
        /// Which picture.
        id: CaptchaId,
        /// What was read in it.
        answer: String,
    },
    /// A code that was sent to the account's mobile number, for those who cannot read the picture.
    Code(OneTimeCode),
}

impl std::fmt::Debug for LoginProof {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Captcha { .. } => "Captcha(..)",
            Self::Code(_) => "Code(..)",
        })
    }
}

/// A picture with a few digits in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Captcha {
    /// Its identifier.
    pub id: CaptchaId,
    /// The picture as a `data:` address.
    pub image: String,
    /// Until when it can be answered, once.
    pub expires_at: Moment,
}

endpoints! {
    /// Sends a code for a login by mobile number.
    SendLoginCode = Post "/logins/mobile/codes", Access::Visitor, keyed; body CodeOrder
        => CodeSent, refuses [CodeTooSoon];
    /// Logs the person of a mobile number in (`R-REG-08`); business with a company asks for the face later (`R-REG-17`).
    LogInByMobile = Post "/logins/mobile", Access::Visitor, keyed; body MobileLogin
        => SessionOpened, refuses [Invalid];
    /// Sends a code to an account's mobile number, in place of a picture captcha.
    SendAccountCode = Post "/logins/password/codes", Access::Visitor, keyed; body AccountCodeOrder
        => CodeSent, refuses [CodeTooSoon];
    /// Logs in with a 法人账号 (`Y-ACCT-10`); an unknown account is refused like a wrong password.
    LogInByPassword = Post "/logins/password", Access::Visitor, keyed; body PasswordLogin
        => SessionOpened, refuses [Invalid, LoginRefused, LoginLocked, CaptchaRequired];
    /// Draws a picture captcha.
    DrawCaptcha = Post "/captchas", Access::Visitor, keyed; => Captcha, refuses [];
}
