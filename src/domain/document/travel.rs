//! Numbers without a check character: travel permits, passports, and the permanent residence cards before 2023. Knows
//! nothing of who issues them.

/// A number as a run of upper-case letters and the digits after it; none if anything else is in it.
fn split(number: &str) -> Option<(&str, &str)> {
    let digits = number.trim_start_matches(|character: char| character.is_ascii_uppercase());
    let letters = number.strip_suffix(digits)?;
    digits.bytes().all(|byte| byte.is_ascii_digit()).then_some((letters, digits))
}

/// 港澳居民来往内地通行证: H or M, eight digits for life, and on the cards of 1999 two that count the issues.
pub(super) fn is_hk_macao_permit(number: &str) -> bool {
    matches!(split(number), Some(("H" | "M", digits)) if matches!(digits.len(), 8 | 10))
}

/// 台湾居民来往大陆通行证: eight digits, or on older ones ten and perhaps a letter in brackets.
pub(super) fn is_taiwan_permit(number: &str) -> bool {
    let (digits, version) = match number.split_once('(') {
        Some((digits, version)) => (digits, Some(version)),
        None => (number, None),
    };
    let is_version = match version {
        None => matches!(digits.len(), 8 | 10),
        Some(version) => digits.len() == 10 && matches!(version.as_bytes(), [b'A'..=b'Z', b')']),
    };
    is_version && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// 外国人永久居留身份证 before December 2023: three letters of the country and twelve digits.
pub(super) fn is_old_permanent_residence(number: &str) -> bool {
    matches!(split(number), Some((letters, digits)) if letters.len() == 3 && digits.len() == 12)
}

/// 中国护照: ordinary ones (E, EA to EZ without I and O, G, 14, 15), service, public affairs and diplomatic ones (S, P, D
/// and SE, PE, DE), and those of Hong Kong (K, KJ) and Macao (MA).
pub(super) fn is_chinese_passport(number: &str) -> bool {
    match split(number) {
        Some(("", digits)) => digits.len() == 9 && (digits.starts_with("14") || digits.starts_with("15")),
        Some(("E" | "G" | "D" | "S" | "P", digits)) => digits.len() == 8,
        Some(("K" | "KJ", digits)) => matches!(digits.len(), 7 | 8),
        Some(("MA" | "DE" | "SE" | "PE", digits)) => digits.len() == 7,
        Some((letters, digits)) => {
            digits.len() == 7 && matches!(letters.as_bytes(), [b'E', second] if !matches!(second, b'I' | b'O'))
        }
        None => false,
    }
}

/// 外国护照: five to seventeen letters and digits; every country has its own way.
pub(super) fn is_foreign_passport(number: &str) -> bool {
    matches!(number.len(), 5..=17) && number.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(is_shape: fn(&str) -> bool, good: &[&str], bad: &[&str]) {
        for number in good {
            assert!(is_shape(number), "{number}");
        }
        for number in bad.iter().chain(&["", "张", "H1234567张"]) {
            assert!(!is_shape(number), "{number}");
        }
    }

    #[test]
    fn knows_travel_permits_of_hong_kong_and_macao() {
        check(
            is_hk_macao_permit,
            &["H12345678", "M12345678", "H1234567801"],
            &["H1234567", "C12345678", "H123456789", "HM1234567", "H1234567A"],
        );
    }

    #[test]
    fn knows_travel_permits_of_taiwan() {
        check(
            is_taiwan_permit,
            &["12345678", "1234567890", "1234567890(B)"],
            &["123456789", "12345678(B)", "1234567890(1)", "1234567890(B", "1234567890()", "1234567890B", "A2345678"],
        );
    }

    #[test]
    fn knows_permanent_residence_cards_before_2023() {
        check(is_old_permanent_residence, &["CAN110081080310"], &["CA1110081080310", "CAN11008108031"]);
    }

    #[test]
    fn knows_chinese_passports() {
        check(
            is_chinese_passport,
            &[
                "E12345678",
                "G12345678",
                "D12345678",
                "S12345678",
                "P12345678",
                "EA1234567",
                "EZ1234567",
                "141234567",
                "151234567",
                "DE1234567",
                "SE1234567",
                "PE1234567",
                "MA1234567",
                "K1234567",
                "K12345678",
                "KJ1234567",
                "KJ12345678",
            ],
            &["E1234567", "EI1234567", "EO1234567", "131234567", "A12345678", "MB1234567", "E123456789", "KK1234567"],
        );
    }

    #[test]
    fn knows_foreign_passports_by_length_alone() {
        check(
            is_foreign_passport,
            &["AB123", "123456789", "A1234567890123456"],
            &["AB12", "A12345678901234567", "ab123", "AB 123", "AB(123)"],
        );
    }
}
