//! Files to hand in: which kinds to offer so that a phone also offers its camera, and photos made small enough.

/// The `accept` attribute for the media types that a server takes. A list of bare picture types makes some webviews
/// leave the camera out, so all pictures are offered; what is none of the server's types it refuses itself.
pub fn accept_of(types: &[impl AsRef<str>]) -> String {
    let mut accept = String::new();
    let mut has_pictures = false;
    for kind in types.iter().map(AsRef::as_ref) {
        let kind = match kind.starts_with("image/") {
            true if has_pictures => continue,
            true => "image/*",
            false => kind,
        };
        has_pictures |= kind == "image/*";
        if !accept.is_empty() {
            accept.push(',');
        }
        accept.push_str(kind);
    }
    accept
}

#[cfg(feature = "app")]
pub use shrinking::shrink_photo;

#[cfg(feature = "app")]
mod shrinking {
    use crate::host::js;
    use wasm_bindgen::{JsCast, JsValue};
    use web_sys::File;

    /// Pixels of the longer side: first, and never under.
    const SIDES: (f64, f64) = (3_200.0, 800.0);

    /// How good the picture stays, of 1.
    const QUALITY: f64 = 0.85;

    /// The photo in at most so many bytes, as JPEG, without what the camera wrote into it (place, time, device).
    /// What fits already, is no photo, or cannot be drawn here comes back as it is.
    pub async fn shrink_photo(file: File, largest: u64) -> File {
        if file.size() <= largest as f64 || !file.type_().starts_with("image/") {
            return file;
        }
        redraw(&file, largest as f64).await.unwrap_or(file)
    }

    async fn redraw(file: &File, largest: f64) -> Option<File> {
        let window = web_sys::window()?;
        let picture = js::wait_for(&window, "createImageBitmap", &[file]).await?;
        let smaller = fit(&window, &picture, file, largest).await;
        // A large one weighs more than a phone's webview can bear twice.
        js::call(&picture, "close", &[]);
        smaller
    }

    async fn fit(window: &web_sys::Window, picture: &JsValue, file: &File, largest: f64) -> Option<File> {
        let side_of = |name| js::get(picture, name).and_then(|side| side.as_f64());
        let (width, height) = (side_of("width")?, side_of("height")?);
        let mut longer = width.max(height).min(SIDES.0);
        while longer >= SIDES.1.min(width.max(height)) {
            let scale = longer / width.max(height);
            let blob = draw(window, picture, (width * scale).round(), (height * scale).round()).await?;
            if js::get(&blob, "size")?.as_f64()? <= largest {
                return named(window, &blob, file);
            }
            longer *= 0.75;
        }
        None
    }

    async fn draw(window: &web_sys::Window, picture: &JsValue, width: f64, height: f64) -> Option<JsValue> {
        let canvas = window.document()?.create_element("canvas").ok()?;
        let [width, height] = [width, height].map(JsValue::from_f64);
        for (name, side) in [("width", &width), ("height", &height)] {
            js_sys::Reflect::set(&canvas, &JsValue::from_str(name), side).ok()?;
        }
        let pen = js::call(&canvas, "getContext", &[&JsValue::from_str("2d")])?;
        let origin = JsValue::from(0);
        js::call(&pen, "drawImage", &[picture, &origin, &origin, &width, &height])?;
        let drawn = js::promise(&mut |done, failed| {
            let kind = JsValue::from_str("image/jpeg");
            if js::call(&canvas, "toBlob", &[done, &kind, &JsValue::from_f64(QUALITY)]).is_none() {
                failed.call0(&JsValue::NULL).map(|_| ()).unwrap_or_default();
            }
        });
        wasm_bindgen_futures::JsFuture::from(drawn).await.ok().filter(|blob| !blob.is_null())
    }

    /// The bytes under the old name, its ending that of a JPEG.
    fn named(window: &web_sys::Window, blob: &JsValue, file: &File) -> Option<File> {
        let name = file.name();
        let stem = name.rsplit_once('.').map_or(name.as_str(), |(stem, _)| stem).to_owned();
        let class: js_sys::Function = js::get(window, "File")?.dyn_into().ok()?;
        let kind = js::object(&[("type", &JsValue::from_str("image/jpeg"))]);
        let parts = js_sys::Array::of3(&js_sys::Array::of1(blob), &JsValue::from_str(&(stem + ".jpg")), &kind);
        js_sys::Reflect::construct(&class, &parts).ok()?.dyn_into().ok()
    }
}

#[cfg(test)]
mod tests {
    use super::accept_of;

    #[test]
    fn offers_all_pictures_once_where_any_is_taken() {
        assert_eq!(accept_of(&["image/jpeg", "image/png", "application/pdf"]), "image/*,application/pdf");
        assert_eq!(accept_of(&["application/pdf"]), "application/pdf");
        assert_eq!(accept_of(&[""; 0]), "");
    }
}
