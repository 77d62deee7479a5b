//! Ways to log in, how often one may try, and how long a code lives. Knows no password and no code.

use super::Moment;
use serde::{Deserialize, Serialize};

/// Seconds for which a code sent by SMS is good (`patterns.md`, Codes).
pub const CODE_SECONDS: i64 = 300;

/// Seconds before another code can be asked for.
pub const RESEND_SECONDS: i64 = 60;

/// Wrong tries after which a code is worth nothing.
pub const CODE_TRIES: u32 = 5;

/// Codes that one receiver gets in a day at most.
pub const CODES_A_DAY: usize = 10;

/// Wrong passwords after which an account is locked on a device (`patterns.md`, Lockout).
pub const PASSWORD_TRIES: u32 = 5;

/// Seconds for which it is locked, and after which wrong tries are forgotten.
pub const LOCK_SECONDS: i64 = 30 * 60;

/// Wrong tries on one device after which the next one asks for a picture captcha.
pub const CAPTCHA_AFTER: u32 = 2;

/// Wrong tries for one account, on whatever devices, after which every device is asked for a picture captcha.
pub const CAPTCHA_AFTER_ANYWHERE: u32 = 10;

/// Seconds for which a picture captcha can be answered.
pub const CAPTCHA_SECONDS: i64 = 300;

/// Seconds in which a password can be set anew once the account's particulars were found right.
pub const RESET_SECONDS: i64 = 15 * 60;

/// A way to log in, and how a session was opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum LoginWay {
    /// 人脸识别登录 (`Y-LOGIN-05`).
    Face,
    /// 手机号码登录: mobile number and SMS code (`R-REG-08`).
    Mobile,
    /// 账号密码登录: 法人账号 and password (`Y-ACCT-05`).
    Password,
}

/// Where a 法人账号 was registered (`Y-ACCT-03`, `Y-ACCT-04`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum AccountChannel {
    /// 粤商通: registered by itself at a face login or when a company was added.
    Yueshangtong,
    /// 广东政务服务网.
    GuangdongPortal,
    /// The mini program 粤信签.
    Yuexinqian,
}

/// Wrong tries with something that may be tried so many times within [`LOCK_SECONDS`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tries {
    /// How many were wrong.
    pub wrong: u32,
    /// When the newest was.
    pub last_at: Moment,
}

impl Tries {
    /// What of them still counts at `now`.
    #[must_use]
    pub fn at(self, now: Moment) -> Self {
        if self.last_at.seconds_until(now) >= LOCK_SECONDS { Self::default() } else { self }
    }

    /// One more.
    #[must_use]
    pub fn and_one(self, now: Moment) -> Self {
        Self { wrong: self.at(now).wrong + 1, last_at: now }
    }

    /// How many are left.
    pub const fn left(self) -> u32 {
        PASSWORD_TRIES.saturating_sub(self.wrong)
    }

    /// Until when nothing may be tried, if no try is left.
    pub fn locked_until(self) -> Option<Moment> {
        (self.left() == 0).then(|| self.last_at.plus_seconds(LOCK_SECONDS))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const START: Moment = Moment::from_millis(0);

    #[test]
    fn the_fifth_wrong_try_locks_for_half_an_hour() {
        let mut tries = Tries::default();
        for left in (0..PASSWORD_TRIES).rev() {
            assert_eq!(tries.locked_until(), None);
            tries = tries.and_one(START);
            assert_eq!(tries.left(), left);
        }
        let end = START.plus_seconds(LOCK_SECONDS);
        assert_eq!(tries.locked_until(), Some(end));
        assert_eq!(tries.at(end.plus_seconds(-1)), tries);
        assert_eq!(tries.at(end), Tries::default());
    }

    #[test]
    fn wrong_tries_are_forgotten_after_half_an_hour() {
        let tries = Tries::default().and_one(START).and_one(START);
        assert_eq!(tries.and_one(START.plus_seconds(LOCK_SECONDS)).wrong, 1);
    }
}
