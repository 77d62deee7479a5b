//! What one looks for when one looks for a company: read from whatever was typed, repaired, and never so little that the
//! register could be read out by it.

use super::{
    CreditCode, CreditCodeProblem, Doubt, RegistrationNumber, Repair,
    company_name::{COMPANY_NAME_CHARACTERS, CompanyName, CompanyNameProblem},
    is_bracket,
    personal_number::holds_personal_number,
    repair::{repair_code, repair_name},
};

/// The fewest characters of a name that are searched for.
pub const FEWEST_CHARACTERS: usize = 2;

/// The most companies that a search tells of; whoever wants more has to say more.
pub const MOST_FOUND: usize = 50;

/// How many companies stand on a page of a search.
pub const FOUND_PAGE: usize = 10;

/// How often a person may ask the register within [`SEARCH_SECONDS`]; a page counts as often as a search or a check.
pub const MOST_SEARCHES: usize = 20;

/// The span in which [`MOST_SEARCHES`] count.
pub const SEARCH_SECONDS: i64 = 60;

/// A search for a company, by either of its marks (`Y-FIND-03`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Search {
    /// What the register is asked for.
    pub wanted: Wanted,
    /// What was put right in what was typed, to be shown.
    pub repairs: Vec<Repair>,
}

/// What the register is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// Names with this in them.
    Name(CompanyName),
    /// The company of this code.
    Code(CreditCode),
}

/// Why nothing can be searched for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SearchProblem {
    /// Nothing was typed (`Y-FIND-03`).
    Empty,
    /// A name of fewer than [`FEWEST_CHARACTERS`].
    TooShort,
    /// A name longer than any.
    TooLong,
    /// Somebody's document or mobile number, by which no company is found.
    PersonalNumber,
    /// 工商注册号 of an old licence (`Y-ENT-14`).
    RegistrationNumber,
    /// Letters and digits that are no whole code.
    Code(CreditCodeProblem),
}

impl SearchProblem {
    /// The machine code of the problem.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Empty => "search.empty",
            Self::TooShort => "search.too_short",
            Self::TooLong => "search.too_long",
            Self::PersonalNumber => "search.personal_number",
            Self::RegistrationNumber => "search.registration_number",
            Self::Code(problem) => problem.code(),
        }
    }
}

impl Search {
    /// Reads what was typed. Letters and digits alone are a code, of which every character counts; anything else is a
    /// name or a part of one.
    pub fn parse(text: &str) -> Result<Self, SearchProblem> {
        let (code, name) = (repair_code(text), repair_name(text));
        if name.text.is_empty() {
            return Err(SearchProblem::Empty);
        }
        if is_codelike(&code.text) && RegistrationNumber::parse(&code.text).is_ok() {
            return Err(SearchProblem::RegistrationNumber);
        }
        if holds_personal_number(text) {
            return Err(SearchProblem::PersonalNumber);
        }
        if is_codelike(&code.text) {
            let (wanted, _) = CreditCode::parse_with_doubts(&code.text).map_err(SearchProblem::Code)?;
            return Ok(Self { wanted: Wanted::Code(wanted), repairs: code.repairs });
        }
        let count = name.text.chars().filter(|character| character.is_alphanumeric()).count();
        if count < FEWEST_CHARACTERS {
            return Err(SearchProblem::TooShort);
        }
        let wanted = CompanyName::parse(&name.text).map_err(|problem| match problem {
            CompanyNameProblem::Empty => SearchProblem::Empty,
            CompanyNameProblem::TooLong(_) => SearchProblem::TooLong,
        })?;
        Ok(Self { wanted: Wanted::Name(wanted), repairs: name.repairs })
    }

    /// What is searched for, as it should have been typed.
    pub fn text(&self) -> &str {
        match &self.wanted {
            Wanted::Name(name) => name.as_str(),
            Wanted::Code(code) => code.as_str(),
        }
    }

    /// What speaks against the code that was typed; nothing against a name.
    pub fn doubts(&self) -> Vec<Doubt> {
        match &self.wanted {
            Wanted::Name(_) => Vec::new(),
            Wanted::Code(code) => code.doubts(),
        }
    }
}

/// Letters and digits alone, and a digit among them.
fn is_codelike(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_alphanumeric()) && text.bytes().any(|byte| byte.is_ascii_digit())
}

/// The longest text that is worth keeping in an address.
pub const SEARCH_CHARACTERS: usize = COMPANY_NAME_CHARACTERS * 2;

impl CompanyName {
    /// The bytes of the name in which a part of a name stands first, in any width, with brackets or without; to be
    /// marked.
    pub fn place_of(&self, part: &Self) -> Option<std::ops::Range<usize>> {
        let (key, wanted) = (self.search_key(), part.search_key());
        let before = key[..key.find(&wanted).filter(|_| !wanted.is_empty())?].chars().count();
        // Where each character that counts begins and ends.
        let places = self.as_str().char_indices().filter(|(_, character)| !is_bracket(*character));
        let mut places = places.map(|(at, character)| (at, at + character.len_utf8())).skip(before);
        let (mut first, first_end) = places.next()?;
        let mut end = places.take(wanted.chars().count().saturating_sub(1)).last().map_or(first_end, |(_, end)| end);
        // The brackets at its ends, where they were looked for.
        if part.as_str().starts_with(is_bracket) && self.as_str()[..first].ends_with(is_bracket) {
            first -= '（'.len_utf8();
        }
        if part.as_str().ends_with(is_bracket) && self.as_str()[end..].starts_with(is_bracket) {
            end += '）'.len_utf8();
        }
        Some(first..end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(text: &str) -> SearchProblem {
        Search::parse(text).expect_err(text)
    }

    fn name(text: &str) -> CompanyName {
        CompanyName::parse(text).expect(text)
    }

    /// Y-FIND-03.
    #[test]
    fn takes_a_name_or_a_code() {
        let by_name = Search::parse("澍拾禾(深圳)").expect("a name");
        assert_eq!((by_name.text(), &by_name.repairs[..]), ("澍拾禾（深圳）", &[Repair::Brackets][..]));
        let by_code = Search::parse(" 9144 0300 pdy0 0001 x3").expect("a code");
        assert_eq!(
            (by_code.text(), &by_code.repairs[..]),
            ("91440300PDY00001X3", &[Repair::Spaces, Repair::UpperCase][..])
        );
        assert!(by_code.doubts().is_empty());
    }

    /// Y-FIND-03.
    #[test]
    fn refuses_nothing() {
        for text in ["", "  \u{3000}\u{200b}", "\u{2066}\u{2069}"] {
            assert_eq!(problem(text), SearchProblem::Empty);
        }
    }

    #[test]
    fn refuses_what_would_read_the_register_out() {
        for text in ["广", "（", "（）", "A", "·广·"] {
            assert_eq!(problem(text), SearchProblem::TooShort, "{text}");
        }
        for text in ["9", "9144", "91440300PDY", "91440300PDY00001X"] {
            let found = text.len();
            assert_eq!(problem(text), SearchProblem::Code(CreditCodeProblem::Length { found }), "{text}");
        }
        assert_eq!(problem(&"运".repeat(101)), SearchProblem::TooLong);
    }

    #[test]
    fn refuses_the_numbers_of_persons_and_of_old_licences() {
        assert_eq!(problem("440100190101010011"), SearchProblem::PersonalNumber);
        assert_eq!(problem("黄婉仪 15400001021"), SearchProblem::PersonalNumber);
        assert_eq!(problem("442000400007777"), SearchProblem::RegistrationNumber);
    }

    #[test]
    fn lets_a_code_through_whose_check_is_wrong_and_says_so() {
        let search = Search::parse("91440300PDY00001X4").expect("a code");
        assert_eq!(search.doubts().len(), 1);
    }

    #[test]
    fn takes_hostile_text_for_a_name() {
        for text in ["<img src=x onerror=alert(1)>", "'; DROP TABLE", "\u{202e}司公限有", "🏭🏭厂家"] {
            assert!(matches!(Search::parse(text), Ok(Search { wanted: Wanted::Name(_), .. })), "{text}");
        }
    }

    #[test]
    fn finds_the_part_of_a_name_whatever_its_width() {
        let whole = name("澍拾禾（深圳）ＡＢ电子科技有限公司");
        for (part, marked) in [
            ("(深圳)AB", "（深圳）ＡＢ"),
            ("拾禾(深圳)", "拾禾（深圳）"),
            ("禾深圳AB", "禾（深圳）ＡＢ"),
            ("澍拾禾", "澍拾禾"),
            ("公司", "公司"),
        ] {
            let range = whole.place_of(&name(part)).expect(part);
            assert_eq!(&whole.as_str()[range], marked);
        }
        assert_eq!(whole.place_of(&name("广州")), None);
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod properties {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn reads_its_own_text_again_without_repair(text in any::<String>()) {
            if let Ok(search) = Search::parse(&text) {
                let again = Search::parse(search.text()).expect("its own text");
                prop_assert!(again.repairs.is_empty());
                prop_assert_eq!(again.wanted, search.wanted);
            }
        }

        #[test]
        fn marks_what_is_there(whole in "[粤运Ａ(（AB]{2,12}", part in "[粤运Ａ(（AB]{2,3}") {
            if let (Ok(whole), Ok(part)) = (CompanyName::parse(&whole), CompanyName::parse(&part)) {
                match whole.place_of(&part) {
                    Some(range) => {
                        let marked = CompanyName::parse(&whole.as_str()[range]).map(|marked| marked.search_key());
                        prop_assert_eq!(marked, Ok(part.search_key()));
                    }
                    None => prop_assert!(part.search_key().is_empty() || !whole.search_key().contains(&part.search_key())),
                }
            }
        }
    }
}
