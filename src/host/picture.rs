//! A small picture of a picked file. Drawn, not linked to, so that no policy about addresses of pictures concerns it.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{CanvasRenderingContext2d, File, HtmlCanvasElement, ImageBitmap};

/// Pixels of a side: twice what is shown, for sharp screens.
const SIDE: f64 = 128.0;

/// Draws the middle of a picture into a square canvas. False when the file is no picture that this browser can read.
pub async fn draw_thumbnail(file: &File, canvas: &HtmlCanvasElement) -> bool {
    match read(file).await {
        Some(picture) => {
            let is_drawn = draw(&picture, canvas).is_some();
            picture.close();
            is_drawn
        }
        None => false,
    }
}

async fn read(file: &File) -> Option<ImageBitmap> {
    let reading = web_sys::window()?.create_image_bitmap_with_blob(file).ok()?;
    JsFuture::from(reading).await.ok()?.dyn_into().ok()
}

fn draw(picture: &ImageBitmap, canvas: &HtmlCanvasElement) -> Option<()> {
    canvas.set_width(SIDE as u32);
    canvas.set_height(SIDE as u32);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    let (width, height) = (f64::from(picture.width()), f64::from(picture.height()));
    let side = width.min(height);
    let (left, top) = ((width - side) / 2.0, (height - side) / 2.0);
    context
        .draw_image_with_image_bitmap_and_sw_and_sh_and_dx_and_dy_and_dw_and_dh(
            picture, left, top, side, side, 0.0, 0.0, SIDE, SIDE,
        )
        .ok()
}
