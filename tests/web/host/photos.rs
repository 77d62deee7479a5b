//! Photos made small enough to hand in.

use super::play;
use qifu::host::shrink_photo;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::File;

/// A picture of noise, which no format makes small: nearly 6 MB as PNG.
async fn photo() -> File {
    let made = play(
        "(async () => { const canvas = document.createElement('canvas'); canvas.width = 1600; canvas.height = 1200;
        const pen = canvas.getContext('2d'); const image = pen.createImageData(1600, 1200);
        let x = 1; for (let i = 0; i < image.data.length; i++) { x ^= x << 13; x ^= x >>> 17; x ^= x << 5;
            image.data[i] = i % 4 === 3 ? 255 : x & 255; }
        pen.putImageData(image, 0, 0);
        const blob = await new Promise((done) => canvas.toBlob(done, 'image/png'));
        return new File([blob], '执照.正面.png', { type: 'image/png' }); })()",
    );
    JsFuture::from(made.unchecked_into::<js_sys::Promise>()).await.unwrap().unchecked_into()
}

#[wasm_bindgen_test]
async fn a_photo_over_the_limit_becomes_a_smaller_one_of_the_same_name() {
    let photo = photo().await;
    let limit = 1_000_000;
    assert!(photo.size() > 4.0 * f64::from(limit), "{}", photo.size());
    let small = shrink_photo(photo, u64::from(limit as u32)).await;
    assert!(small.size() <= f64::from(limit) && small.size() > 10_000.0, "{}", small.size());
    assert_eq!((small.name().as_str(), small.type_().as_str()), ("执照.正面.jpg", "image/jpeg"));
}

#[wasm_bindgen_test]
async fn what_fits_is_no_photo_or_cannot_be_drawn_stays_as_it_is() {
    let photo = photo().await;
    let same = shrink_photo(photo.clone(), 50_000_000).await;
    assert_eq!(same, photo);
    for kind in ["application/pdf", "image/heic"] {
        let file: File = play(&format!("new File([new Uint8Array(9000)], 'x', {{ type: '{kind}' }})")).unchecked_into();
        assert_eq!(shrink_photo(file.clone(), 1_000).await, file, "{kind}");
    }
    // Nothing readable would be left of it.
    assert_eq!(shrink_photo(photo.clone(), 100).await, photo);
}
