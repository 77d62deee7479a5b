//! 组织机构代码: nine characters, today positions 9 to 17 of a credit code. Knows nothing of the rest of that code.

use super::{repair::repair_code, wire::string_type};

string_type! {
    /// An organisation code (组织机构代码, GB 11714-1997), written `D2143569-X`.
    #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
    pub struct OrganisationCode;
    read by OrganisationCode::parse;
    schema "组织机构代码 (GB 11714-1997)", pattern "^[0-9A-Z]{8}-[0-9X]$";
}

/// Why a text is no organisation code. Places are counted from 1 in the repaired text, without the hyphen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OrganisationCodeProblem {
    /// It has not nine characters.
    Length {
        /// How many it has.
        found: usize,
    },
    /// A character that cannot stand at its place.
    ForbiddenCharacter {
        /// The character.
        character: char,
        /// Its place.
        position: usize,
    },
    /// The ninth character does not follow from the eight before it.
    Check(WrongCheck),
}

/// A check character that does not follow from the characters before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WrongCheck {
    /// What it should be.
    pub expected: char,
    /// What it is.
    pub found: char,
}

impl WrongCheck {
    /// The two as a mistake, if both are there and differ.
    pub(super) fn between(expected: Option<char>, found: Option<char>) -> Option<Self> {
        let (expected, found) = expected.zip(found)?;
        (expected != found).then_some(Self { expected, found })
    }
}

impl OrganisationCodeProblem {
    /// The machine code of the problem.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Length { .. } => "organisation_code.length",
            Self::ForbiddenCharacter { .. } => "organisation_code.character",
            Self::Check(_) => "organisation_code.check",
        }
    }
}

impl OrganisationCode {
    /// Reads a code with or without its hyphen, after repair.
    pub fn parse(text: &str) -> Result<Self, OrganisationCodeProblem> {
        let code = repair_code(text).text;
        let count = code.chars().count();
        if count != 9 {
            return Err(OrganisationCodeProblem::Length { found: count });
        }
        for (character, position) in code.chars().zip(1..) {
            let is_allowed = match position {
                9 => character.is_ascii_digit() || character == 'X',
                _ => character.is_ascii_digit() || character.is_ascii_uppercase(),
            };
            if !is_allowed {
                return Err(OrganisationCodeProblem::ForbiddenCharacter { character, position });
            }
        }
        let body: String = code.chars().take(8).collect();
        let check: String = code.chars().skip(8).collect();
        match WrongCheck::between(body_check(&body), check.chars().next()) {
            Some(wrong) => Err(OrganisationCodeProblem::Check(wrong)),
            None => Ok(Self(format!("{body}-{check}"))),
        }
    }
}

/// The check character that GB 11714 gives eight characters; none if they are not eight digits and capitals.
///
/// Letters count A = 10 to Z = 35 over the whole alphabet, also inside a credit code, whose own alphabet is shorter.
pub(super) fn body_check(body: &str) -> Option<char> {
    const WEIGHTS: [u32; 8] = [3, 7, 9, 10, 5, 8, 4, 2];
    if body.chars().count() != WEIGHTS.len() {
        return None;
    }
    let mut sum = 0;
    for (character, weight) in body.chars().zip(WEIGHTS) {
        let value = character.to_digit(36).filter(|_| !character.is_ascii_lowercase())?;
        sum += value * weight;
    }
    match 11 - sum % 11 {
        11 => Some('0'),
        10 => Some('X'),
        digit => char::from_digit(digit, 10),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accepts_the_published_codes() {
        for code in ["D2143569-X", "60003734-1", "55138508-2", "71526726-X"] {
            assert_eq!(OrganisationCode::parse(code).map(|code| code.to_string()), Ok(code.to_owned()));
        }
    }

    #[test]
    fn writes_the_hyphen_that_was_left_out() {
        assert_eq!(OrganisationCode::parse(" ｄ2143569x").map(|code| code.to_string()), Ok("D2143569-X".to_owned()));
    }

    #[test]
    fn refuses_a_wrong_check_character() {
        let problem = OrganisationCodeProblem::Check(WrongCheck { expected: 'X', found: '0' });
        assert_eq!(problem.code(), "organisation_code.check");
        assert_eq!(OrganisationCode::parse("D2143569-0"), Err(problem));
    }

    #[test]
    fn refuses_another_length() {
        assert_eq!(OrganisationCode::parse(""), Err(OrganisationCodeProblem::Length { found: 0 }));
        assert_eq!(OrganisationCode::parse("D2143569"), Err(OrganisationCodeProblem::Length { found: 8 }));
    }

    #[test]
    fn refuses_a_character_where_it_cannot_stand() {
        for (code, character, position) in [("D21粤3569-X", '粤', 4), ("D2143569-A", 'A', 9), ("d214_569-X", '_', 5)]
        {
            assert_eq!(
                OrganisationCode::parse(code),
                Err(OrganisationCodeProblem::ForbiddenCharacter { character, position })
            );
        }
    }

    #[test]
    fn computes_no_check_for_anything_but_eight_characters_of_the_alphabet() {
        assert_eq!(body_check("D2143569"), Some('X'));
        assert_eq!(body_check("PDY00001"), Some('X'));
        for body in ["", "D214356", "D21435699", "d2143569", "D214356９"] {
            assert_eq!(body_check(body), None, "{body}");
        }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod properties {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn never_panics(text in any::<String>()) {
            prop_assert_eq!(OrganisationCode::parse(&text), OrganisationCode::parse(&repair_code(&text).text));
        }

        #[test]
        fn accepts_what_it_computes(body in "[0-9A-Z]{8}") {
            let code = format!("{body}-{}", body_check(&body).expect("a check"));
            prop_assert_eq!(OrganisationCode::parse(&code).map(|code| code.to_string()), Ok(code));
        }

        /// No weight divides 11, so only characters whose values differ by 11 or 22 pass for each other.
        #[test]
        fn detects_another_character_unless_its_value_is_the_same_modulo_11(
            body in "[0-9A-Z]{8}", place in 0..8_usize, other in "[0-9A-Z]",
        ) {
            let value = |text: &str| text.chars().next().and_then(|c| c.to_digit(36)).expect("of the alphabet");
            let mut changed = body.clone();
            changed.replace_range(place..=place, &other);
            let is_same = value(&body[place..]) % 11 == value(&other) % 11;
            prop_assert_eq!(body_check(&changed) == body_check(&body), is_same, "{} {}", body, changed);
        }

        #[test]
        fn detects_another_check_character(body in "[0-9A-Z]{8}", other in "[0-9X]") {
            let check = body_check(&body).expect("a check").to_string();
            prop_assert_eq!(OrganisationCode::parse(&format!("{body}-{other}")).is_ok(), check == other);
        }
    }
}
