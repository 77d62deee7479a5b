//! A write as an act: one at a time, never aborted, under one key for as long as it is the same act.

use super::use_api;
use crate::{
    client::{ApiError, IdempotencyKey},
    contract::Write,
    prelude::*,
};
use futures::future::LocalBoxFuture;
use std::marker::PhantomData;

/// An act that may have taken effect, with its key.
type Doubtful = Option<(Vec<u8>, IdempotencyKey)>;

/// What to do with a reply that has come.
type Done = Box<dyn FnOnce()>;

/// A write that a screen can make.
pub struct Submission<E> {
    busy: RwSignal<bool>,
    error: RwSignal<Option<ApiError>>,
    /// The act that may have taken effect without our knowing, with its key.
    doubtful: StoredValue<Doubtful>,
    api: StoredValue<crate::client::Api, LocalStorage>,
    endpoint: PhantomData<fn(E)>,
}

impl<E> Clone for Submission<E> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<E> Copy for Submission<E> {}

/// A write, not made yet.
pub fn use_submit<E: Write>() -> Submission<E> {
    Submission {
        busy: RwSignal::new(false),
        error: RwSignal::new(None),
        doubtful: StoredValue::new(None),
        api: StoredValue::new_local(use_api()),
        endpoint: PhantomData,
    }
}

impl<E: Write> Submission<E> {
    /// Whether it is on its way.
    pub fn busy(self) -> Signal<bool> {
        self.busy.into()
    }

    /// Why it failed, until it is made again.
    pub fn error(self) -> Signal<Option<ApiError>> {
        self.error.into()
    }

    /// Forgets why it failed: the person has gone on, and is told of something else now.
    pub fn forget_error(self) {
        self.error.set(None);
    }

    /// Makes it. A second call while it is on its way does nothing. `on_done` runs once, if the screen is still there
    /// or not; it may touch only what outlives the screen, or use `try_` methods.
    pub fn make(self, endpoint: E, on_done: impl FnOnce(E::Reply) + 'static) {
        let key = self.key_of(&act_of(&endpoint));
        self.make_under(key, endpoint, on_done);
    }

    /// Makes it under a key that outlives this screen, such as one that belongs to a thing that can be used once.
    pub fn make_under(self, key: IdempotencyKey, endpoint: E, on_done: impl FnOnce(E::Reply) + 'static) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        self.error.set(None);
        let act = act_of(&endpoint);
        let reply = self.api.with_value(|api| api.write(endpoint, &key));
        let sending = async move {
            let reply = reply.await?;
            let done: Done = Box::new(move || on_done(reply));
            Ok(done)
        };
        leptos::task::spawn_local(finish(self.shared(), (act, key), Box::pin(sending)));
    }

    fn shared(self) -> Submission<()> {
        let Self { busy, error, doubtful, api, .. } = self;
        Submission { busy, error, doubtful, api, endpoint: PhantomData }
    }

    /// The same act again keeps its key; another act gets a fresh one.
    fn key_of(self, act: &[u8]) -> IdempotencyKey {
        let same = |kept: &Doubtful| kept.as_ref().filter(|(known, _)| known == act).map(|(_, key)| key.clone());
        self.doubtful.with_value(same).unwrap_or_else(IdempotencyKey::fresh)
    }
}

/// Waits for the outcome and makes it known. Apart from [`Submission`], because this is the same for every endpoint.
async fn finish(
    submission: Submission<()>,
    act: (Vec<u8>, IdempotencyKey),
    sending: LocalBoxFuture<'static, Result<Done, ApiError>>,
) {
    let outcome = sending.await;
    let is_in_doubt = matches!(&outcome, Err(error) if error.leaves_in_doubt());
    submission.doubtful.try_update_value(|kept| *kept = is_in_doubt.then_some(act)).unwrap_or_default();
    submission.busy.try_set(false);
    match outcome {
        Ok(done) => done(),
        Err(error) => {
            submission.error.try_set(Some(error));
        }
    }
}

/// What tells one act from another.
fn act_of<E: Write>(endpoint: &E) -> Vec<u8> {
    [endpoint.path().as_bytes(), b"\n", &endpoint.content()].concat()
}
