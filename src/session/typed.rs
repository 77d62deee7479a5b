//! What was typed and is not with the server yet: kept in this tab, for its person, at most 24 hours, gone at log-out.
//!
//! It survives a reload and the end of a session. A form keeps nothing here that `form` says to forget.

use super::Session;
use crate::{
    domain::{Moment, PersonId},
    prelude::*,
};
use gloo_storage::{SessionStorage, Storage};
use serde::{Deserialize, Serialize};

const TYPED: &str = "qifu.typed";

/// Seconds after which it is too old to be of use.
const LONGEST_SECONDS: i64 = 86_400;

/// What was typed into one form.
#[derive(Serialize, Deserialize)]
struct Typed {
    form: String,
    person: PersonId,
    at: Moment,
    text: String,
}

impl Session {
    /// Keeps what was typed into a form, in the form's own writing. Without a person, or where storage is refused, nothing.
    pub fn keep_typed(self, form: &str, text: String) {
        let Some(person) = untrack(|| self.person()) else { return };
        let mut all = read();
        all.retain(|typed| typed.form != form);
        all.push(Typed { form: form.to_owned(), person: person.id, at: self.now(), text });
        SessionStorage::set(TYPED, all).unwrap_or_default();
    }

    /// What this person typed into a form and did not hand over.
    pub fn typed(self, form: &str) -> Option<String> {
        let (person, now) = (untrack(|| self.person())?, self.now());
        let is_fresh = |typed: &Typed| typed.at.seconds_until(now) <= LONGEST_SECONDS;
        let is_own = |typed: &Typed| typed.form == form && typed.person == person.id;
        read().into_iter().find(|typed| is_own(typed) && is_fresh(typed)).map(|typed| typed.text)
    }

    /// Forgets it: the server has it, or nobody wants it.
    pub fn forget_typed(self, form: &str) {
        let mut all = read();
        let count = all.len();
        all.retain(|typed| typed.form != form);
        if all.len() < count {
            SessionStorage::set(TYPED, all).unwrap_or_default();
        }
    }

    fn now(self) -> Moment {
        self.api.with_value(crate::client::Api::now)
    }
}

/// Forgets everything that was typed.
pub(super) fn forget_all() {
    SessionStorage::delete(TYPED);
}

fn read() -> Vec<Typed> {
    SessionStorage::get(TYPED).unwrap_or_default()
}
