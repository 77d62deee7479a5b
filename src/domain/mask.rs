//! How personal data is shown to those who do not own it (GB/T 35273-2020 7.2). A mask is never longer than its source,
//! works by code points, and hides at least four characters of a number. Knows nothing of who is looking.

/// How many characters of a number are hidden at least; a number with fewer is hidden whole.
const HIDDEN: usize = 4;

/// How many stars stand for a mailbox name, however long it is.
const MAILBOX_STARS: usize = 3;

/// An identity number of 18 or 15 characters: the first three and the last four stay, `440***********1235`.
pub fn mask_identity_number(number: &str) -> String {
    cover(number, 3, 4)
}

/// A travel permit: the first two and the last two stay, `H1*****78`.
pub fn mask_travel_permit(number: &str) -> String {
    cover(number, 2, 2)
}

/// A passport: the first two and the last three stay, `E1****678`.
pub fn mask_passport(number: &str) -> String {
    cover(number, 2, 3)
}

/// 法人账号: the first two and the last two stay, `GD******78`.
pub fn mask_account(number: &str) -> String {
    cover(number, 2, 2)
}

/// A national telephone number: `138****8000` from eleven digits on, `51****67` for the shorter ones of Hong Kong,
/// Macao and Taiwan.
pub fn mask_phone(national: &str) -> String {
    if national.chars().count() < 11 { cover(national, 2, 2) } else { cover(national, 3, 4) }
}

/// A name: the first character stays (of 欧阳 too), `张*`, `欧***`. A name of one character has nothing to hide.
pub fn mask_name(name: &str) -> String {
    let rest = name.chars().count().saturating_sub(1);
    name.chars().take(1).chain(stars(rest)).collect()
}

/// An e-mail address: the first character of the mailbox and the domain stay, `z***@163.com`. A mailbox of one
/// character is hidden whole, and so is a text without `@`, but for its first character.
pub fn mask_email(address: &str) -> String {
    let (mailbox, domain) = match address.rsplit_once('@') {
        Some((mailbox, domain)) => (mailbox, Some(domain)),
        None => (address, None),
    };
    let count = mailbox.chars().count();
    let shown = usize::from(count > 1);
    let mut masked: String = mailbox.chars().take(shown).chain(stars((count - shown).min(MAILBOX_STARS))).collect();
    if let Some(domain) = domain {
        masked.push('@');
        masked.push_str(domain);
    }
    masked
}

/// The last four characters, fewer if a mask shows fewer: what a screen reader says of a number (尾号1235). Give it the
/// masked text, so that it tells no more than what is seen.
pub fn tail(text: &str) -> String {
    let shown = text.rsplit('*').next().unwrap_or_default();
    let skipped = shown.chars().count().saturating_sub(4);
    shown.chars().skip(skipped).collect()
}

/// Keeps `head` characters in front and `last` at the end, fewer if less than [`HIDDEN`] would be hidden.
fn cover(text: &str, head: usize, last: usize) -> String {
    let count = text.chars().count();
    let spare = count.saturating_sub(HIDDEN);
    let head = head.min(spare);
    let last = last.min(spare - head);
    let hidden = count - head - last;
    text.chars().take(head).chain(stars(hidden)).chain(text.chars().skip(head + hidden)).collect()
}

fn stars(count: usize) -> impl Iterator<Item = char> {
    std::iter::repeat_n('*', count)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn masks_identity_numbers() {
        assert_eq!(mask_identity_number("440308199003071235"), "440***********1235");
        assert_eq!(mask_identity_number("440105680303123"), "440********3123");
    }

    #[test]
    fn masks_travel_permits_and_passports() {
        assert_eq!(mask_travel_permit("H12345678"), "H1*****78");
        assert_eq!(mask_passport("E12345678"), "E1****678");
        assert_eq!(mask_passport("AB12345"), "AB****5");
    }

    #[test]
    fn masks_accounts() {
        assert_eq!(mask_account("GD12345678"), "GD******78");
    }

    #[test]
    fn masks_phones() {
        assert_eq!(mask_phone("13800138000"), "138****8000");
        assert_eq!(mask_phone("51234567"), "51****67");
        assert_eq!(mask_phone("912345678"), "91*****78");
    }

    #[test]
    fn masks_names_by_code_points() {
        assert_eq!(mask_name("张三"), "张*");
        assert_eq!(mask_name("张三丰"), "张**");
        assert_eq!(mask_name("欧阳锋云"), "欧***");
        assert_eq!(mask_name("𠮷田𠮷"), "𠮷**");
        assert_eq!(mask_name("张"), "张");
        assert_eq!(mask_name(""), "");
    }

    #[test]
    fn masks_mail_addresses_without_telling_their_length() {
        assert_eq!(mask_email("zhangsan@163.com"), "z***@163.com");
        assert_eq!(mask_email("ab@b.cn"), "a*@b.cn");
        assert_eq!(mask_email("a@b.cn"), "*@b.cn");
    }

    #[test]
    fn hides_a_short_number_whole() {
        assert_eq!(mask_identity_number("1234"), "****");
        assert_eq!(mask_phone("12345"), "1****");
        assert_eq!(mask_passport(""), "");
    }

    #[test]
    fn tells_no_more_of_the_tail_than_the_mask_shows() {
        assert_eq!(tail("440308199003071235"), "1235");
        assert_eq!(tail("440***********1235"), "1235");
        assert_eq!(tail("H1*****78"), "78");
        assert_eq!(tail("****"), "");
        assert_eq!(tail("𠮷"), "𠮷");
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod properties {
    use super::*;
    use proptest::prelude::*;

    const MASKS: [fn(&str) -> String; 6] =
        [mask_identity_number, mask_travel_permit, mask_passport, mask_phone, mask_name, mask_email];
    const NUMBER_MASKS: [fn(&str) -> String; 4] = [mask_identity_number, mask_travel_permit, mask_passport, mask_phone];

    proptest! {
        #[test]
        fn a_mask_is_never_longer_than_its_source(text in any::<String>()) {
            for mask in MASKS {
                prop_assert!(mask(&text).chars().count() <= text.chars().count());
                prop_assert!(mask(&text).len() <= text.len());
            }
            prop_assert!(tail(&text).chars().count() <= 4);
        }

        #[test]
        fn a_number_mask_never_shows_the_middle(number in "[0-9A-Z]{1,30}") {
            for mask in NUMBER_MASKS {
                let masked = mask(&number);
                prop_assert_eq!(masked.len(), number.len());
                prop_assert_eq!(masked.as_bytes()[number.len() / 2], b'*');
                prop_assert!(masked.matches('*').count() >= number.len().min(HIDDEN));
            }
        }

        #[test]
        fn a_masked_name_shows_its_first_character_alone(name in "\\p{Han}{2,10}") {
            let masked = mask_name(&name);
            prop_assert_eq!(masked.chars().next(), name.chars().next());
            prop_assert!(masked.chars().skip(1).all(|character| character == '*'));
        }
    }
}
