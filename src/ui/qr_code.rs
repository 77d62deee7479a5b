//! A QR code as a picture, which a long press in WeChat can read.

use crate::prelude::*;
use qrcode::{Color, EcLevel, QrCode as Modules};

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

/// The picture as an address; empty for a value too long for any QR code.
fn data_address(value: &str) -> String {
    let Ok(modules) = Modules::with_error_correction_level(value, EcLevel::M) else { return String::new() };
    let side = (modules.width() + 8).to_string();
    let mut svg = String::from("<svg xmlns='http://www.w3.org/2000/svg' shape-rendering='crispEdges' viewBox='0 0 ");
    for part in [&side, " ", &side, "'><path fill='#fff' d='M0 0h", &side, "v", &side, "H0z'/><path d='"] {
        svg.push_str(part);
    }
    draw(&modules, &mut svg);
    svg.push_str("'/></svg>");
    let mut address = String::from("data:image/svg+xml,");
    address.push_str(&String::from(js_sys::encode_uri_component(&svg)));
    address
}

/// Each run of dark modules as one stroke, four modules in from the edge: the quiet zone.
fn draw(modules: &Modules, path: &mut String) {
    let (width, colors) = (modules.width(), modules.to_colors());
    for (row, line) in colors.chunks(width).enumerate() {
        let mut column = 0;
        while column < width {
            let run = line[column..].iter().take_while(|color| **color == Color::Dark).count();
            if run > 0 {
                let (x, y, run) = ((column + 4).to_string(), (row + 4).to_string(), run.to_string());
                for part in ["M", &x, " ", &y, "h", &run, "v1h-", &run, "z"] {
                    path.push_str(part);
                }
            }
            column += run + 1;
        }
    }
}
