//! What was typed into a form survives an error, an expired session and a reload: kept in this tab, for this person, at
//! most 24 hours, gone at log-out. Never a field that is to be forgotten.

use crate::{form::Draft, load::use_api, prelude::*, session::use_session};
use gloo_storage::{SessionStorage, Storage};
use serde::{Deserialize, Serialize};

/// Milliseconds for which it is kept.
const KEPT_MILLIS: i64 = 24 * 60 * 60 * 1_000;

#[derive(Serialize, Deserialize)]
struct Kept {
    person: String,
    at: i64,
    fields: Vec<(String, String)>,
}

/// A draft that is kept.
#[derive(Clone, Copy)]
pub struct KeptDraft {
    name: &'static str,
    is_done: StoredValue<bool>,
}

/// Brings back what this person typed into the form of this name, and keeps what is typed from now on.
pub fn keep_draft(name: &'static str, draft: Draft) -> KeptDraft {
    let kept_draft = KeptDraft { name, is_done: StoredValue::new(false) };
    let now = use_api().now().millis();
    let person = use_session().person().map(|person| person.id.as_str().to_owned()).unwrap_or_default();
    let kept = SessionStorage::get::<Kept>(key(name)).ok();
    if let Some(kept) = kept.filter(|kept| kept.person == person && now - kept.at < KEPT_MILLIS) {
        draft.import(&kept.fields);
    }
    effect(move || {
        let fields = draft.export();
        if !kept_draft.is_done.get_value() {
            // Refused storage costs the draft, nothing else.
            SessionStorage::set(key(name), Kept { person: person.clone(), at: now, fields }).unwrap_or_default();
        }
    });
    kept_draft
}

impl KeptDraft {
    /// What was typed has been done, and is kept no longer.
    pub fn forget(self) {
        self.is_done.try_set_value(true);
        SessionStorage::delete(key(self.name));
    }
}

fn key(name: &str) -> String {
    let mut key = String::from(crate::session::DRAFTS);
    key.push_str(name);
    key
}
