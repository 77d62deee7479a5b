//! Sending a file: how far it is, again under the same key, and stopped when it is taken away.

use super::use_api;
use crate::{
    client::{Api, ApiError, IdempotencyKey, Progress},
    contract::{StoredFile, UploadFile},
    prelude::*,
};
use futures::future::{AbortHandle, abortable};
use std::rc::Rc;
use wasm_bindgen_futures::JsFuture;

/// How far a file is.
#[derive(Clone, Debug, PartialEq)]
pub enum UploadState {
    /// None is on its way.
    Idle,
    /// So many per cent are sent.
    Sending(u8),
    /// It did not arrive; with no error when it could not be read here.
    Failed(Option<ApiError>),
}

/// What to do with a file that has arrived.
type Done = Box<dyn FnOnce(StoredFile)>;

/// The way of one file after the other to the server.
#[derive(Clone, Copy)]
pub struct Upload {
    state: RwSignal<UploadState>,
    running: StoredValue<Option<AbortHandle>>,
    key: StoredValue<Option<IdempotencyKey>>,
    api: StoredValue<Api, LocalStorage>,
}

/// No file yet.
pub fn use_upload() -> Upload {
    Upload {
        state: RwSignal::new(UploadState::Idle),
        running: StoredValue::new(None),
        key: StoredValue::new(None),
        api: StoredValue::new_local(use_api()),
    }
}

impl Upload {
    /// How far it is.
    pub fn state(self) -> Signal<UploadState> {
        self.state.into()
    }

    /// Sends a file. `on_done` runs once it has arrived, if the screen is still there or not.
    pub fn send(self, file: web_sys::File, on_done: impl FnOnce(StoredFile) + 'static) {
        self.key.set_value(Some(IdempotencyKey::fresh()));
        self.begin(file, Box::new(on_done));
    }

    /// Sends the same file again: should it have arrived after all, it is not stored twice.
    pub fn send_again(self, file: web_sys::File, on_done: impl FnOnce(StoredFile) + 'static) {
        self.begin(file, Box::new(on_done));
    }

    /// A file is being made ready: it counts as being on its way, in the place of the one before.
    pub fn prepare(self) {
        self.stop();
        self.state.set(UploadState::Sending(0));
    }

    /// Stops it, since nobody wants the file any more.
    pub fn stop(self) {
        if let Some(handle) = self.running.try_update_value(Option::take).flatten() {
            handle.abort();
        }
        self.state.set(UploadState::Idle);
    }

    fn begin(self, file: web_sys::File, on_done: Done) {
        self.stop();
        self.state.set(UploadState::Sending(0));
        let (api, key) = (self.api.get_value(), self.key.get_value().unwrap_or_else(IdempotencyKey::fresh));
        let (task, handle) = abortable(self.bring(api, key, file, on_done));
        self.running.set_value(Some(handle));
        // Aborted is not an outcome: the person has taken the file away.
        leptos::task::spawn_local(async move { task.await.unwrap_or_default() });
    }

    async fn bring(self, api: Api, key: IdempotencyKey, file: web_sys::File, on_done: Done) {
        let Ok(bytes) = JsFuture::from(file.array_buffer()).await else {
            self.state.try_set(UploadState::Failed(None));
            return;
        };
        let (bytes, media_type) = (js_sys::Uint8Array::new(&bytes).to_vec(), file.type_());
        let progress: Progress = Rc::new(move |percent| {
            self.state.try_set(UploadState::Sending(percent));
        });
        let endpoint = UploadFile { content: (bytes, media_type.clone()) };
        match api.upload(endpoint, &media_type, &key, progress).await {
            Ok(stored) => {
                self.state.try_set(UploadState::Idle);
                on_done(stored);
            }
            Err(error) => {
                self.state.try_set(UploadState::Failed(Some(error)));
            }
        }
    }
}
