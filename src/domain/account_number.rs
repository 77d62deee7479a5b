//! 法人账号, the number that a company logs in with. Knows nothing of who has which.

use super::{repair::repair_code, wire::string_type};

string_type! {
    /// A 法人账号: letters and digits, upper case.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    pub struct AccountNumber;
    read by AccountNumber::parse;
    schema "法人账号", pattern "^[0-9A-Z]{4,32}$";
}

/// Why a text is no 法人账号.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AccountNumberProblem {
    /// Nothing was typed.
    Empty,
    /// Other than 4 to 32 letters and digits.
    Shape,
}

impl AccountNumberProblem {
    /// The machine code of the problem.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Empty => "account_number.empty",
            Self::Shape => "account_number.shape",
        }
    }
}

impl AccountNumber {
    /// Reads a number, after repair.
    pub fn parse(text: &str) -> Result<Self, AccountNumberProblem> {
        let typed = repair_code(text).text;
        match typed.len() {
            0 => Err(AccountNumberProblem::Empty),
            4..=32 if typed.bytes().all(|byte| byte.is_ascii_alphanumeric()) => Ok(Self(typed)),
            _ => Err(AccountNumberProblem::Shape),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_read_after_repair() {
        for text in ["GD12345678", " gd1234 5678", "ＧＤ１２３４５６７８", "gd-12345678\u{200B}"] {
            assert_eq!(AccountNumber::parse(text).map(|number| number.to_string()).as_deref(), Ok("GD12345678"));
        }
        assert_eq!(AccountNumber::parse("\u{3000}"), Err(AccountNumberProblem::Empty));
        for text in ["GD1", "账号12345", &"1".repeat(33)] {
            assert_eq!(AccountNumber::parse(text), Err(AccountNumberProblem::Shape));
        }
    }
}
