//! The scan button: what it fills in, and what it says when it cannot.

use super::{play, text};
use crate::ui::stage::{Stage, settle};
use gloo_timers::future::TimeoutFuture;
use qifu::{
    client::{Api, Broken, Progress, Sending, Transport},
    contract::HttpRequest,
    load::provide_api,
    parts::{ScanCreditCode, provide_jssdk},
    prelude::*,
    ui::QrCode,
};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;

const CODE: &str = "91440300PDY00001X3";

/// A network that is not there.
struct Nowhere;

impl Transport for Nowhere {
    fn send(&self, _: HttpRequest) -> Sending {
        Box::pin(std::future::ready(Err(Broken)))
    }

    fn upload(&self, request: HttpRequest, _: Progress) -> Sending {
        self.send(request)
    }
}

/// A browser with a reader that sees this in everything, and a camera that answers so; as it was when dropped.
struct Device;

impl Device {
    fn with(seen: &str, camera: &str) -> Self {
        play(&format!(
            "window.seen = '{seen}'; window.stopped = 0;
            window.BarcodeDetector = class {{ static async getSupportedFormats() {{ return ['qr_code']; }}
                async detect() {{ return window.seen ? [{{ rawValue: window.seen }}] : []; }} }};
            window.cameraOn = async () => {{ const canvas = document.createElement('canvas');
                canvas.getContext('2d').fillRect(0, 0, 9, 9); const stream = canvas.captureStream();
                for (const track of stream.getTracks()) {{ const stop = track.stop.bind(track);
                    track.stop = () => {{ window.stopped += 1; stop(); }}; }}
                return stream; }};
            navigator.mediaDevices.getUserMedia = {camera};"
        ));
        Self
    }
}

impl Drop for Device {
    fn drop(&mut self) {
        play("delete window.BarcodeDetector; delete navigator.mediaDevices.getUserMedia; delete window.stopped");
    }
}

const ON: &str = "() => cameraOn()";
const REFUSED: &str = "async () => { throw new DOMException('', 'NotAllowedError'); }";
const MISSING: &str = "async () => { throw new DOMException('', 'NotFoundError'); }";

async fn stage(found: RwSignal<String>) -> Stage {
    Stage::show(move || {
        provide_api(Api::new(Nowhere));
        provide_jssdk(None);
        view! { <ScanCreditCode on_code=move |code: qifu::domain::CreditCode| found.set(code.to_string()) /> }
    })
    .await
}

/// Waits until the stage says this.
async fn says(stage: &Stage, words: &str) {
    for _ in 0..300 {
        if stage.all(".scan").iter().any(|part| part.text_content().unwrap_or_default().contains(words)) {
            return;
        }
        TimeoutFuture::new(10).await;
    }
    panic!("never said {words}: {}", stage.one(".scan").inner_html());
}

#[wasm_bindgen_test]
async fn where_the_browser_has_no_reader_ours_reads_a_photo() {
    for no_reader in ["undefined", "class { static async getSupportedFormats() { return []; } }"] {
        let device = Device::with(CODE, MISSING);
        play(&format!("window.BarcodeDetector = {no_reader}"));
        let found = RwSignal::new(String::new());
        let stage = stage(found).await;
        stage.press("button", "扫营业执照").await;
        says(&stage, "没有找到可以用的相机").await;
        pick(&stage, "await cameraPicture()").await;
        says(&stage, "照片里没有认出二维码").await;
        pick(&stage, &skewed(&drawn("https://licence.example/?uniscid=91440300PDY00001X3").await)).await;
        says(&stage, "已填入扫到的统一社会信用代码").await;
        assert_eq!(found.get_untracked(), CODE);
        drop(device);
    }
}

/// The address of a picture of a QR code.
async fn drawn(value: &'static str) -> String {
    let stage = Stage::show(move || view! { <QrCode value alt="" /> }).await;
    stage.one("img").get_attribute("src").unwrap()
}

/// That picture as somebody photographs it: turned a little, not filling the frame, on a grey ground.
fn skewed(address: &str) -> String {
    format!(
        "await (async () => {{ const code = await createImageBitmap(await (await fetch('{address}')).blob());
            const canvas = document.createElement('canvas'); canvas.width = 1200; canvas.height = 900;
            const pen = canvas.getContext('2d'); pen.fillStyle = '#aaa'; pen.fillRect(0, 0, 1200, 900);
            pen.translate(500, 120); pen.rotate(0.2); pen.drawImage(code, 0, 0, 520, 520);
            return new Promise((done) => canvas.toBlob(done)); }})()"
    )
}

#[wasm_bindgen_test]
async fn the_camera_reads_the_code_out_of_the_licences_address_and_goes_out() {
    let device = Device::with("https://licence.example/?uniscid=91440300PDY00001X3", ON);
    let found = RwSignal::new(String::new());
    let stage = stage(found).await;
    stage.press("button", "扫营业执照").await;
    says(&stage, "已填入扫到的统一社会信用代码").await;
    assert_eq!(found.get_untracked(), CODE);
    settle().await;
    assert!(!stage.one("dialog").has_attribute("open"));
    for _ in 0..100 {
        if text("String(window.stopped)") == "1" {
            break;
        }
        TimeoutFuture::new(10).await;
    }
    assert_eq!(text("String(window.stopped)"), "1", "the camera is off");
    drop(device);
}

#[wasm_bindgen_test]
async fn a_code_that_holds_no_credit_code_is_said_to_be_none_and_the_camera_stays() {
    let device = Device::with("https://shop.example/", ON);
    let found = RwSignal::new(String::new());
    let stage = stage(found).await;
    stage.press("button", "扫营业执照").await;
    says(&stage, "扫到的二维码里没有统一社会信用代码").await;
    assert!(stage.one("dialog").has_attribute("open") && found.get_untracked().is_empty());
    stage.press("button", "直接输入").await;
    says(&stage, "没有扫码").await;
    assert!(!stage.one("dialog").has_attribute("open"));
    drop(device);
}

#[wasm_bindgen_test]
async fn without_a_camera_a_photo_is_read_and_typing_stays() {
    for (camera, words) in [(REFUSED, "没有得到允许"), (MISSING, "没有找到可以用的相机")] {
        let device = Device::with(CODE, camera);
        let found = RwSignal::new(String::new());
        let stage = stage(found).await;
        stage.press("button", "扫营业执照").await;
        says(&stage, words).await;
        pick(&stage, "new Uint8Array(5)").await;
        says(&stage, "照片里没有认出二维码").await;
        pick(&stage, "await cameraPicture()").await;
        says(&stage, "已填入扫到的统一社会信用代码").await;
        assert_eq!(found.get_untracked(), CODE);
        drop(device);
    }
}

/// Picks a photo of these bytes.
async fn pick(stage: &Stage, bytes: &str) {
    let input = stage.one("input[type=file]");
    let filled = play(&format!(
        "(async (input) => {{ const cameraPicture = async () => {{ const canvas = document.createElement('canvas');
            return new Promise((done) => canvas.toBlob(done)); }};
        const files = new DataTransfer(); files.items.add(new File([{bytes}], 'a.png', {{ type: 'image/png' }}));
        input.files = files.files; input.dispatchEvent(new Event('change')); }})"
    ));
    let filling = filled.unchecked_into::<js_sys::Function>().call1(&wasm_bindgen::JsValue::NULL, &input).unwrap();
    wasm_bindgen_futures::JsFuture::from(filling.unchecked_into::<js_sys::Promise>()).await.unwrap();
}
