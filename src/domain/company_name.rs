//! Names of companies and sole traders, shown with full-width brackets. Knows nothing of naming law or of the register.

use super::{
    repair::{half_width, repair_name},
    wire::string_type,
};
use std::{
    cmp::Ordering,
    hash::{Hash, Hasher},
};

/// The most characters that a name may have after repair.
pub const COMPANY_NAME_CHARACTERS: usize = 100;

string_type! {
    /// A registered name in its display form: full-width brackets, no white space.
    ///
    /// Two names are equal if their [keys](CompanyName::key) are.
    #[derive(Clone, Debug)]
    pub struct CompanyName;
    read by CompanyName::parse;
    schema "企业名称, with full-width brackets and without white space";
}

/// Why a text is no name of a company.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CompanyNameProblem {
    /// Nothing is left after repair.
    Empty,
    /// It has more characters than this limit.
    TooLong(usize),
}

impl CompanyNameProblem {
    /// The machine code of the problem.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Empty => "company_name.empty",
            Self::TooLong(_) => "company_name.too_long",
        }
    }
}

impl CompanyName {
    /// Reads a name, after repair.
    pub fn parse(text: &str) -> Result<Self, CompanyNameProblem> {
        let name = repair_name(text).text;
        match name.chars().count() {
            0 => Err(CompanyNameProblem::Empty),
            count if count > COMPANY_NAME_CHARACTERS => Err(CompanyNameProblem::TooLong(COMPANY_NAME_CHARACTERS)),
            _ => Ok(Self(name)),
        }
    }

    /// What names are compared and looked up by: the display form with full-width letters, digits and signs as ASCII,
    /// brackets excepted.
    pub fn key(&self) -> String {
        self.key_characters().collect()
    }

    /// What a search compares: the same without brackets, which people leave out.
    pub fn search_key(&self) -> String {
        self.key_characters().filter(|character| !is_bracket(*character)).collect()
    }

    fn key_characters(&self) -> impl Iterator<Item = char> + '_ {
        self.0.chars().map(|character| match character {
            '（' | '）' => character,
            other => half_width(other),
        })
    }
}

/// Whether a character only sets a part of a name apart.
pub const fn is_bracket(character: char) -> bool {
    matches!(character, '（' | '）')
}

impl PartialEq for CompanyName {
    fn eq(&self, other: &Self) -> bool {
        self.key_characters().eq(other.key_characters())
    }
}

impl Eq for CompanyName {}

impl Hash for CompanyName {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.key().hash(state);
    }
}

impl PartialOrd for CompanyName {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for CompanyName {
    fn cmp(&self, other: &Self) -> Ordering {
        self.key_characters().cmp(other.key_characters())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    fn name(text: &str) -> CompanyName {
        CompanyName::parse(text).expect(text)
    }

    #[test]
    fn takes_the_same_name_in_any_brackets_and_spacing_as_equal() {
        let written = [
            "广州危运（番禺）有限公司",
            "广州危运(番禺)有限公司",
            "广州危运（番禺)有限公司",
            "广州危运(番禺）有限公司",
            " 广州危运（番禺）有限公司\t",
            "广州危运\u{3000}﹙番禺﹚\u{200B}有限公司",
        ];
        for text in written {
            assert_eq!(name(text), name("广州危运（番禺）有限公司"), "{text}");
            assert_eq!(name(text).to_string(), "广州危运（番禺）有限公司");
        }
        assert_eq!(written.map(name).into_iter().collect::<HashSet<_>>().len(), 1);
    }

    #[test]
    fn tells_names_apart_that_differ_in_a_bracketed_place() {
        assert_ne!(name("广州危运（番禺）有限公司"), name("广州危运（南沙）有限公司"));
        assert_ne!(name("广州危运（番禺）有限公司"), name("广州危运番禺有限公司"));
    }

    #[test]
    fn shows_full_width_letters_as_written_but_compares_them_as_ascii() {
        assert_eq!(name("ＡＢ１公司"), name("AB1公司"));
        assert_eq!(name("ＡＢ１公司").as_str(), "ＡＢ１公司");
        assert_eq!(name("ＡＢ１（公司)").key(), "AB1（公司）");
    }

    #[test]
    fn refuses_a_name_of_white_space() {
        assert_eq!(CompanyName::parse(" \u{3000}\u{200B}\n"), Err(CompanyNameProblem::Empty));
        assert_eq!(CompanyNameProblem::Empty.code(), "company_name.empty");
    }

    #[test]
    fn counts_characters_and_not_bytes_against_the_limit() {
        assert!(CompanyName::parse(&"运".repeat(100)).is_ok());
        assert_eq!(CompanyName::parse(&"运".repeat(101)), Err(CompanyNameProblem::TooLong(100)));
        assert_eq!(CompanyNameProblem::TooLong(100).code(), "company_name.too_long");
    }

    #[test]
    fn travels_in_its_display_form() {
        let read: CompanyName = serde_json::from_str(r#""广州危运(番禺)有限公司""#).expect("a name");
        assert_eq!(serde_json::to_string(&read).expect("json"), r#""广州危运（番禺）有限公司""#);
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod properties {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn never_panics_and_a_display_form_reads_as_itself(text in any::<String>()) {
            if let Ok(name) = CompanyName::parse(&text) {
                let again = CompanyName::parse(name.as_str());
                prop_assert_eq!(again.as_ref().map(CompanyName::as_str), Ok(name.as_str()));
            }
        }

        #[test]
        fn orders_equal_names_as_equal(left in "[(（AaＡ运]{1,3}", right in "[(（AaＡ运]{1,3}") {
            let (left, right) = (CompanyName::parse(&left), CompanyName::parse(&right));
            if let (Ok(left), Ok(right)) = (left, right) {
                prop_assert_eq!(left == right, left.cmp(&right).is_eq());
                prop_assert_eq!(left == right, left.key() == right.key());
            }
        }
    }
}
