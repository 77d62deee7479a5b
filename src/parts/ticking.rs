//! The time left, second by second, by the server's clock.

use crate::{domain::Moment, load::use_api, prelude::*};
use gloo_timers::callback::Interval;

/// Seconds left until a moment. Stops with its screen.
pub fn use_seconds_until(end: impl Fn() -> Moment + Send + Sync + 'static) -> Signal<i64> {
    let api = use_api();
    let now = RwSignal::new(api.now());
    let ticking = Interval::new(1_000, move || {
        now.try_set(api.now());
    });
    let ticking = StoredValue::new_local(Some(ticking));
    on_cleanup(move || {
        ticking.try_update_value(|ticking| drop(ticking.take())).unwrap_or_default();
    });
    Signal::derive(move || now.get().seconds_left(end()))
}
