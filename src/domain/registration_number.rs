//! 工商注册号, the number of a licence from before credit codes. Knows nothing of the codes that replaced it.

use super::{WrongCheck, repair::repair_code, wire::string_type};

string_type! {
    /// A registration number (工商注册号, GS 15-2006): fifteen characters, all digits unless it is a legacy one.
    #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
    pub struct RegistrationNumber;
    read by RegistrationNumber::parse;
    schema "工商注册号 (GS 15-2006)", pattern "^[0-9A-Z]{15}$";
}

/// Why a text is no registration number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RegistrationNumberProblem {
    /// It has not fifteen characters.
    Length {
        /// How many it has.
        found: usize,
    },
    /// A character that is neither a digit nor a letter A to Z.
    ForbiddenCharacter {
        /// The character.
        character: char,
        /// Its place in the repaired text, counted from 1.
        position: usize,
    },
    /// The last digit does not follow from the fourteen before it.
    Check(WrongCheck),
}

impl RegistrationNumberProblem {
    /// The machine code of the problem.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Length { .. } => "registration_number.length",
            Self::ForbiddenCharacter { .. } => "registration_number.character",
            Self::Check(_) => "registration_number.check",
        }
    }
}

impl RegistrationNumber {
    /// Reads a number, after repair. One with letters is taken as it is: GS 15-2006 gives no check for those.
    pub fn parse(text: &str) -> Result<Self, RegistrationNumberProblem> {
        let number = repair_code(text).text;
        let count = number.chars().count();
        if count != 15 {
            return Err(RegistrationNumberProblem::Length { found: count });
        }
        for (character, position) in number.chars().zip(1..) {
            if !character.is_ascii_alphanumeric() {
                return Err(RegistrationNumberProblem::ForbiddenCharacter { character, position });
            }
        }
        let check = number.chars().next_back().filter(char::is_ascii_digit);
        match WrongCheck::between(check_digit(number.chars().take(14)), check) {
            Some(wrong) => Err(RegistrationNumberProblem::Check(wrong)),
            None => Ok(Self(number)),
        }
    }

    /// Whether it has letters, as some old licences do, and so could not be checked.
    pub fn is_legacy(&self) -> bool {
        !self.0.chars().all(|character| character.is_ascii_digit())
    }
}

/// The check digit by ISO 7064 MOD 11,10; none if a character is no digit.
fn check_digit(digits: impl Iterator<Item = char>) -> Option<char> {
    let mut product = 10;
    for character in digits {
        let sum = (product + character.to_digit(10)?) % 10;
        product = if sum == 0 { 10 } else { sum } * 2 % 11;
    }
    char::from_digit((11 - product) % 10, 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PUBLISHED: [&str; 12] = [
        "110108000000016",
        "310117003171688",
        "330282602082220",
        "440301104041144",
        "440307811872564",
        "441900001868015",
        "445381600190918",
        "440301103072002",
        "410000100015088",
        "410000100015096",
        "440301108548379",
        "442000400007777", // not published: check digit computed
    ];

    #[test]
    fn accepts_the_published_numbers() {
        for number in PUBLISHED {
            let parsed = RegistrationNumber::parse(number).expect(number);
            assert_eq!(parsed.as_str(), number);
            assert!(!parsed.is_legacy());
        }
    }

    #[test]
    fn computes_the_check_digit_of_the_iso_example() {
        assert_eq!(check_digit("0794".chars()), Some('5'));
        assert_eq!(check_digit("07a4".chars()), None);
    }

    #[test]
    fn refuses_a_wrong_check_digit() {
        let problem = RegistrationNumberProblem::Check(WrongCheck { expected: '6', found: '7' });
        assert_eq!(problem.code(), "registration_number.check");
        assert_eq!(RegistrationNumber::parse("110108000000017"), Err(problem));
    }

    #[test]
    fn refuses_a_short_number() {
        assert_eq!(RegistrationNumber::parse("110006499586"), Err(RegistrationNumberProblem::Length { found: 12 }));
    }

    #[test]
    fn accepts_a_legacy_number_with_letters_unchecked() {
        for number in ["14010700A001338", "14010700000133A"] {
            assert!(RegistrationNumber::parse(number).expect(number).is_legacy());
        }
    }

    #[test]
    fn refuses_what_is_neither_digit_nor_letter() {
        assert_eq!(
            RegistrationNumber::parse("1101080000000粤6"),
            Err(RegistrationNumberProblem::ForbiddenCharacter { character: '粤', position: 14 })
        );
    }

    #[test]
    fn repairs_what_was_pasted() {
        let number = RegistrationNumber::parse("\u{FEFF}４４０３０１ 103072-002\n").expect("a number");
        assert_eq!(number.as_str(), "440301103072002");
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod properties {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn never_panics(text in any::<String>()) {
            prop_assert_eq!(RegistrationNumber::parse(&text), RegistrationNumber::parse(&repair_code(&text).text));
        }

        #[test]
        fn detects_any_other_digit_in_one_place(digits in "[0-9]{14}", place in 0..15_usize, other in prop::char::range('0', '9')) {
            let number = format!("{digits}{}", check_digit(digits.chars()).expect("a check digit"));
            prop_assert!(RegistrationNumber::parse(&number).is_ok());
            let mut changed: Vec<char> = number.chars().collect();
            prop_assume!(changed[place] != other);
            changed[place] = other;
            let changed: String = changed.into_iter().collect();
            prop_assert!(RegistrationNumber::parse(&changed).is_err());
        }
    }
}
