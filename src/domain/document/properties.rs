//! What holds for every number of a document, tried on random ones.

use super::{DocumentKind, DocumentNumber};
use proptest::prelude::*;
use time::{Date, Month};

fn today() -> Date {
    Date::from_calendar_date(2026, Month::November, 22).expect("a day")
}

fn arrived(text: &str) -> Option<DocumentNumber> {
    serde_json::from_value(text.into()).ok()
}

/// The first seventeen characters of numbers that could be on an identity card or a residency permit.
fn first17() -> impl Strategy<Value = String> {
    let region = prop_oneof!["(11|23|37|44|54|65|71)[0-9]{4}", "8[123]0000"];
    (region, birth(), "[0-9]{3}").prop_map(|(region, birth, sequence)| format!("{region}{birth}{sequence}"))
}

/// The same of the permanent residence cards of 2023: 9, a province, a country's three digits.
fn first17_of_permanent_residence() -> impl Strategy<Value = String> {
    let region = "9(11|23|37|44|54|65|71)[0-9]{3}";
    (region, birth(), "[0-9]{3}").prop_map(|(region, birth, sequence)| format!("{region}{birth}{sequence}"))
}

fn birth() -> impl Strategy<Value = String> {
    (0..80_000).prop_map(|days| {
        let date = Date::from_julian_day(today().to_julian_day() - days).expect("a day");
        format!("{:04}{:02}{:02}", date.year(), u8::from(date.month()), date.day())
    })
}

/// What may stand at the end.
const CHECKS: &str = "0123456789X";

fn is_permanent_residence(text: &str) -> bool {
    DocumentNumber::parse(DocumentKind::ForeignPermanentResidence, text, today()).is_ok()
}

/// Whether no kind takes the number with another character anywhere.
fn detects_one_wrong_character(number: &str) -> Result<(), TestCaseError> {
    for place in 0..18 {
        for wrong in CHECKS.chars().filter(|&wrong| number.chars().nth(place) != Some(wrong)) {
            let mut text = number.to_owned();
            text.replace_range(place..=place, wrong.encode_utf8(&mut [0; 4]));
            for kind in DocumentKind::ALL {
                prop_assert!(DocumentNumber::parse(kind, &text, today()).is_err(), "{text}");
            }
        }
    }
    Ok(())
}

proptest! {
    #[test]
    fn a_computed_number_always_parses(first17 in first17()) {
        let number = DocumentNumber::resident_with_check(&first17).expect("a number");
        let parsed = DocumentNumber::parse(DocumentKind::ResidentIdentityCard, number.as_str(), today());
        prop_assert_eq!(parsed.as_ref(), Ok(&number));
        prop_assert!(number.as_str().starts_with(&first17));
        prop_assert!(number.birth_date().is_some_and(|date| date <= today()));
    }

    #[test]
    fn one_wrong_character_is_always_detected(first17 in first17()) {
        let number = DocumentNumber::resident_with_check(&first17).expect("a number");
        detects_one_wrong_character(number.as_str())?;
    }

    #[test]
    fn a_permanent_residence_card_has_one_check_character_and_detects_one_wrong_one(
        first17 in first17_of_permanent_residence(),
    ) {
        let texts = CHECKS.chars().map(|check| format!("{first17}{check}"));
        let fitting: Vec<_> = texts.filter(|text| is_permanent_residence(text)).collect();
        prop_assert_eq!(fitting.len(), 1, "{}", first17);
        let number = arrived(&fitting[0]).expect("a number");
        prop_assert!(number.birth_date().is_some_and(|date| date <= today()));
        detects_one_wrong_character(&fitting[0])?;
    }

    #[test]
    fn reads_any_text_without_panic(text in any::<String>()) {
        for kind in DocumentKind::ALL {
            if let Err(problem) = DocumentNumber::parse(kind, &text, today()) {
                prop_assert!(problem.code().starts_with("document."));
            }
        }
        prop_assert!(DocumentNumber::resident_with_check(&text).is_none() || text.len() == 17);
    }

    #[test]
    fn anything_that_arrives_can_be_asked(text in "[0-9A-Z()]{0,20}") {
        let arrived = arrived(&text);
        prop_assert_eq!(arrived.is_some(), (5..=18).contains(&text.len()));
        if let Some(number) = arrived {
            prop_assert!(text.starts_with(number.key()));
            prop_assert!(number.birth_date().is_none() || text.len() == 18);
        }
    }

    #[test]
    fn what_was_parsed_arrives_and_hides_its_middle(text in "[0-9A-Zx()]{5,18}|[HM][0-9]{8}|E[A-Z0-9][0-9]{7}") {
        for kind in DocumentKind::ALL {
            let Ok(number) = DocumentNumber::parse(kind, &text, today()) else { continue };
            prop_assert_eq!(arrived(number.as_str()), Some(number.clone()));
            let masked = number.masked();
            prop_assert_eq!(masked.len(), number.as_str().len());
            prop_assert_eq!(masked.as_bytes()[masked.len() / 2], b'*');
            prop_assert!(masked.matches('*').count() >= 4);
        }
    }
}
