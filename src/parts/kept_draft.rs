//! What was typed into a form survives an error, an expired session and a reload, as `session` keeps what is typed. Never
//! a field that is to be forgotten.

use crate::{
    form::Draft,
    prelude::*,
    session::{Session, use_session},
};

/// A draft that is kept.
#[derive(Clone, Copy)]
pub struct KeptDraft {
    name: &'static str,
    session: Session,
    is_done: StoredValue<bool>,
}

/// Brings back what this person typed into the form of this name, and keeps what is typed from now on.
pub fn keep_draft(name: &'static str, draft: Draft) -> KeptDraft {
    let kept = KeptDraft { name, session: use_session(), is_done: StoredValue::new(false) };
    let before = kept.session.typed(name);
    if let Some(fields) = before.and_then(|text| serde_json::from_str::<Vec<(String, String)>>(&text).ok()) {
        draft.import(&fields);
    }
    effect(move || {
        let fields = draft.export();
        if !kept.is_done.get_value() {
            kept.session.keep_typed(name, serde_json::to_string(&fields).unwrap_or_default());
        }
    });
    kept
}

impl KeptDraft {
    /// What was typed has been done, and is kept no longer.
    pub fn forget(self) {
        self.is_done.try_set_value(true);
        self.session.forget_typed(self.name);
    }
}
