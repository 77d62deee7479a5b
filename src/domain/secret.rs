//! What one proves oneself with: a password, a code by SMS. Never shown, never logged; `Debug` prints stars.

use super::personal::{normalised, personal_text};

/// Digits of a code sent by SMS.
const CODE_DIGITS: usize = 6;

/// Characters that are read as a password at most.
const LONGEST_READ: usize = 128;

personal_text! {
    /// A code sent by SMS: six digits.
    pub struct OneTimeCode;
    read by OneTimeCode::parse;
    schema "A code sent by SMS", pattern "^[0-9]{6}$";
}

personal_text! {
    /// A password as typed, to be compared or to be set. Nothing in it is repaired.
    pub struct Password;
    read by Password::parse;
    schema "A password", pattern "^.{1,128}$";
}

/// Why a text is no code or no password.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SecretProblem {
    /// No code was typed.
    NoCode,
    /// A code of other than six digits.
    CodeShape,
    /// No password was typed.
    NoPassword,
    /// Longer than any password.
    PasswordTooLong,
}

impl SecretProblem {
    /// The machine code of the problem.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NoCode => "code.empty",
            Self::CodeShape => "code.shape",
            Self::NoPassword => "password.empty",
            Self::PasswordTooLong => "password.too_long",
        }
    }
}

impl OneTimeCode {
    /// Reads a code; spaces and full-width digits are put right.
    pub fn parse(text: &str) -> Result<Self, SecretProblem> {
        let typed = normalised(text);
        match typed.len() {
            0 => Err(SecretProblem::NoCode),
            CODE_DIGITS if typed.bytes().all(|byte| byte.is_ascii_digit()) => Ok(Self(typed)),
            _ => Err(SecretProblem::CodeShape),
        }
    }

    /// Stars.
    pub fn masked(&self) -> String {
        "*".repeat(CODE_DIGITS)
    }
}

impl Password {
    /// Reads a password, of whatever strength.
    pub fn parse(text: &str) -> Result<Self, SecretProblem> {
        match text.chars().count() {
            0 => Err(SecretProblem::NoPassword),
            1..=LONGEST_READ => Ok(Self(text.to_owned())),
            _ => Err(SecretProblem::PasswordTooLong),
        }
    }

    /// Stars, as many for every password.
    pub fn masked(&self) -> String {
        "*".repeat(8)
    }
}

/// What a region asks of a new password.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PasswordRule {
    /// Characters at least.
    pub shortest: usize,
    /// Characters at most.
    pub longest: usize,
    /// Classes at least, of small letters, capital letters, digits and signs.
    pub classes: usize,
}

/// One thing that a rule asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PasswordPoint {
    /// Neither too short nor too long.
    Length,
    /// Of enough classes.
    Classes,
    /// Without the account's number in it.
    WithoutAccount,
}

impl PasswordRule {
    /// The rule of 广东.
    pub const GUANGDONG: Self = Self { shortest: 8, longest: 20, classes: 3 };

    /// Each point, and whether a password meets it.
    pub fn points(&self, password: &str, account: &str) -> [(PasswordPoint, bool); 3] {
        let length = (self.shortest..=self.longest).contains(&password.chars().count());
        let is_free = |text: &str| !text.to_ascii_lowercase().contains(&account.to_ascii_lowercase());
        let without = !password.is_empty() && (account.is_empty() || is_free(password));
        [
            (PasswordPoint::Length, length),
            (PasswordPoint::Classes, classes_of(password) >= self.classes),
            (PasswordPoint::WithoutAccount, without),
        ]
    }

    /// Whether a password may be set for an account.
    pub fn is_met(&self, password: &Password, account: &str) -> bool {
        self.points(password.as_str(), account).iter().all(|(_, is_met)| *is_met)
    }
}

fn classes_of(text: &str) -> usize {
    let classes: [fn(char) -> bool; 4] = [
        |c| c.is_ascii_lowercase(),
        |c| c.is_ascii_uppercase(),
        |c| c.is_ascii_digit(),
        |c| !c.is_ascii_alphanumeric() && !c.is_whitespace(),
    ];
    classes.iter().filter(|class| text.chars().any(class)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_with_spaces_and_full_width_digits() {
        for text in ["123456", " 123 456 ", "１２３４５６", "\u{200B}123-456"] {
            assert_eq!(OneTimeCode::parse(text).map(|code| code.as_str().to_owned()).as_deref(), Ok("123456"));
        }
        for text in ["12345", "1234567", "12345O"] {
            assert_eq!(OneTimeCode::parse(text), Err(SecretProblem::CodeShape));
        }
        assert_eq!(OneTimeCode::parse(" "), Err(SecretProblem::NoCode));
    }

    #[test]
    fn a_password_stays_as_typed_and_is_never_seen() {
        let password = Password::parse(" Ａ b ").expect("a password");
        assert_eq!(password.as_str(), " Ａ b ");
        assert!(!format!("{password:?}").contains('Ａ'));
        assert!(!format!("{:?}", OneTimeCode::parse("123456")).contains('1'));
        assert_eq!(Password::parse(""), Err(SecretProblem::NoPassword));
        assert_eq!(Password::parse(&"x".repeat(129)), Err(SecretProblem::PasswordTooLong));
    }

    #[test]
    fn each_point_of_the_rule_is_told_apart() {
        let met = |password: &str| PasswordRule::GUANGDONG.points(password, "GD123").map(|(_, is_met)| is_met);
        assert_eq!(met(""), [false, false, false]);
        assert_eq!(met("abcdefgh"), [true, false, true]);
        assert_eq!(met("Abcdefg1"), [true, true, true]);
        assert_eq!(met("Ab1-"), [false, true, true]);
        assert_eq!(met("xgd123-Abc"), [true, true, false], "whatever the case");
        assert_eq!(met(&"Ab1".repeat(7)), [false, true, true], "21 characters");
        assert_eq!(met("密码ab12密码"), [true, true, true], "signs of any script are a class");
    }
}
