//! From the press to the code: who reads it, and what is said when nobody can.

use crate::{
    domain::{CreditCode, credit_code_in},
    host::{Camera, Jssdk, NoCamera, NoScan, QrReader},
    i18n::scan as texts,
    parts::use_jssdk,
    prelude::*,
};
use gloo_timers::future::TimeoutFuture;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Milliseconds between two looks at the camera's picture.
const LOOK_MILLIS: u32 = 250;

/// How far a scan is.
#[derive(Clone, Copy)]
pub(super) struct Scanning {
    busy: RwSignal<bool>,
    /// Under the button.
    words: RwSignal<&'static str>,
    /// In the viewfinder; none while it is closed.
    hint: RwSignal<Option<&'static str>>,
    is_camera_on: RwSignal<bool>,
    camera: StoredValue<Option<Camera>, LocalStorage>,
    reader: StoredValue<Option<QrReader>, LocalStorage>,
    jssdk: StoredValue<Jssdk, LocalStorage>,
    on_code: Callback<CreditCode>,
}

impl Scanning {
    pub(super) fn new(on_code: Callback<CreditCode>) -> Self {
        let scanning = Self {
            busy: RwSignal::new(false),
            words: RwSignal::new(""),
            hint: RwSignal::new(None),
            is_camera_on: RwSignal::new(false),
            camera: StoredValue::new_local(None),
            reader: StoredValue::new_local(None),
            jssdk: StoredValue::new_local(use_jssdk()),
            on_code,
        };
        on_cleanup(move || scanning.put_out());
        scanning
    }

    pub(super) fn busy(self) -> Signal<bool> {
        self.busy.into()
    }

    pub(super) fn words(self) -> Signal<&'static str> {
        self.words.into()
    }

    pub(super) fn hint(self) -> Signal<Option<&'static str>> {
        self.hint.into()
    }

    pub(super) fn is_camera_on(self) -> Signal<bool> {
        self.is_camera_on.into()
    }

    /// Scans, in the best way there is. Busy only while that is found out: a scanner or a question for the camera that
    /// never answers must not keep anyone from trying again.
    pub(super) fn start(self) {
        self.busy.set(true);
        self.words.set("");
        leptos::task::spawn_local(async move {
            let Some(jssdk) = self.jssdk.try_get_value() else { return };
            let is_ready = jssdk.ready().await.is_ok();
            let reader = QrReader::find().await;
            // Its screen has gone: no scanner and no question for the camera over another one.
            if self.busy.try_set(false).is_some() {
                return;
            }
            let scanned = if is_ready { jssdk.scan().await } else { Err(NoScan::Failed) };
            match (scanned, reader) {
                (Ok(text), _) => self.take(&text),
                (Err(NoScan::Cancelled), _) => self.say(texts::cancelled()),
                (Err(NoScan::Failed), Some(reader)) => self.open_viewfinder(reader).await,
                (Err(NoScan::Failed), None) => self.say(texts::no_reader()),
            }
        });
    }

    async fn open_viewfinder(self, reader: QrReader) {
        self.reader.try_update_value(|known| *known = Some(reader));
        self.hint.try_set(Some(texts::opening()));
        let camera = Camera::open().await;
        // Closed meanwhile: the camera goes out again as it is dropped.
        if self.hint.try_get_untracked().flatten().is_none() {
            return;
        }
        match camera {
            Ok(camera) => {
                self.camera.try_update_value(|known| *known = Some(camera));
                self.is_camera_on.try_set(true);
                self.hint.try_set(Some(texts::aim()));
            }
            Err(NoCamera::Refused) => {
                self.hint.try_set(Some(texts::camera_refused()));
            }
            Err(NoCamera::Missing) => {
                self.hint.try_set(Some(texts::camera_missing()));
            }
        }
    }

    /// Shows the camera's picture and looks for a code in it, until there is one or it is closed.
    pub(super) fn watch(self, video: HtmlElement) {
        leptos::task::spawn_local(async move {
            let Some(camera) = self.camera.try_update_value(Option::take).flatten() else { return };
            camera.show_in(&video).await;
            let Some(reader) = self.reader.try_get_value().flatten() else { return };
            while self.is_camera_on.try_get_untracked() == Some(true) {
                if let Some(text) = reader.read(video.unchecked_ref()).await {
                    self.take_from_viewfinder(&text);
                }
                TimeoutFuture::new(LOOK_MILLIS).await;
            }
            drop(camera);
        });
    }

    /// Reads a photo that the person picked.
    pub(super) fn read_photo(self, photo: web_sys::File) {
        leptos::task::spawn_local(async move {
            let Some(reader) = self.reader.try_get_value().flatten() else { return };
            match reader.read_photo(&photo).await {
                Some(text) => self.take_from_viewfinder(&text),
                // Unless it was closed meanwhile.
                None if self.hint.try_get_untracked().flatten().is_some() => {
                    self.hint.try_set(Some(texts::nothing_in_photo()));
                }
                None => {}
            }
        });
    }

    /// Closes the viewfinder without a code.
    pub(super) fn close(self) {
        self.put_out();
        self.say(texts::cancelled());
    }

    fn take_from_viewfinder(self, text: &str) {
        // Read a moment too late: it is closed.
        if self.hint.try_get_untracked().flatten().is_none() {
            return;
        }
        match credit_code_in(text) {
            Some(code) => {
                self.put_out();
                self.found(code);
            }
            None => {
                self.hint.try_set(Some(texts::not_a_code()));
            }
        }
    }

    fn take(self, text: &str) {
        match credit_code_in(text) {
            Some(code) => self.found(code),
            None => self.say(texts::not_a_code()),
        }
    }

    fn found(self, code: CreditCode) {
        self.say(texts::found());
        self.on_code.try_run(code);
    }

    fn say(self, words: &'static str) {
        self.words.try_set(words);
    }

    fn put_out(self) {
        self.is_camera_on.try_set(false);
        self.hint.try_set(None);
        self.camera.try_update_value(Option::take);
    }
}
