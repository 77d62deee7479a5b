//! What one logs in with, and what was tried: passwords and codes as digests, wrong tries by account and device.

use super::{Db, digest::Digest, ids};
use crate::{
    contract::{CodeSent, Problem, Refusal},
    domain::{
        AccountId, CODE_SECONDS, CODE_TRIES, CODES_A_DAY, CaptchaId, Moment, OneTimeCode, PasswordResetId, PersonId,
        Phone, RESEND_SECONDS, Tries,
    },
};
use serde::{Deserialize, Serialize};

/// Seconds in a day.
const DAY: i64 = 86_400;

/// How many wrong tries are remembered, of whatever accounts and devices.
const KEPT_TRIES: usize = 500;

/// What one logs in with, and what was tried.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Logins {
    /// People known by their mobile number alone (`R-REG-08`).
    pub mobile_people: Vec<MobilePerson>,
    /// What is known of accounts beside the accounts themselves, so that no view of one can show it.
    pub credentials: Vec<Credential>,
    /// Codes that were sent in the last day, oldest first.
    pub codes: Vec<SentCode>,
    /// Picture captchas that were not answered, oldest first.
    pub captchas: Vec<StoredCaptcha>,
    /// Wrong tries, oldest first.
    pub tries: Vec<StoredTries>,
    /// Passwords that are being set anew.
    pub resets: Vec<StoredReset>,
    /// Consents to face checks, one a person.
    pub face_consents: Vec<StoredConsent>,
}

/// Somebody known by a mobile number alone.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MobilePerson {
    /// Opaque; stays when the face is checked.
    pub id: PersonId,
    /// The number.
    pub mobile: Phone,
    /// The login before the present one.
    pub previous_login: Option<Moment>,
    /// The newest login.
    pub last_login: Moment,
}

/// Where an account was registered, and its password.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Credential {
    /// Of which account.
    pub account: AccountId,
    /// The password; none until it is set (`Y-FAQ-14`).
    pub password: Option<Digest>,
}

/// A code that was sent.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SentCode {
    /// What for and to whom, as a fingerprint.
    pub subject: u64,
    /// The code; none where there was nobody to send it to, or once it was used.
    pub digest: Option<Digest>,
    /// When.
    pub sent_at: Moment,
    /// How many tries were wrong.
    pub wrong: u32,
    /// The newest wrong try, as a fingerprint: a repeat of it is none more.
    pub attempt: u64,
}

/// A picture captcha.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StoredCaptcha {
    /// Opaque.
    pub id: CaptchaId,
    /// What it shows.
    pub answer: String,
    /// Until when it can be answered.
    pub expires_at: Moment,
}

/// Wrong tries of something for an account on a device, both as fingerprints.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StoredTries {
    /// What was tried for which account.
    pub subject: u64,
    /// On which device.
    pub device: u64,
    /// The tries.
    pub tries: Tries,
    /// The newest one: a repeat of it is none more.
    pub attempt: u64,
}

/// A password that is being set anew.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StoredReset {
    /// Opaque.
    pub id: PasswordResetId,
    /// Of which account.
    pub account: AccountId,
    /// Until when.
    pub expires_at: Moment,
}

/// A person's consent to face checks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StoredConsent {
    /// Whose.
    pub person: PersonId,
    /// Which version.
    pub version: u32,
    /// When it was given last.
    pub given_at: Moment,
    /// When it was withdrawn since.
    pub withdrawn_at: Option<Moment>,
}

/// What is tried, as a fingerprint: neither an account nor a device is kept that somebody only typed.
pub fn subject(kind: &str, whose: &str) -> u64 {
    ids::fingerprint(&[kind.as_bytes(), whose.as_bytes()])
}

impl Logins {
    /// The tries of a subject on a device that still count.
    pub fn tries(&self, subject: u64, device: u64, now: Moment) -> Tries {
        let known = self.tries.iter().find(|known| known.subject == subject && known.device == device);
        known.map(|known| known.tries.at(now)).unwrap_or_default()
    }

    /// How many tries that still count were wrong on a device, or for a subject on any device.
    pub fn wrong_in_all(&self, concerns: impl Fn(&StoredTries) -> bool, now: Moment) -> u32 {
        self.tries.iter().filter(|known| concerns(known)).map(|known| known.tries.at(now).wrong).sum()
    }

    /// Counts a wrong try, once however often the same one is repeated.
    pub fn count(&mut self, subject: u64, device: u64, attempt: u64, now: Moment) -> Tries {
        let before = self.tries.iter().position(|known| known.subject == subject && known.device == device);
        let before = before.map(|place| self.tries.remove(place));
        let tries = match &before {
            Some(known) if known.attempt == attempt => known.tries,
            Some(known) => known.tries.and_one(now),
            None => Tries::default().and_one(now),
        };
        self.tries.push(StoredTries { subject, device, tries, attempt });
        if self.tries.len() > KEPT_TRIES {
            self.tries.remove(0);
        }
        tries
    }

    /// The password of an account, if it has one.
    pub fn password_of(&self, account: &AccountId) -> Option<&Digest> {
        self.credentials.iter().find(|known| known.account == *account)?.password.as_ref()
    }

    /// Gives an account a password, in place of the one it had.
    pub fn set_password(&mut self, account: &AccountId, password: Digest) {
        self.credentials.retain(|known| known.account != *account);
        self.credentials.push(Credential { account: account.clone(), password: Some(password) });
    }

    /// Forgets the wrong tries of a subject: on a device, or on all.
    pub fn forget(&mut self, subject: u64, device: Option<u64>) {
        self.tries.retain(|known| known.subject != subject || device.is_some_and(|device| known.device != device));
    }
}

impl Db {
    /// Sends a code; to nobody where there is nobody, so that nobody can tell. `words` makes the text message of it.
    pub fn send_code(
        &mut self,
        subject: u64,
        to: Option<&Phone>,
        now: Moment,
        words: fn(&str) -> String,
    ) -> Result<CodeSent, Problem> {
        self.state.logins.codes.retain(|known| known.sent_at.seconds_until(now) < DAY);
        let own = self.state.logins.codes.iter().filter(|known| known.subject == subject);
        let sent_at: Vec<_> = own.map(|known| known.sent_at).collect();
        let pause = sent_at.last().map(|newest| newest.plus_seconds(RESEND_SECONDS));
        let a_day = sent_at.first().filter(|_| sent_at.len() >= CODES_A_DAY).map(|oldest| oldest.plus_seconds(DAY));
        if let Some(resend_at) = a_day.or(pause).filter(|resend_at| now < *resend_at) {
            return Err(Problem::new(Refusal::CodeTooSoon).with("resend_at", resend_at));
        }
        let (code, salt) = (self.state.next_digits(6), self.state.next_secret());
        let digest = to.map(|_| Digest::of(&code, salt));
        self.state.logins.codes.push(SentCode { subject, digest, sent_at: now, wrong: 0, attempt: 0 });
        self.touch();
        if let Some(to) = to {
            self.send_text(to, now, words(&code));
        }
        Ok(CodeSent { resend_at: now.plus_seconds(RESEND_SECONDS), expires_at: now.plus_seconds(CODE_SECONDS) })
    }

    /// Uses the newest code of a subject up, if this is it.
    pub fn use_code(&mut self, subject: u64, code: &OneTimeCode, attempt: u64, now: Moment) -> Result<(), Problem> {
        self.touch();
        let refused = |code: &str| Problem::new(Refusal::Invalid).at("code", code);
        let is_good = |known: &&mut SentCode| known.sent_at.seconds_until(now) < CODE_SECONDS;
        let newest = self.state.logins.codes.iter_mut().rev().find(|known| known.subject == subject);
        let stored = newest.filter(is_good).ok_or_else(|| refused("code.expired"))?;
        if stored.attempt != attempt {
            if stored.wrong >= CODE_TRIES {
                return Err(refused("code.used_up"));
            }
            if stored.digest.as_ref().is_some_and(|digest| digest.is_of(code.as_str())) {
                stored.digest = None;
                stored.wrong = CODE_TRIES;
                return Ok(());
            }
            (stored.wrong, stored.attempt) = (stored.wrong + 1, attempt);
        }
        match CODE_TRIES - stored.wrong {
            0 => Err(refused("code.used_up")),
            left => Err(refused("code.wrong").with("tries_left", left)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mock::testing::{START, TestServer};

    const SUBJECT: u64 = 7;

    fn sends(db: &mut Db, now: Moment) -> OneTimeCode {
        let mobile = Phone::parse("15400009999").expect("a number");
        db.send_code(SUBJECT, Some(&mobile), now, str::to_owned).expect("it is sent");
        let text = db.state.text_messages.last().expect("a text message");
        OneTimeCode::parse(&text.text).expect("a code")
    }

    fn other(code: &OneTimeCode) -> OneTimeCode {
        OneTimeCode::parse(if code.as_str() == "000000" { "000001" } else { "000000" }).expect("a code")
    }

    fn why(outcome: Result<(), Problem>) -> String {
        outcome.expect_err("a refusal").fields.remove(0).code
    }

    #[test]
    fn a_code_is_good_once_and_for_five_minutes() {
        let mut db = TestServer::new().db;
        let code = sends(&mut db, START);
        assert_eq!(db.use_code(SUBJECT, &code, 1, START.plus_seconds(CODE_SECONDS - 1)), Ok(()));
        assert_eq!(why(db.use_code(SUBJECT, &code, 2, START)), "code.used_up");
        let code = sends(&mut db, START.plus_seconds(RESEND_SECONDS));
        assert_eq!(why(db.use_code(SUBJECT, &code, 3, START.plus_seconds(400))), "code.expired");
        assert_eq!(why(db.use_code(8, &code, 4, START)), "code.expired", "of another subject");
    }

    #[test]
    fn five_wrong_tries_use_a_code_up_and_a_repeat_is_none_more() {
        let mut db = TestServer::new().db;
        let code = sends(&mut db, START);
        let wrong = other(&code);
        for left in (1..5_u64).rev() {
            for _ in 0..2 {
                let problem = db.use_code(SUBJECT, &wrong, left, START).expect_err("it is wrong");
                assert_eq!(problem.parameters["tries_left"], left.to_string());
            }
        }
        assert_eq!(why(db.use_code(SUBJECT, &wrong, 8, START)), "code.used_up");
        assert_eq!(why(db.use_code(SUBJECT, &code, 9, START)), "code.used_up");
    }

    #[test]
    fn another_code_can_be_asked_for_after_a_minute_and_ten_times_a_day() {
        let mut db = TestServer::new().db;
        let mobile = Phone::parse("15400009999").expect("a number");
        let ask = |db: &mut Db, seconds| {
            db.send_code(SUBJECT, Some(&mobile), START.plus_seconds(seconds), str::to_owned).map(|_| ())
        };
        assert_eq!(ask(&mut db, 0), Ok(()));
        let problem = ask(&mut db, 59).expect_err("too soon");
        assert_eq!(problem.parameters["resend_at"], START.plus_seconds(60).to_string());
        for minute in 1..10 {
            assert_eq!(ask(&mut db, minute * 60), Ok(()));
        }
        let problem = ask(&mut db, 3_600).expect_err("ten were sent");
        assert_eq!(problem.parameters["resend_at"], START.plus_seconds(DAY).to_string());
        assert_eq!(ask(&mut db, DAY), Ok(()));
    }

    #[test]
    fn where_nobody_is_nothing_is_sent_and_the_answer_is_the_same() {
        let mut db = TestServer::new().db;
        let sent = db.send_code(SUBJECT, None, START, str::to_owned).expect("as if it were");
        assert_eq!(sent.resend_at, START.plus_seconds(RESEND_SECONDS));
        assert!(db.state.text_messages.is_empty());
        let problem = db.use_code(SUBJECT, &OneTimeCode::parse("123456").expect("a code"), 1, START);
        assert_eq!(why(problem), "code.wrong");
    }

    #[test]
    fn no_code_is_kept_to_be_read() {
        let mut db = TestServer::new().db;
        let code = sends(&mut db, START);
        let kept = serde_json::to_string(&db.state.logins).expect("JSON");
        assert!(!kept.contains(code.as_str()));
    }
}
