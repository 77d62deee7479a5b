//! A file from the server: drawn, where it is a picture; else as an address of this page from which it can be saved.

use super::js;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, ImageBitmap, Url};

/// Pixels of the longer side, at most: more is not seen on any screen, and some phones draw nothing larger.
const SIDE: f64 = 2_000.0;

/// Draws a picture as large as it is. False when it is none that this browser can read.
pub async fn draw_picture(bytes: &[u8], media_type: &str, canvas: &HtmlCanvasElement) -> bool {
    let Some(picture) = read(bytes, media_type).await else { return false };
    let is_drawn = draw(&picture, canvas).is_some();
    picture.close();
    is_drawn
}

async fn read(bytes: &[u8], media_type: &str) -> Option<ImageBitmap> {
    let blob = blob_of(bytes, media_type)?;
    js::wait_for(web_sys::window()?.as_ref(), "createImageBitmap", &[&blob]).await?.dyn_into().ok()
}

fn draw(picture: &ImageBitmap, canvas: &HtmlCanvasElement) -> Option<()> {
    let (width, height) = (f64::from(picture.width()), f64::from(picture.height()));
    let scale = (SIDE / width.max(height)).min(1.0);
    let (width, height) = ((width * scale).round(), (height * scale).round());
    canvas.set_width(width as u32);
    canvas.set_height(height as u32);
    let pen: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    let origin = JsValue::from(0);
    js::call(&pen, "drawImage", &[picture, &origin, &origin, &width.into(), &height.into()]).map(|_| ())
}

/// An address of this page for a file; forgotten when this is dropped.
pub struct SavedAs(String);

impl SavedAs {
    /// The address of these bytes; none where the browser has no such thing.
    pub fn of(bytes: &[u8], media_type: &str) -> Option<Self> {
        Url::create_object_url_with_blob(&blob_of(bytes, media_type)?).ok().map(Self)
    }

    /// The address.
    pub fn address(&self) -> &str {
        &self.0
    }
}

impl Drop for SavedAs {
    fn drop(&mut self) {
        // Refused only for what is no address at all.
        Url::revoke_object_url(&self.0).unwrap_or_default();
    }
}

fn blob_of(bytes: &[u8], media_type: &str) -> Option<Blob> {
    let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes));
    let class: js_sys::Function = js::get(web_sys::window()?.as_ref(), "Blob")?.dyn_into().ok()?;
    let kind = js::object(&[("type", &JsValue::from_str(media_type))]);
    js_sys::Reflect::construct(&class, &js_sys::Array::of2(&parts, &kind)).ok()?.dyn_into().ok()
}
