//! The browser's own reader of QR codes, where it has one that reads them (some have one that reads nothing).

use super::js;
use wasm_bindgen::{JsCast, JsValue};

/// A reader of QR codes.
#[derive(Clone, Debug)]
pub struct QrReader(JsValue);

impl QrReader {
    /// The reader, if this browser has one for QR codes.
    pub async fn find() -> Option<Self> {
        const KIND: &str = "qr_code";
        let class: js_sys::Function = js::get(web_sys::window()?.as_ref(), "BarcodeDetector")?.dyn_into().ok()?;
        let kinds: js_sys::Array = js::wait_for(&class, "getSupportedFormats", &[]).await?.dyn_into().ok()?;
        if !kinds.includes(&JsValue::from_str(KIND), 0) {
            return None;
        }
        let wish = js::object(&[("formats", &js::list(&[KIND]))]);
        js_sys::Reflect::construct(&class, &js_sys::Array::of1(&wish)).ok().map(Self)
    }

    /// The text of a code in a picture, or in what a video shows at the moment.
    pub async fn read(&self, picture: &JsValue) -> Option<String> {
        let found: js_sys::Array = js::wait_for(&self.0, "detect", &[picture]).await?.dyn_into().ok()?;
        found.iter().find_map(|code| js::text(&code, "rawValue").filter(|text| !text.is_empty()))
    }

    /// The text of a code in a photo.
    pub async fn read_photo(&self, photo: &web_sys::File) -> Option<String> {
        let picture = js::wait_for(web_sys::window()?.as_ref(), "createImageBitmap", &[photo]).await?;
        self.read(&picture).await
    }
}
