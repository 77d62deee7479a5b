//! E-mail addresses, as a browser's own field accepts them (WHATWG HTML, "valid e-mail address"), and with a dot in the
//! domain. Knows nothing of whether anybody reads the mail.

use super::{
    mask::mask_email,
    personal::{half_width, personal_text},
};

/// The longest address that a mail server takes (RFC 5321 4.5.3.1.3, angle brackets aside).
const LONGEST: usize = 254;

/// The longest part of a domain between two dots (RFC 1035 2.3.4).
const LONGEST_LABEL: usize = 63;

personal_text! {
    /// An e-mail address. The domain is kept in lower case, the mailbox as typed.
    pub struct Email;
    read by Email::parse;
    schema "E-mail address, with a dot in the domain", pattern "^[^@ ]+@[^@ ]+\\.[^@ ]+$";
}

/// Why a text is no e-mail address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EmailProblem {
    /// Nothing was typed.
    Empty,
    /// It has no `@`.
    MissingAt,
    /// Nothing stands before the `@`.
    MissingMailbox,
    /// The domain has no dot.
    MissingDot,
    /// A character that cannot stand where it does, a second `@` among them.
    ForbiddenCharacter(char),
    /// A part of the domain is empty, begins or ends with a hyphen, or has more than 63 characters.
    DomainPart,
    /// It has more than 254 characters.
    TooLong {
        /// How many it has.
        found: usize,
    },
}

impl EmailProblem {
    /// The machine code of the problem.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Empty => "email.empty",
            Self::MissingAt => "email.missing_at",
            Self::MissingMailbox => "email.missing_mailbox",
            Self::MissingDot => "email.missing_dot",
            Self::ForbiddenCharacter(_) => "email.character",
            Self::DomainPart => "email.domain_part",
            Self::TooLong { .. } => "email.too_long",
        }
    }
}

impl Email {
    /// Reads an address: white space around it and invisible characters go, full-width forms become ASCII.
    pub fn parse(text: &str) -> Result<Self, EmailProblem> {
        let typed: String = half_width(text).collect();
        let typed = typed.trim();
        if typed.is_empty() {
            return Err(EmailProblem::Empty);
        }
        let (mailbox, domain) = typed.split_once('@').ok_or(EmailProblem::MissingAt)?;
        if mailbox.is_empty() {
            return Err(EmailProblem::MissingMailbox);
        }
        check_characters(mailbox, is_mailbox_character)?;
        check_characters(domain, |character| character.is_ascii_alphanumeric() || matches!(character, '-' | '.'))?;
        if !domain.contains('.') {
            return Err(EmailProblem::MissingDot);
        }
        if !domain.split('.').all(is_label) {
            return Err(EmailProblem::DomainPart);
        }
        match typed.len() {
            0..=LONGEST => Ok(Self(format!("{mailbox}@{}", domain.to_ascii_lowercase()))),
            found => Err(EmailProblem::TooLong { found }),
        }
    }

    /// The address with all but the first character of the mailbox hidden, `z***@163.com`.
    pub fn masked(&self) -> String {
        mask_email(&self.0)
    }
}

fn check_characters(text: &str, is_allowed: impl Fn(char) -> bool) -> Result<(), EmailProblem> {
    match text.chars().find(|&character| !is_allowed(character)) {
        Some(forbidden) => Err(EmailProblem::ForbiddenCharacter(forbidden)),
        None => Ok(()),
    }
}

fn is_mailbox_character(character: char) -> bool {
    character.is_ascii_alphanumeric() || ".!#$%&'*+/=?^_`{|}~-".contains(character)
}

fn is_label(label: &str) -> bool {
    !label.is_empty() && label.len() <= LONGEST_LABEL && !label.starts_with('-') && !label.ends_with('-')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<String, EmailProblem> {
        Email::parse(text).map(|email| email.as_str().to_owned())
    }

    #[test]
    fn reads_good_addresses() {
        for (text, stored) in [
            ("a@b.cn", "a@b.cn"),
            ("a.b+c@163.com", "a.b+c@163.com"),
            ("A@QQ.COM", "A@qq.com"),
            ("\u{FEFF} a＠b.cn\t", "a@b.cn"),
            ("a@b-c.d.cn", "a@b-c.d.cn"),
        ] {
            assert_eq!(read(text).as_deref(), Ok(stored));
        }
    }

    #[test]
    fn refuses_bad_addresses_with_the_reason() {
        for (text, problem) in [
            ("", EmailProblem::Empty),
            ("a", EmailProblem::MissingAt),
            ("@b.cn", EmailProblem::MissingMailbox),
            ("a@b", EmailProblem::MissingDot),
            ("a@", EmailProblem::MissingDot),
            ("a@@b.cn", EmailProblem::ForbiddenCharacter('@')),
            ("a b@c.cn", EmailProblem::ForbiddenCharacter(' ')),
            ("张@b.cn", EmailProblem::ForbiddenCharacter('张')),
            ("a@b。cn", EmailProblem::ForbiddenCharacter('。')),
            ("a@b..cn", EmailProblem::DomainPart),
            ("a@-b.cn", EmailProblem::DomainPart),
            ("a@b-.cn", EmailProblem::DomainPart),
            ("a@b.", EmailProblem::DomainPart),
        ] {
            assert_eq!(read(text), Err(problem), "{text}");
        }
    }

    #[test]
    fn refuses_a_long_label_and_a_long_address() {
        assert!(read(&format!("a@{}.cn", "b".repeat(63))).is_ok());
        assert_eq!(read(&format!("a@{}.cn", "b".repeat(64))), Err(EmailProblem::DomainPart));
        assert!(read(&format!("{}@b.cn", "a".repeat(249))).is_ok());
        assert_eq!(read(&format!("{}@b.cn", "a".repeat(250))), Err(EmailProblem::TooLong { found: 255 }));
    }

    #[test]
    fn never_shows_itself_in_full_in_a_log() {
        let email = Email::parse("zhangsan@163.com").expect("an address");
        assert_eq!(format!("{email:?}"), r#"Email("z***@163.com")"#);
    }

    #[test]
    fn travels_as_a_string_and_is_refused_with_a_code_alone() {
        let email: Email = serde_json::from_str("\"a@b.cn\"").expect("an address");
        assert_eq!(serde_json::to_string(&email).expect("json"), "\"a@b.cn\"");
        let refused = serde_json::from_str::<Email>("\"secret@b\"").expect_err("no dot").to_string();
        assert!(refused.starts_with("email.missing_dot") && !refused.contains("secret"));
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod properties {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn reads_any_text_without_panic_and_its_own_result_again(text in any::<String>()) {
            if let Ok(email) = Email::parse(&text) {
                prop_assert_eq!(Email::parse(email.as_str()), Ok(email));
            }
        }

        #[test]
        fn reads_good_addresses_and_hides_the_mailbox(mailbox in "[a-z0-9._+-]{4,30}", domain in "[a-z0-9]{1,20}\\.cn") {
            let email = Email::parse(&format!("{mailbox}@{domain}"));
            let masked = email.map(|email| email.masked()).unwrap_or_default();
            prop_assert_eq!(masked, format!("{}***@{domain}", &mailbox[..1]));
        }
    }
}
