//! The camera's picture. Asked for only when the person wants to scan, and put out when it is no longer shown.

use super::js;
use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlElement;

/// Why there is no picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoCamera {
    /// There is none, or the browser does not lend it to pages.
    Missing,
    /// The person, or the browser for the person, refused.
    Refused,
}

/// A camera that is on; off when dropped.
#[derive(Debug)]
pub struct Camera(JsValue);

impl Camera {
    /// Turns the camera on; the one at the back, where there are two. The browser asks the person first.
    pub async fn open() -> Result<Self, NoCamera> {
        let devices = web_sys::window().and_then(|window| js::get(&window.navigator(), "mediaDevices"));
        let side = js::object(&[("facingMode", &JsValue::from_str("environment"))]);
        let wish = js::object(&[("video", &side), ("audio", &JsValue::FALSE)]);
        let asked = devices.and_then(|devices| js::call(&devices, "getUserMedia", &[&wish]));
        let asked: Promise = asked.and_then(|asked| asked.dyn_into().ok()).ok_or(NoCamera::Missing)?;
        match JsFuture::from(asked).await {
            Ok(stream) => Ok(Self(stream)),
            Err(why) if js::error_name(&why) == "NotAllowedError" => Err(NoCamera::Refused),
            Err(_) => Err(NoCamera::Missing),
        }
    }

    /// Shows the picture in a `<video>`.
    pub async fn show_in(&self, video: &HtmlElement) {
        js_sys::Reflect::set(video, &JsValue::from_str("srcObject"), &self.0).unwrap_or_default();
        // Refused only where the element has gone meanwhile.
        js::wait_for(video, "play", &[]).await;
    }
}

impl Drop for Camera {
    fn drop(&mut self) {
        let tracks = js::call(&self.0, "getTracks", &[]).and_then(|tracks| tracks.dyn_into::<js_sys::Array>().ok());
        for track in tracks.iter().flat_map(js_sys::Array::iter) {
            js::call(&track, "stop", &[]);
        }
    }
}
