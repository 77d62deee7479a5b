//! Reports the person's activity, warns before the idle end, and notices the end.

use super::Session;
use crate::{
    client::IdempotencyKey,
    contract::KeepSession,
    domain::{IdleState, REPORT_SECONDS},
    prelude::*,
};
use gloo_timers::callback::Interval;

/// Looks at the clock every second, and at the person's hands whenever they move.
pub fn follow(session: Session) {
    let looking = StoredValue::new_local(Some(Interval::new(1_000, move || session.look_at_the_clock())));
    on_cleanup(move || {
        looking.try_update_value(|looking| drop(looking.take())).unwrap_or_default();
    });
    let reported_at = StoredValue::new(0_i64);
    let on_input = move |_| {
        let now = session.api.with_value(crate::client::Api::now).millis();
        // The warning asks for an answer; a stray touch is none.
        let is_due =
            now - reported_at.get_value() > REPORT_SECONDS * 1_000 && session.warning.get_untracked().is_none();
        if is_due && session.idle() == Some(IdleState::Fresh) {
            reported_at.set_value(now);
            session.keep();
        }
    };
    for event in ["pointerdown", "keydown"] {
        let listener = window_event_listener_untyped(event, on_input);
        on_cleanup(move || listener.remove());
    }
}

impl Session {
    /// Puts off the end of the session.
    pub fn keep(self) {
        let (api, asked_in) = (self.api.get_value(), self.generation.get_value());
        leptos::task::spawn_local(async move {
            // A failure shows itself when the end comes near; a 401 is handled where every one is.
            let Ok(view) = api.write(KeepSession {}, &IdempotencyKey::fresh()).await else { return };
            if self.generation.get_value() == asked_in {
                self.put(view);
            } else {
                // Somebody may be logged in still, of whom this answer knows too little.
                self.read();
            }
        });
    }

    fn look_at_the_clock(self) {
        let warning = match self.idle() {
            Some(IdleState::Warning(left)) => Some(left),
            // The server decides: its 401 ends the session.
            Some(IdleState::Over) => {
                if !self.is_reading() {
                    self.read();
                }
                None
            }
            _ => None,
        };
        if self.warning.get_untracked() != warning {
            self.warning.set(warning);
        }
    }
}
