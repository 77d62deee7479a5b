//! Names of persons: Han characters of every plane, other letters, and what stands between the parts of a name. Knows
//! nothing of surnames; a mask keeps the first character.

use super::{
    mask::mask_name,
    personal::{half_width, is_hyphen, personal_text},
};

/// The longest name, in code points.
const LONGEST: usize = 50;

personal_text! {
    /// The name of a person (姓名) as it stands on the document: 1 to 50 code points, parts joined by `·`, `-`, `'` or
    /// one space.
    pub struct PersonName;
    read by PersonName::parse;
    schema "Name of a person (姓名): Han characters, letters, ·, space, hyphen, apostrophe; 1 to 50 code points";
}

/// Why a text is no name of a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PersonNameProblem {
    /// It has no letter at all.
    Empty,
    /// It has more than 50 code points.
    TooLong {
        /// How many it has.
        found: usize,
    },
    /// A character that no name has: a digit, a sign, an emoji.
    ForbiddenCharacter(char),
}

impl PersonNameProblem {
    /// The machine code of the problem.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Empty => "person_name.empty",
            Self::TooLong { .. } => "person_name.too_long",
            Self::ForbiddenCharacter(_) => "person_name.character",
        }
    }
}

impl PersonName {
    /// Reads a name: white space around it goes, runs of it inside become one space, full-width letters become ASCII,
    /// and every sort of dot, dash and apostrophe becomes `·`, `-` and `'`.
    pub fn parse(text: &str) -> Result<Self, PersonNameProblem> {
        let name = collapsed(half_width(text).map(joiner));
        if let Some(forbidden) = name.chars().find(|&character| !is_allowed(character)) {
            return Err(PersonNameProblem::ForbiddenCharacter(forbidden));
        }
        if !name.contains(char::is_alphabetic) {
            return Err(PersonNameProblem::Empty);
        }
        match name.chars().count() {
            0..=LONGEST => Ok(Self(name)),
            found => Err(PersonNameProblem::TooLong { found }),
        }
    }

    /// The name with all but its first character hidden, `张*`.
    pub fn masked(&self) -> String {
        mask_name(&self.0)
    }
}

/// Trims, and puts one space for each run of white space.
fn collapsed(characters: impl Iterator<Item = char>) -> String {
    let text: String = characters.collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The one form of a dot, dash or apostrophe between the parts of a name.
fn joiner(character: char) -> char {
    match character {
        '\u{2022}' | '\u{2027}' | '\u{2219}' | '\u{22C5}' | '\u{30FB}' | '\u{FF65}' => '·',
        '\u{2018}' | '\u{2019}' => '\'',
        dash if is_hyphen(dash) => '-',
        other => other,
    }
}

fn is_allowed(character: char) -> bool {
    character.is_alphabetic() || matches!(character, '·' | ' ' | '-' | '\'')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<String, PersonNameProblem> {
        PersonName::parse(text).map(|name| name.as_str().to_owned())
    }

    #[test]
    fn reads_names_of_every_script() {
        for name in ["张三", "欧阳锋云", "𠮷田", "〇", "阿凡提·买买提", "Anne-Marie O'Neill", "José", "Нина", "김철수"]
        {
            assert_eq!(read(name).as_deref(), Ok(name));
        }
    }

    #[test]
    fn tidies_spaces_dots_and_apostrophes() {
        assert_eq!(read("\u{3000}张 \t 三\u{200B}\n").as_deref(), Ok("张 三"));
        assert_eq!(read("阿凡提•买买提").as_deref(), Ok("阿凡提·买买提"));
        assert_eq!(read("Ａnne–Marie O’Neill").as_deref(), Ok("Anne-Marie O'Neill"));
    }

    #[test]
    fn refuses_a_name_without_a_letter() {
        for nothing in ["", " \u{3000}", "·", "- '", "\u{3164}"] {
            assert_eq!(read(nothing), Err(PersonNameProblem::Empty));
        }
    }

    #[test]
    fn refuses_digits_signs_and_emoji() {
        for (text, forbidden) in
            [("张3", '3'), ("张<三>", '<'), ("张😀", '😀'), ("张（三）", '('), ("a\u{0}b", '\u{0}')]
        {
            assert_eq!(read(text), Err(PersonNameProblem::ForbiddenCharacter(forbidden)));
        }
    }

    #[test]
    fn counts_code_points() {
        assert!(read(&"𠮷".repeat(50)).is_ok());
        assert_eq!(read(&"𠮷".repeat(51)), Err(PersonNameProblem::TooLong { found: 51 }));
    }

    #[test]
    fn never_shows_itself_in_full_in_a_log() {
        let name = PersonName::parse("张三丰").expect("a name");
        assert_eq!(format!("{name:?}"), r#"PersonName("张**")"#);
    }

    #[test]
    fn travels_as_a_string_and_is_refused_with_a_code_alone() {
        let name: PersonName = serde_json::from_str("\" 张三 \"").expect("a name");
        assert_eq!(serde_json::to_string(&name).expect("json"), "\"张三\"");
        let refused = serde_json::from_str::<PersonName>("\"张3\"").expect_err("a digit").to_string();
        assert!(refused.starts_with("person_name.character") && !refused.contains('张'));
    }

    #[cfg(feature = "schema")]
    #[test]
    fn describes_itself_as_a_string() {
        let schema = schemars::schema_for!(PersonName);
        assert_eq!(schema.get("type").and_then(|kind| kind.as_str()), Some("string"));
        assert!(schema.get("description").is_some() && schema.get("pattern").is_none());
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod properties {
    use super::*;
    use proptest::prelude::*;

    /// Unified ideographs of the basic plane, extensions A, B and G.
    const HAN: &str = "[\u{3400}-\u{4DBF}\u{4E00}-\u{9FFF}\u{20000}-\u{2A6DF}\u{30000}-\u{3134A}]{1,50}";

    proptest! {
        #[test]
        fn reads_any_text_without_panic_and_its_own_result_again(text in any::<String>()) {
            if let Ok(name) = PersonName::parse(&text) {
                prop_assert_eq!(PersonName::parse(name.as_str()), Ok(name));
            }
        }

        #[test]
        fn reads_han_names_of_every_plane(name in HAN) {
            let parsed = PersonName::parse(&name);
            prop_assert_eq!(parsed.as_ref().map(PersonName::as_str), Ok(name.as_str()));
            prop_assert_eq!(parsed.map(|name| name.masked().chars().count()), Ok(name.chars().count()));
        }
    }
}
