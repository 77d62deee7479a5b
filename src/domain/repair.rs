//! Self-repairing input: what people paste is put right, and what was changed is told. Never turns O into 0 or I into 1,
//! since a silent guess hides a mistake. Knows no rule of any single code.

/// A kind of change that was made to a typed text, so that a screen can show it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Repair {
    /// White space of any width was removed.
    Spaces,
    /// Characters that show nothing (zero width, direction marks, control characters) were removed.
    Invisible,
    /// Hyphens, dashes or middle dots between groups were removed.
    Hyphens,
    /// Full-width or small forms became ASCII.
    FullWidth,
    /// Lower-case ASCII letters became upper case.
    UpperCase,
    /// Half-width, small or angular brackets in a name became full-width round ones.
    Brackets,
}

impl Repair {
    /// A machine name, for choosing the words.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Spaces => "spaces",
            Self::Invisible => "invisible",
            Self::Hyphens => "hyphens",
            Self::FullWidth => "full_width",
            Self::UpperCase => "upper_case",
            Self::Brackets => "brackets",
        }
    }
}

/// A text after repair.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Repaired {
    /// The text as it should have been typed.
    pub text: String,
    /// What was changed: each kind once, in the order in which it was met. Empty when nothing was.
    pub repairs: Vec<Repair>,
}

impl Repaired {
    /// Whether the text differs from what was typed.
    pub fn is_changed(&self) -> bool {
        !self.repairs.is_empty()
    }

    fn note(&mut self, repair: Repair) {
        if !self.repairs.contains(&repair) {
            self.repairs.push(repair);
        }
    }

    /// Takes note of a character that is dropped from every text; false if it stays.
    fn drops(&mut self, character: char) -> bool {
        let repair = match character {
            c if c.is_whitespace() => Repair::Spaces,
            c if is_invisible(c) => Repair::Invisible,
            _ => return false,
        };
        self.note(repair);
        true
    }
}

/// Repairs a code of letters and digits: like [`repair_digits`], and ASCII letters become upper case.
pub fn repair_code(text: &str) -> Repaired {
    let mut repaired = repair_digits(text);
    if repaired.text.bytes().any(|byte| byte.is_ascii_lowercase()) {
        repaired.text.make_ascii_uppercase();
        repaired.note(Repair::UpperCase);
    }
    repaired
}

/// Repairs a number: spaces, invisible characters, hyphens and middle dots go, full-width forms become ASCII.
pub fn repair_digits(text: &str) -> Repaired {
    let mut repaired = Repaired::default();
    for typed in text.chars() {
        let character = half_width(typed);
        if repaired.drops(character) {
            continue;
        }
        if is_separator(character) {
            repaired.note(Repair::Hyphens);
            continue;
        }
        if character != typed {
            repaired.note(Repair::FullWidth);
        }
        repaired.text.push(character);
    }
    repaired
}

/// Repairs a company name: white space and invisible characters go, brackets of any form become the full-width
/// round ones of registered names. Letters, digits and dots stay as typed.
pub fn repair_name(text: &str) -> Repaired {
    let mut repaired = Repaired::default();
    for typed in text.chars() {
        if repaired.drops(typed) {
            continue;
        }
        let character = match typed {
            '(' | '\u{FE59}' | '\u{FE35}' | '[' | '［' | '【' | '〔' | '〖' => '（',
            ')' | '\u{FE5A}' | '\u{FE36}' | ']' | '］' | '】' | '〕' | '〗' => '）',
            other => other,
        };
        if character != typed {
            repaired.note(Repair::Brackets);
        }
        repaired.text.push(character);
    }
    repaired
}

/// The ASCII twin of a full-width (U+FF01-FF5E, U+3000) or small (U+FE50-FE6B) form, as NFKC gives it; any other
/// character unchanged.
pub(super) fn half_width(character: char) -> char {
    match character {
        '\u{3000}' => ' ',
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(character) - 0xFEE0).unwrap_or(character),
        '\u{FE50}' => ',',
        '\u{FE52}' => '.',
        '\u{FE54}' => ';',
        '\u{FE55}' => ':',
        '\u{FE56}' => '?',
        '\u{FE57}' => '!',
        '\u{FE59}' => '(',
        '\u{FE5A}' => ')',
        '\u{FE5B}' => '{',
        '\u{FE5C}' => '}',
        '\u{FE5F}' => '#',
        '\u{FE60}' => '&',
        '\u{FE61}' => '*',
        '\u{FE62}' => '+',
        '\u{FE63}' => '-',
        '\u{FE64}' => '<',
        '\u{FE65}' => '>',
        '\u{FE66}' => '=',
        '\u{FE68}' => '\\',
        '\u{FE69}' => '$',
        '\u{FE6A}' => '%',
        '\u{FE6B}' => '@',
        other => other,
    }
}

/// Characters that leave no mark: what pasting from a web page, a certificate window or a barcode reader brings along.
pub(super) fn is_invisible(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{00AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

/// Hyphens, dashes, minus signs and middle dots: they only group a code.
fn is_separator(character: char) -> bool {
    matches!(
        character,
        '-' | '\u{2010}'
            ..='\u{2015}' | '\u{2212}' | '\u{FE58}' // dashes
            | '\u{00B7}' | '\u{2022}' | '\u{2027}' | '\u{2219}' | '\u{22C5}' | '\u{30FB}' | '\u{FF65}' // dots
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn changed(text: &str, repairs: &[Repair]) -> Repaired {
        Repaired { text: text.to_owned(), repairs: repairs.to_vec() }
    }

    #[test]
    fn leaves_a_good_code_alone() {
        let repaired = repair_code("91440300568520498A");
        assert_eq!(repaired, changed("91440300568520498A", &[]));
        assert!(!repaired.is_changed());
    }

    #[test]
    fn tells_each_kind_of_change_once() {
        assert_eq!(
            repair_code("\u{200B}９１ 44\u{3000}03-00·５６ab"),
            changed(
                "9144030056AB",
                &[Repair::Invisible, Repair::FullWidth, Repair::Spaces, Repair::Hyphens, Repair::UpperCase]
            )
        );
    }

    #[test]
    fn never_turns_a_letter_into_a_digit() {
        assert_eq!(repair_code("oOiIlLzZsSvV").text, "OOIILLZZSSVV");
    }

    #[test]
    fn leaves_letters_outside_ascii_as_they_are() {
        assert_eq!(repair_code("ıſß粤").text, "ıſß粤");
    }

    #[test]
    fn keeps_the_case_of_a_number() {
        assert_eq!(repair_digits(" 138-0000 0000x"), changed("13800000000x", &[Repair::Spaces, Repair::Hyphens]));
    }

    #[test]
    fn gives_a_name_full_width_brackets() {
        assert_eq!(repair_name("广州危运(番禺﹚有限公司"), changed("广州危运（番禺）有限公司", &[Repair::Brackets]));
        assert_eq!(
            repair_name(" 广州\u{FEFF}危运（番禺）有限公司\t"),
            changed("广州危运（番禺）有限公司", &[Repair::Spaces, Repair::Invisible])
        );
    }

    #[test]
    fn takes_square_and_lens_brackets_for_round_ones() {
        for typed in ["危运[番禺]", "危运［番禺］", "危运【番禺】", "危运〔番禺〕", "危运〖番禺〗"]
        {
            assert_eq!(repair_name(typed), changed("危运（番禺）", &[Repair::Brackets]), "{typed}");
        }
    }

    #[test]
    fn keeps_dots_and_hyphens_of_a_name() {
        assert_eq!(repair_name("阿凡提·危运-二店"), changed("阿凡提·危运-二店", &[]));
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod properties {
    use super::*;
    use proptest::prelude::*;
    use unicode_normalization::UnicodeNormalization;

    /// What NFKC makes of a character, if that is one character.
    fn normalised(character: char) -> Option<char> {
        let mut characters = std::iter::once(character).nfkc();
        characters.next().filter(|_| characters.next().is_none())
    }

    #[test]
    fn agrees_with_nfkc_on_full_width_and_small_forms() {
        for character in ('\u{FF01}'..='\u{FF5E}').chain('\u{FE50}'..='\u{FE6B}').chain(['\u{3000}']) {
            let expected = normalised(character).filter(char::is_ascii).unwrap_or(character);
            assert_eq!(half_width(character), expected, "{character}");
        }
    }

    proptest! {
        #[test]
        fn a_second_repair_changes_nothing(text in any::<String>()) {
            for repair in [repair_code, repair_digits, repair_name] {
                let once = repair(&text);
                prop_assert_eq!(once.is_changed(), once.text != text);
                let twice = repair(&once.text);
                prop_assert!(!twice.is_changed());
                prop_assert_eq!(twice.text, once.text);
            }
        }

        #[test]
        fn repairs_a_full_width_code_as_nfkc_would(text in "[\u{FF10}-\u{FF19}\u{FF21}-\u{FF3A}\u{FF41}-\u{FF5A}]{0,20}") {
            prop_assert_eq!(repair_code(&text).text, text.nfkc().collect::<String>().to_uppercase());
        }
    }
}
