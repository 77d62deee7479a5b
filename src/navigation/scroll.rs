//! The scroll offset of each history entry, restored when one comes back, also over content that arrives late.

use super::{on_window, window};
use std::sync::atomic::{AtomicU32, Ordering};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::ScrollRestoration;

const PREFIX: &str = "qifu.scroll.";

/// Frames over which a place is looked for: about two seconds.
const FRAMES: u32 = 120;

/// How often the user scrolled or typed: whoever does has a place of their own in mind.
static GESTURES: AtomicU32 = AtomicU32::new(0);

/// Tells the browser to leave scrolling to us.
pub fn take_over() {
    for gesture in ["touchstart", "wheel", "keydown"] {
        on_window(gesture, |_| {
            GESTURES.fetch_add(1, Ordering::Relaxed);
        });
    }
    if let Ok(history) = window().history() {
        history.set_scroll_restoration(ScrollRestoration::Manual).unwrap_or_default();
    }
}

/// Keeps the offset of an entry.
pub fn remember(entry: &str) {
    // Whole pixels: reading and writing fractions takes 20 KB of wasm.
    let offset = window().scroll_y().unwrap_or_default() as i32;
    if let Ok(Some(storage)) = window().session_storage() {
        // Full or refused storage costs the place, nothing else.
        storage.set_item(&format!("{PREFIX}{entry}"), &offset.to_string()).unwrap_or_default();
    }
}

/// To the top, as a new page is.
pub fn to_top() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// Back to the offset of an entry, as soon as the page is long enough; given up when the user scrolls.
pub fn restore(entry: &str) {
    let Ok(Some(storage)) = window().session_storage() else { return };
    let offset = storage.get_item(&format!("{PREFIX}{entry}")).ok().flatten().and_then(|text| text.parse::<i32>().ok());
    let Some(offset) = offset.filter(|offset| *offset > 0) else { return to_top() };
    seek(f64::from(offset), FRAMES, GESTURES.load(Ordering::Relaxed));
}

fn seek(offset: f64, frames: u32, gestures: u32) {
    if frames == 0 || GESTURES.load(Ordering::Relaxed) != gestures {
        return;
    }
    window().scroll_to_with_x_and_y(0.0, offset);
    // At first the screen that one leaves may still be there, and be long enough.
    let is_there = (window().scroll_y().unwrap_or_default() - offset).abs() < 1.0;
    if is_there && frames < FRAMES {
        return;
    }
    let again = Closure::once_into_js(move || seek(offset, frames - 1, gestures));
    window().request_animation_frame(again.unchecked_ref()).map(|_| ()).unwrap_or_default();
}
