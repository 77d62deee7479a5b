//! What changes by itself: reads that are repeated, and the time.
//!
//! The product's change feed does not tell what only the outside world sees, such as a text message, so these screens
//! ask again and again, as an inbox does. A tab that nobody looks at does not ask.

use crate::{
    contract::{Read, Topic},
    domain::Moment,
    load::{Reading, use_api, use_read},
    prelude::*,
};
use gloo_timers::callback::Interval;

/// Milliseconds between two questions: what others do is seen within two seconds.
const PAUSE_MILLIS: u32 = 1_500;

/// A read that is repeated for as long as its screen is there.
pub fn use_live_read<E: Read>(endpoint: impl Fn() -> E + 'static) -> Reading<E::Reply>
where
    E::Reply: Clone + Send + Sync + 'static,
{
    let reading = use_read(endpoint, &[Topic::All]);
    repeat(PAUSE_MILLIS, move || {
        if document().visibility_state() == web_sys::VisibilityState::Visible {
            reading.refresh();
        }
    });
    reading
}

/// The server's clock, second by second.
pub fn use_now() -> Signal<Moment> {
    let api = use_api();
    let now = RwSignal::new(api.now());
    repeat(1_000, move || {
        now.try_set(api.now());
    });
    now.into()
}

/// Does something again and again until the owner goes.
fn repeat(millis: u32, act: impl FnMut() + 'static) {
    let ticking = StoredValue::new_local(Some(Interval::new(millis, act)));
    on_cleanup(move || {
        ticking.try_update_value(|ticking| drop(ticking.take())).unwrap_or_default();
    });
}
