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
    let birth = (0..80_000).prop_map(|days| {
        let date = Date::from_julian_day(today().to_julian_day() - days).expect("a day");
        format!("{:04}{:02}{:02}", date.year(), u8::from(date.month()), date.day())
    });
    (region, birth, "[0-9]{3}").prop_map(|(region, birth, sequence)| format!("{region}{birth}{sequence}"))
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
        for place in 0..18 {
            for wrong in "0123456789X".chars().filter(|&wrong| number.as_str().chars().nth(place) != Some(wrong)) {
                let mut text = number.as_str().to_owned();
                text.replace_range(place..=place, wrong.encode_utf8(&mut [0; 4]));
                for kind in DocumentKind::ALL {
                    prop_assert!(DocumentNumber::parse(kind, &text, today()).is_err(), "{text}");
                }
            }
        }
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
