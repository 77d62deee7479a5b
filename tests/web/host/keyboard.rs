//! The keyboard as iOS shows it: the visual viewport shrinks, the page does not.

use super::{play, text};
use qifu::host::follow_keyboard;
use wasm_bindgen_test::wasm_bindgen_test;

/// A visual viewport that the test moves; the real one again when dropped.
struct Viewport;

impl Viewport {
    fn take() -> Self {
        play(
            "window.kept = ['innerHeight', 'visualViewport'].map((name) => [name, Object.getOwnPropertyDescriptor(window, name)]);
            window.fakeViewport = Object.assign(new EventTarget(),
                { height: innerHeight, offsetTop: 0, scale: 1 });
            Object.defineProperty(window, 'visualViewport', { value: fakeViewport, configurable: true });",
        );
        follow_keyboard();
        Self
    }

    /// The keyboard covers so many pixels of a window of this height.
    fn covers(&self, pixels: u32, height: u32, offset: u32, scale: f64) -> (String, String) {
        play(&format!(
            "Object.defineProperty(window, 'innerHeight', {{ value: {height}, configurable: true }});
            Object.assign(fakeViewport, {{ height: {height} - {pixels} - {offset}, offsetTop: {offset}, scale: {scale} }});
            fakeViewport.dispatchEvent(new Event('resize'));"
        ));
        let shown = text("document.documentElement.dataset.keyboard");
        (shown, text("document.documentElement.style.getPropertyValue('--keyboard')"))
    }
}

impl Drop for Viewport {
    fn drop(&mut self) {
        play(
            "for (const [name, property] of kept) Object.defineProperty(window, name, property);
            fakeViewport.dispatchEvent(new Event('resize'));",
        );
    }
}

fn said(room: &str, pixels: &str) -> (String, String) {
    (room.to_owned(), pixels.to_owned())
}

#[wasm_bindgen_test]
fn says_how_much_of_the_page_the_keyboard_covers() {
    let viewport = Viewport::take();
    assert_eq!(viewport.covers(0, 800, 0, 1.0), said("", ""));
    assert_eq!(viewport.covers(336, 800, 0, 1.0), said("roomy", "336px"));
    assert_eq!(viewport.covers(336, 667, 0, 1.0), said("tight", "336px"));
    // Scrolled within the page: less is covered below.
    assert_eq!(viewport.covers(200, 800, 136, 1.0), said("roomy", "200px"));
    assert_eq!(viewport.covers(0, 800, 0, 1.0), said("", ""), "and it goes again");
}

#[wasm_bindgen_test]
fn a_bar_of_the_browser_or_a_pinch_is_no_keyboard() {
    let viewport = Viewport::take();
    assert_eq!(viewport.covers(80, 800, 0, 1.0), said("", ""));
    assert_eq!(viewport.covers(400, 800, 0, 2.0), said("", ""));
}
