//! Readers of QR codes: the browser's own, where it has one that reads them (some have one that reads nothing), else one
//! that comes as a chunk when it is first wanted.

use super::{js, qr_decoder::DECODER};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

/// Pixels of the longer side that our own reader looks at: enough for the code of a licence, and quickly read.
const SIDE: f64 = 800.0;

/// A reader of QR codes.
#[derive(Clone, Debug)]
pub enum QrReader {
    /// The browser's.
    Own(JsValue),
    /// Ours, with the canvas that it looks at pictures through.
    Ours(HtmlCanvasElement),
}

impl QrReader {
    /// The browser's reader if it has one for QR codes, else ours; none if that did not come.
    pub async fn find() -> Option<Self> {
        match own().await {
            Some(own) => Some(Self::Own(own)),
            None => {
                (DECODER.load)().await.ok()?;
                let canvas = web_sys::window()?.document()?.create_element("canvas").ok()?;
                canvas.dyn_into().ok().map(Self::Ours)
            }
        }
    }

    /// The text of a code in a picture, or in what a video shows at the moment.
    pub async fn read(&self, picture: &JsValue) -> Option<String> {
        match self {
            Self::Own(reader) => {
                let found: js_sys::Array = js::wait_for(reader, "detect", &[picture]).await?.dyn_into().ok()?;
                found.iter().find_map(|code| js::text(&code, "rawValue").filter(|text| !text.is_empty()))
            }
            Self::Ours(canvas) => (DECODER.call)(grey(canvas, picture)?).await.ok()?,
        }
    }

    /// The text of a code in a photo.
    pub async fn read_photo(&self, photo: &web_sys::File) -> Option<String> {
        let picture = js::wait_for(web_sys::window()?.as_ref(), "createImageBitmap", &[photo]).await?;
        let text = self.read(&picture).await;
        js::call(&picture, "close", &[]);
        text
    }
}

async fn own() -> Option<JsValue> {
    const KIND: &str = "qr_code";
    let class: js_sys::Function = js::get(web_sys::window()?.as_ref(), "BarcodeDetector")?.dyn_into().ok()?;
    let kinds: js_sys::Array = js::wait_for(&class, "getSupportedFormats", &[]).await?.dyn_into().ok()?;
    if !kinds.includes(&JsValue::from_str(KIND), 0) {
        return None;
    }
    let wish = js::object(&[("formats", &js::list(&[KIND]))]);
    js_sys::Reflect::construct(&class, &js_sys::Array::of1(&wish)).ok()
}

/// A picture in grey.
pub(super) struct Grey {
    /// Pixels of a row.
    pub width: usize,
    /// How light each pixel is, row by row.
    pub pixels: Vec<u8>,
}

/// Draws a picture, or what a video shows, and takes its greys.
fn grey(canvas: &HtmlCanvasElement, picture: &JsValue) -> Option<Grey> {
    let side = |video, bitmap| js::get(picture, video).or_else(|| js::get(picture, bitmap))?.as_f64();
    let (width, height) = (side("videoWidth", "width")?, side("videoHeight", "height")?);
    let scale = (SIDE / width.max(height)).min(1.0);
    let (width, height) = ((width * scale).round(), (height * scale).round());
    if width < 1.0 || height < 1.0 {
        return None;
    }
    canvas.set_width(width as u32);
    canvas.set_height(height as u32);
    let pen: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    let origin = JsValue::from(0);
    js::call(&pen, "drawImage", &[picture, &origin, &origin, &width.into(), &height.into()])?;
    let drawn = pen.get_image_data(0.0, 0.0, width, height).ok()?.data();
    // Green is most of what the eye calls light.
    let light = |pixel: &[u8]| ((u16::from(pixel[0]) + 2 * u16::from(pixel[1]) + u16::from(pixel[2])) / 4) as u8;
    Some(Grey { width: width as usize, pixels: drawn.chunks_exact(4).map(light).collect() })
}
