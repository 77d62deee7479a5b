//! A QR code as a picture, which a long press in WeChat can read.

use crate::prelude::*;
use qrcode::{Color, EcLevel, QrCode as Modules};
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

/// A QR code, black on white in every theme, at least 200 px wide. One a screen.
#[component]
pub fn QrCode(
    /// What it says to who scans it.
    #[prop(into)]
    value: Signal<String>,
    /// What it is for, to who cannot see it.
    #[prop(into)]
    alt: Signal<String>,
) -> impl IntoView {
    view! {
        <div class="qr-code">
            <img class="qr-code-image" src=move || value.with(|value| data_address(value)) alt=alt />
        </div>
    }
}

/// Pixels of a module, and modules of the quiet zone around the code.
const MODULE: u32 = 8;
const QUIET: u32 = 4;

/// The picture as an address, in PNG: in other kinds WeChat finds no code. Empty for a value too long for any QR code,
/// and where nothing can be drawn.
fn data_address(value: &str) -> String {
    let Ok(modules) = Modules::with_error_correction_level(value, EcLevel::M) else { return String::new() };
    draw(&modules).and_then(|canvas| canvas.to_data_url().ok()).unwrap_or_default()
}

fn draw(modules: &Modules) -> Option<HtmlCanvasElement> {
    let canvas: HtmlCanvasElement = document().create_element("canvas").ok()?.dyn_into().ok()?;
    let side = (modules.width() as u32 + 2 * QUIET) * MODULE;
    canvas.set_width(side);
    canvas.set_height(side);
    let pen: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    pen.set_fill_style_str("#fff");
    pen.fill_rect(0.0, 0.0, f64::from(side), f64::from(side));
    pen.set_fill_style_str("#000");
    let place = |at: usize| f64::from((at as u32 + QUIET) * MODULE);
    for (row, line) in modules.to_colors().chunks(modules.width()).enumerate() {
        for (column, _) in line.iter().enumerate().filter(|(_, color)| **color == Color::Dark) {
            pen.fill_rect(place(column), place(row), f64::from(MODULE), f64::from(MODULE));
        }
    }
    Some(canvas)
}
