//! Whether a text looks as if it held the number of a person's document or mobile phone: such a text never goes into an
//! address. Errs on the side of the person: also a mistyped number counts.

use super::{CreditCode, repair::repair_code};

/// Whether a document number or a mobile number stands in the text, alone or among other words, in any spacing.
/// A credit code without any doubt is none, though a few look like an identity number.
pub fn holds_personal_number(text: &str) -> bool {
    // As one, since numbers are written in groups; and word by word, since two may stand side by side.
    holds(text) || text.split_whitespace().any(holds)
}

fn holds(text: &str) -> bool {
    let text = repair_code(text).text;
    let mut runs = text.split(|character: char| !character.is_ascii_alphanumeric());
    runs.any(|run| is_personal(run.trim_start_matches("0086")) || is_personal(run.trim_start_matches("86")))
}

fn is_personal(run: &str) -> bool {
    is_mobile(run) || is_identity_number(run) || is_permit_or_passport(run)
}

/// `1[3-9]` and nine digits.
fn is_mobile(run: &str) -> bool {
    run.len() == 11 && all_digits(run) && run.starts_with('1') && matches!(run.as_bytes()[1], b'3'..=b'9')
}

/// 18 characters, or 15 as before 1999, with a day of birth in the middle. The check digit may be wrong.
fn is_identity_number(run: &str) -> bool {
    match run.len() {
        18 => {
            let (front, last) = run.split_at(17);
            let is_shaped = all_digits(front) && (all_digits(last) || last == "X") && is_day(&front[6..14]);
            is_shaped && CreditCode::parse_with_doubts(run).is_ok_and(|(_, doubts)| !doubts.is_empty())
        }
        15 => all_digits(run) && is_day_of_century(&run[6..12]),
        _ => false,
    }
}

/// One or two letters and seven to ten digits: permits, passports. Three and twelve: a permanent residence card.
fn is_permit_or_passport(run: &str) -> bool {
    let letters = run.bytes().take_while(u8::is_ascii_uppercase).count();
    let is_shaped = matches!((letters, run.len() - letters), (1..=2, 7..=10) | (3, 12));
    is_shaped && all_digits(&run[letters..])
}

/// `19900307`.
fn is_day(digits: &str) -> bool {
    (digits.starts_with("18") || digits.starts_with("19") || digits.starts_with("20"))
        && is_day_of_century(&digits[2..])
}

/// `900307`.
fn is_day_of_century(digits: &str) -> bool {
    ("01"..="12").contains(&&digits[2..4]) && ("01"..="31").contains(&&digits[4..6])
}

fn all_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_documents_and_phones_in_any_spacing_and_among_words() {
        for text in [
            "440100190101010011",
            "44010019010101001x",
            "440100190101010012",
            "４４０１００ 19010101 0011",
            "440105680303123",
            "15400001021",
            "154 0000 1021",
            "+86 154-0000-1021",
            "008615400001021",
            "黄婉仪15400001021",
            "黄婉仪，440100190101010011",
            "H00001234",
            "持证人 e12345678",
            "法人 15400001021 440100190101010011",
            "法人 H1234567801",
            "持证人 USA110190010112",
        ] {
            assert!(holds_personal_number(text), "{text}");
        }
    }

    #[test]
    fn leaves_companies_alone() {
        for text in [
            "",
            "广州澍拾禾危险货物运输有限公司",
            "91440300PDY00001X3",
            "91440300568520498A",
            "440301103072002",
            "3M中国有限公司",
            "第154中学",
            "1540000",
            "中山市2024年经营部",
            "<img src=x onerror=alert(1)>",
        ] {
            assert!(!holds_personal_number(text), "{text}");
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
            holds_personal_number(&text);
        }

        #[test]
        fn never_panics_on_runs(text in "[0-9A-Z粤]{0,24}") {
            holds_personal_number(&text);
        }

        #[test]
        fn finds_a_mobile_number_wherever_it_stands(before in "[粤（]{0,4}", number in "1[3-9][0-9]{9}", after in "[粤）]{0,4}") {
            let text = format!("{before}{number}{after}");
            prop_assert!(holds_personal_number(&text));
        }
    }
}
