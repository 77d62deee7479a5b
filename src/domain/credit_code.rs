//! 统一社会信用代码. Refuses what cannot be a code; only doubts what real codes are known to break. Knows no register.

use super::{WrongCheck, organisation_code::body_check, repair::repair_code, wire::string_type};

/// GB 32100-2015: digits and capitals without I, O, S, V and Z. A character's place is its value.
const ALPHABET: &str = "0123456789ABCDEFGHJKLMNPQRTUWXY";

string_type! {
    /// A unified social credit code (统一社会信用代码, GB 32100-2015): 18 characters of its alphabet, the division in
    /// digits. The check characters may be wrong, since codes were issued that break the standard: see
    /// [`CreditCode::doubts`].
    #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
    pub struct CreditCode;
    read by CreditCode::shaped;
    schema "统一社会信用代码 (GB 32100-2015)", pattern "^[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}$";
}

/// Why a text is refused as a credit code. Places are counted from 1 in the repaired text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CreditCodeProblem {
    /// It has not 18 characters.
    Length {
        /// How many it has.
        found: usize,
    },
    /// A character outside the alphabet, such as the letter O.
    ForbiddenCharacter {
        /// The character.
        character: char,
        /// Its place.
        position: usize,
    },
    /// A letter in the division of the register (places 3 to 8, GB/T 2260), which has only digits.
    LetterInDivision {
        /// The letter.
        character: char,
        /// Its place.
        position: usize,
    },
    /// The check character of the organisation code inside (place 17, GB 11714) is wrong.
    BodyCheck(WrongCheck),
    /// The check character of the whole code (place 18) is wrong.
    FinalCheck(WrongCheck),
}

impl CreditCodeProblem {
    /// The machine code of the problem.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Length { .. } => "credit_code.length",
            Self::ForbiddenCharacter { .. } => "credit_code.character",
            Self::LetterInDivision { .. } => "credit_code.division",
            Self::BodyCheck(_) => "credit_code.body_check",
            Self::FinalCheck(_) => "credit_code.final_check",
        }
    }
}

/// Why a code of the right shape may still be mistyped. Real codes with each of these exist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// The check character of the organisation code inside (place 17, GB 11714) does not follow.
    BodyCheck(WrongCheck),
    /// The check character of the whole code (place 18) does not follow.
    FinalCheck(WrongCheck),
    /// The registering authority (登记管理部门, place 1) is not in the table, which has been amended before.
    UnknownAuthority(char),
    /// The category (机构类别, place 2) is not one of those that the table gives the authority.
    UnknownCategory {
        /// The authority.
        authority: char,
        /// The category.
        category: char,
    },
}

impl Doubt {
    /// The machine code of the doubt.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::BodyCheck(_) => "credit_code.body_check",
            Self::FinalCheck(_) => "credit_code.final_check",
            Self::UnknownAuthority(_) => "credit_code.authority",
            Self::UnknownCategory { .. } => "credit_code.category",
        }
    }
}

impl CreditCode {
    /// Reads a code, after repair, and refuses wrong check characters. An unknown authority or category is accepted.
    pub fn parse(text: &str) -> Result<Self, CreditCodeProblem> {
        let (code, doubts) = Self::parse_with_doubts(text)?;
        for doubt in doubts {
            match doubt {
                Doubt::BodyCheck(wrong) => return Err(CreditCodeProblem::BodyCheck(wrong)),
                Doubt::FinalCheck(wrong) => return Err(CreditCodeProblem::FinalCheck(wrong)),
                Doubt::UnknownAuthority(_) | Doubt::UnknownCategory { .. } => {}
            }
        }
        Ok(code)
    }

    /// Reads a code, after repair, for whoever insists (仍然提交): refuses only a wrong shape, and tells what to doubt.
    pub fn parse_with_doubts(text: &str) -> Result<(Self, Vec<Doubt>), CreditCodeProblem> {
        let code = Self::shaped(text)?;
        let doubts = code.doubts();
        Ok((code, doubts))
    }

    /// The code that begins with these eight characters (authority, category, division) and has this body: both check
    /// characters computed. None if either part has not eight characters that may stand there.
    pub fn with_checks(prefix8: &str, body8: &str) -> Option<Self> {
        let mut code = format!("{prefix8}{body8}");
        code.push(body_check(body8)?);
        code.push(final_check(&code)?);
        check_shape(&code).is_ok().then_some(Self(code))
    }

    /// What speaks against the code, in the order of [`Doubt`]; empty for nearly every real one.
    pub fn doubts(&self) -> Vec<Doubt> {
        let mut doubts = Vec::new();
        let mut last = self.0.chars().skip(16);
        let body: String = self.0.chars().skip(8).take(8).collect();
        let front: String = self.0.chars().take(17).collect();
        doubts.extend(WrongCheck::between(body_check(&body), last.next()).map(Doubt::BodyCheck));
        doubts.extend(WrongCheck::between(final_check(&front), last.next()).map(Doubt::FinalCheck));
        let mut first = self.0.chars();
        if let (Some(authority), Some(category)) = (first.next(), first.next()) {
            match categories(authority) {
                None => doubts.push(Doubt::UnknownAuthority(authority)),
                Some(known) if known.contains(category) => {}
                Some(_) => doubts.push(Doubt::UnknownCategory { authority, category }),
            }
        }
        doubts
    }

    /// In groups for reading aloud: `9144 0300 PDY0 0001 X3`.
    pub fn grouped(&self) -> String {
        let mut grouped = String::new();
        for (place, character) in self.0.chars().enumerate() {
            if place > 0 && place % 4 == 0 {
                grouped.push(' ');
            }
            grouped.push(character);
        }
        grouped
    }

    /// A code of the right shape, whatever its check characters.
    fn shaped(text: &str) -> Result<Self, CreditCodeProblem> {
        let code = repair_code(text).text;
        check_shape(&code)?;
        Ok(Self(code))
    }
}

fn check_shape(code: &str) -> Result<(), CreditCodeProblem> {
    let found = code.chars().count();
    if found != 18 {
        return Err(CreditCodeProblem::Length { found });
    }
    for (character, position) in code.chars().zip(1..) {
        if !ALPHABET.contains(character) {
            return Err(CreditCodeProblem::ForbiddenCharacter { character, position });
        }
        if (3..=8).contains(&position) && !character.is_ascii_digit() {
            return Err(CreditCodeProblem::LetterInDivision { character, position });
        }
    }
    Ok(())
}

/// The check character of the first 17: weights 3^i mod 31, and what is missing to a multiple of 31. None if one of
/// them is not of the alphabet.
fn final_check(front: &str) -> Option<char> {
    let (mut sum, mut weight) = (0, 1);
    for character in front.chars() {
        sum = (sum + ALPHABET.find(character)? * weight) % 31;
        weight = weight * 3 % 31;
    }
    ALPHABET.chars().nth((31 - sum) % 31)
}

/// The categories (机构类别) that an authority (登记管理部门) gives out, by GB 32100-2015. Amendments may know more: hence
/// only a doubt.
fn categories(authority: char) -> Option<&'static str> {
    Some(match authority {
        '1' | '5' | 'N' => "1239",     // 机构编制, 民政, 农业
        '2' | '4' | '8' | 'A' => "19", // 外交, 文化, 工会, 军队
        '3' => "123459",               // 司法行政
        '6' | '7' => "129",            // 旅游, 宗教
        '9' => "123",                  // 市场监管
        'Y' => "1",                    // 其他
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const VALID: &str = "
        91350100M000100Y43 91110000600037341L 121200004013590816 91110108551385082Q 91310115591693856A
        91310110666007217T 91440300568520498A 9144030071526726XG 9144060573144633XL 91442000696462712R
        91620105MA73NBBLXE 91620105L015101280 91340600MA2PBM9HXD 92340602MA2PEL8AXA 91440100MA59TE8T90
        92440605MA4WQ7E117 93440783MA51R2P68A 524401003041K77DX7 11440000006982009U N2440606MF1234C886";

    fn parsed(text: &str) -> Result<String, CreditCodeProblem> {
        CreditCode::parse(text).map(|code| code.to_string())
    }

    fn forbidden(character: char, position: usize) -> Result<String, CreditCodeProblem> {
        Err(CreditCodeProblem::ForbiddenCharacter { character, position })
    }

    #[test]
    fn accepts_the_valid_codes_without_a_doubt() {
        assert_eq!(VALID.split_whitespace().count(), 20);
        for code in VALID.split_whitespace() {
            assert_eq!(CreditCode::parse_with_doubts(code), Ok((CreditCode(code.to_owned()), vec![])), "{code}");
            assert_eq!(parsed(code).as_deref(), Ok(code));
        }
    }

    #[test]
    fn refuses_another_length() {
        let codes = [("9144030056852049A", 17), ("91440300568520498A0", 19), ("440301103072002", 15), ("社会信用", 4)];
        for (code, found) in codes.into_iter().chain([("", 0)]) {
            assert_eq!(parsed(code), Err(CreditCodeProblem::Length { found }), "{code}");
        }
    }

    #[test]
    fn refuses_a_code_with_the_letter_o() {
        assert_eq!(parsed("91440300O68520498A"), forbidden('O', 9));
    }

    #[test]
    fn refuses_the_other_letters_that_look_like_digits() {
        assert_eq!(parsed("91440300I68520498A"), forbidden('I', 9));
        assert_eq!(parsed("91440300Z68520498A"), forbidden('Z', 9));
        assert_eq!(parsed("9144030056852S498A"), forbidden('S', 14));
        assert_eq!(parsed("9144030056852V498A"), forbidden('V', 14));
        assert_eq!(parsed("9111000060003IOZSV"), forbidden('I', 14));
    }

    #[test]
    fn refuses_a_letter_in_the_division() {
        let problem = CreditCodeProblem::LetterInDivision { character: 'A', position: 6 };
        assert_eq!(problem.code(), "credit_code.division");
        assert_eq!(parsed("91440A00568520498E"), Err(problem));
    }

    #[test]
    fn refuses_a_wrong_body_check() {
        for (code, expected, found) in [
            ("914403005685204977", '8', '7'), // final check right
            ("91440300658520498A", '1', '8'),
            ("91310115MA1H8R7C6D", '4', '6'),
            ("111111111111111111", '7', '1'),
        ] {
            assert_eq!(parsed(code), Err(CreditCodeProblem::BodyCheck(WrongCheck { expected, found })), "{code}");
        }
    }

    #[test]
    fn refuses_a_wrong_final_check() {
        assert_eq!(parsed("91350100M000100Y4Z"), forbidden('Z', 18)); // the misprint in the standard
        for (code, expected, found) in [("91440300568520498B", 'A', 'B'), ("91350211M00013FA1N", '3', 'N')] {
            assert_eq!(parsed(code), Err(CreditCodeProblem::FinalCheck(WrongCheck { expected, found })), "{code}");
        }
    }

    #[test]
    fn repairs_what_was_pasted() {
        for text in [
            "91440300568520498a",
            "９１４４０３００５６８５２０４９８Ａ",
            "914403 00568520498A",
            "91440300568520498A\t",
            "\u{200b}91440300568520498A",
            "91440300-568520498-A",
        ] {
            assert_eq!(parsed(text).as_deref(), Ok("91440300568520498A"), "{text}");
        }
    }

    #[test]
    fn doubts_an_unknown_authority_or_category_without_refusing_it() {
        for (text, doubt) in [
            ("01440300568520498K", Doubt::UnknownAuthority('0')),
            ("944403005685204981", Doubt::UnknownCategory { authority: '9', category: '4' }),
        ] {
            assert_eq!(CreditCode::parse_with_doubts(text), Ok((CreditCode(text.to_owned()), vec![doubt])));
            assert_eq!(parsed(text).as_deref(), Ok(text));
        }
    }

    #[test]
    fn lets_a_real_code_with_a_wrong_check_through_with_a_doubt() {
        let doubts = CreditCode::parse_with_doubts("91350211M00013FA1N").map(|(_, doubts)| doubts);
        assert_eq!(doubts, Ok(vec![Doubt::FinalCheck(WrongCheck { expected: '3', found: 'N' })]));
    }

    #[test]
    fn computes_both_check_characters() {
        let code = CreditCode::with_checks("91440300", "PDY00001").expect("a code");
        assert_eq!(code.as_str(), "91440300PDY00001X3");
        assert_eq!(code.grouped(), "9144 0300 PDY0 0001 X3");
    }

    #[test]
    fn computes_nothing_for_parts_that_are_none() {
        for (prefix, body) in [("9144030", "0PDY00001"), ("91440A00", "PDY00001"), ("91440300", "PDO00001")] {
            assert_eq!(CreditCode::with_checks(prefix, body), None, "{prefix} {body}");
        }
    }

    #[test]
    fn reads_a_doubtful_code_from_json_but_not_a_misshapen_one() {
        let code: CreditCode = serde_json::from_str(r#""91350211M00013FA1N""#).expect("a code");
        assert_eq!(serde_json::to_string(&code).expect("json"), r#""91350211M00013FA1N""#);
        let refused = serde_json::from_str::<CreditCode>(r#""440301103072002""#).expect_err("too short");
        assert!(refused.to_string().starts_with("credit_code.length"));
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod properties {
    use super::*;
    use proptest::prelude::*;

    prop_compose! {
        fn code()(prefix in "[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}", body in "[0-9A-HJ-NPQRTUWXY]{8}") -> CreditCode {
            CreditCode::with_checks(&prefix, &body).expect("parts of a code")
        }
    }

    /// Whether the final check alone fails the characters.
    fn is_detected(characters: &[char]) -> bool {
        let front: String = characters[..17].iter().collect();
        final_check(&front) != characters.last().copied()
    }

    proptest! {
        #[test]
        fn never_panics(text in any::<String>(), other in any::<String>()) {
            prop_assert_eq!(CreditCode::parse(&text), CreditCode::parse(&repair_code(&text).text));
            prop_assert_eq!(CreditCode::with_checks(&text, &other), None);
        }

        #[test]
        fn never_panics_on_anything_near_a_code(text in "[0-9A-Zａ-ｚ粤 -]{16,20}") {
            if let Ok((code, _)) = CreditCode::parse_with_doubts(&text) {
                prop_assert_eq!(code.grouped().len(), 22);
            }
        }

        #[test]
        fn accepts_what_it_computes(code in code()) {
            prop_assert_eq!(CreditCode::parse(code.as_str()), Ok(code.clone()));
            prop_assert_eq!(CreditCode::parse(&code.grouped().to_lowercase()), Ok(code));
        }

        #[test]
        fn detects_any_other_character_in_one_place(code in code(), place in 0..18_usize, value in 0..31_usize) {
            let mut characters: Vec<char> = code.as_str().chars().collect();
            let other = ALPHABET.chars().nth(value).expect("a value");
            prop_assume!(characters[place] != other);
            characters[place] = other;
            prop_assert!(is_detected(&characters));
        }

        /// The check of the body is modulo 11: it misses a character whose value differs by 11 or 22, and only that.
        #[test]
        fn doubts_another_character_of_the_body_unless_it_is_the_same_modulo_11(
            code in code(), place in 8..16_usize, value in 0..31_usize,
        ) {
            let mut characters: Vec<char> = code.as_str().chars().collect();
            let of_body = |c: char| c.to_digit(36).expect("of the alphabet") % 11;
            let other = ALPHABET.chars().nth(value).expect("a value");
            let is_same = of_body(characters[place]) == of_body(other);
            characters[place] = other;
            let (_, doubts) = CreditCode::parse_with_doubts(&String::from_iter(characters)).expect("the shape");
            let is_doubted = doubts.iter().any(|doubt| matches!(doubt, Doubt::BodyCheck(_)));
            prop_assert_eq!(is_doubted, !is_same);
        }

        #[test]
        fn detects_two_neighbours_that_changed_places(code in code(), place in 0..17_usize) {
            let mut characters: Vec<char> = code.as_str().chars().collect();
            prop_assume!(characters[place] != characters[place + 1]);
            characters.swap(place, place + 1);
            prop_assert!(is_detected(&characters));
        }
    }
}
