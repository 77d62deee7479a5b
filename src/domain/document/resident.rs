//! Numbers of eighteen characters (GB 11643-1999): region, day of birth, sequence, check character. Identity cards,
//! residency permits and the permanent residence cards of 2023 share them. Knows nothing of counties, whose list changes.

use super::{DocumentKind, DocumentProblem};
use time::{Date, Month};

/// All but the check character, as digits.
pub(super) type Body = [u8; 17];

/// Checks a number of eighteen characters: characters, region, day of birth, check character, in this order.
pub(super) fn check(kind: DocumentKind, number: &str, today: Date) -> Result<(), DocumentProblem> {
    let body = body(number)?;
    if !is_region(kind, &body) {
        return Err(DocumentProblem::UnknownRegion { kind });
    }
    if birth_date(&body).ok_or(DocumentProblem::NoSuchDate)? > today {
        return Err(DocumentProblem::FutureDate);
    }
    let expected = check_character(&body);
    match number.chars().last() {
        Some(found) if found != expected => Err(DocumentProblem::CheckDigit { expected, found }),
        _ => Ok(()),
    }
}

/// The eighteen characters of an identity card of fifteen digits: `19` before the year, and a check character. The
/// result is yet to be checked.
pub(super) fn widened(number: &str) -> Result<String, DocumentProblem> {
    let digits = digits(number)?;
    let (region, rest) = digits.split_at_checked(6).unwrap_or_default();
    let wide = [region, &[1, 9], rest].concat();
    let body = Body::try_from(wide).map_err(|_| DocumentProblem::Length { found: digits.len() })?;
    Ok(complete(&body))
}

/// The eighteen characters that begin with these seventeen digits; none if they are no seventeen digits, or if region or
/// day of birth do not exist.
pub(super) fn completed(first17: &str) -> Option<String> {
    let body = Body::try_from(digits(first17).ok()?).ok()?;
    let is_known = is_region(DocumentKind::ResidentIdentityCard, &body) && birth_date(&body).is_some();
    is_known.then(|| complete(&body))
}

/// The day of birth that a number of eighteen characters tells; none for any other text.
pub(super) fn told_birth_date(number: &str) -> Option<Date> {
    birth_date(&body(number).ok()?)
}

/// Splits off the check character and reads the rest as digits.
fn body(number: &str) -> Result<Body, DocumentProblem> {
    let found = number.chars().count();
    let length = DocumentProblem::Length { found };
    let last = number.chars().last().ok_or(DocumentProblem::Empty)?;
    let first = number.strip_suffix(last).unwrap_or_default();
    if found != 18 {
        return Err(length);
    }
    let body = digits(first)?;
    if !last.is_ascii_digit() && last != 'X' {
        return Err(DocumentProblem::ForbiddenCharacter { character: last, position: found });
    }
    Body::try_from(body).map_err(|_| length)
}

fn digits(text: &str) -> Result<Vec<u8>, DocumentProblem> {
    let digit = |(place, character): (usize, char)| match character.to_digit(10) {
        Some(digit) => Ok(digit as u8),
        None => Err(DocumentProblem::ForbiddenCharacter { character, position: place + 1 }),
    };
    text.chars().enumerate().map(digit).collect()
}

/// Whether the first six digits are of a region that issues this kind: a province (GB/T 2260); 810000, 820000 or 830000
/// for a residency permit; 9, a province and a country's three digits for a permanent residence card.
fn is_region(kind: DocumentKind, body: &Body) -> bool {
    match (kind, body) {
        (DocumentKind::HkMacaoTaiwanResidencyPermit, [8, 1..=3, 0, 0, 0, 0, ..]) => true,
        (DocumentKind::ForeignPermanentResidence, &[9, tens, units, ..]) => is_province(tens * 10 + units),
        (DocumentKind::ResidentIdentityCard, &[tens, units, ..]) => is_province(tens * 10 + units),
        _ => false,
    }
}

/// The first two digits of GB/T 2260.
fn is_province(code: u8) -> bool {
    matches!(code, 11..=15 | 21..=23 | 31..=37 | 41..=46 | 50..=54 | 61..=65 | 71 | 81..=83)
}

fn birth_date(body: &Body) -> Option<Date> {
    let [_, _, _, _, _, _, y1, y2, y3, y4, m1, m2, d1, d2, ..] = *body;
    let year = [y1, y2, y3, y4].into_iter().fold(0, |year, digit| year * 10 + i32::from(digit));
    let month = Month::try_from(m1 * 10 + m2).ok()?;
    Date::from_calendar_date(year, month, d1 * 10 + d2).ok()
}

/// ISO 7064 MOD 11-2: the weights are the powers of two, modulo eleven.
fn check_character(body: &Body) -> char {
    const WEIGHTS: [u16; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    let sum: u16 = WEIGHTS.iter().zip(body).map(|(weight, digit)| weight * u16::from(*digit)).sum();
    let check = (12 - sum % 11) % 11;
    char::from_digit(check.into(), 10).unwrap_or('X')
}

fn complete(body: &Body) -> String {
    let digits = body.iter().filter_map(|digit| char::from_digit((*digit).into(), 10));
    digits.chain([check_character(body)]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn computes_the_check_character_of_the_standard() {
        assert_eq!(completed("11010519491231002").as_deref(), Some("11010519491231002X"));
        assert_eq!(completed("44052418800101001").as_deref(), Some("440524188001010014"));
    }

    #[test]
    fn completes_nothing_that_could_not_be_a_card() {
        for text in ["", "1101051949123100", "110105194912310021", "1101051949123100X", "99010519491231002"] {
            assert_eq!(completed(text), None, "{text}");
        }
        assert_eq!(completed("11010519490230002"), None);
    }

    #[test]
    fn widens_cards_of_fifteen_digits() {
        assert_eq!(widened("440105680303123").as_deref(), Ok("440105196803031238"));
        assert_eq!(widened("110105491231002").as_deref(), Ok("11010519491231002X"));
        let position = DocumentProblem::ForbiddenCharacter { character: 'O', position: 4 };
        assert_eq!(widened("440O05680303123"), Err(position));
    }

    #[test]
    fn weighs_by_powers_of_two() {
        let body: Body = [1, 1, 0, 1, 0, 5, 1, 9, 4, 9, 1, 2, 3, 1, 0, 0, 2];
        let sum = body.iter().fold(0_u32, |sum, digit| (sum + u32::from(*digit)) * 2 % 11);
        assert_eq!((12 - sum) % 11, 10);
        assert_eq!(check_character(&body), 'X');
    }
}
