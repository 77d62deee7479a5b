//! A read as state: waiting, here, failed. Latest wins, aborted when its screen goes, repeated when others change things.

use super::{feed::use_feed, use_api};
use crate::{
    client::ApiError,
    contract::{Read, ReadFileBytes, Topic},
    domain::FileId,
    prelude::*,
};
use futures::future::{AbortHandle, Either, LocalBoxFuture, abortable, select};
use gloo_timers::future::TimeoutFuture;
use std::sync::Arc;

/// For how long the answer to the last question may stand in for the next one.
const BRIEFLY_MILLIS: u32 = 300;

/// How far a read is.
#[derive(Clone, Debug, PartialEq)]
pub enum ReadState<T> {
    /// On its way for the first time.
    Waiting,
    /// Here; possibly being read again.
    Here(T),
    /// No answer, and none from before.
    Failed(ApiError),
}

/// A read of a screen.
pub struct Reading<T: Send + Sync + 'static> {
    state: RwSignal<ReadState<T>>,
    tries: RwSignal<u32>,
}

impl<T: Send + Sync + 'static> Clone for Reading<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for Reading<T> {}

impl<T: Clone + Send + Sync + 'static> Reading<T> {
    /// How far it is.
    pub fn state(self) -> Signal<ReadState<T>> {
        self.state.into()
    }

    /// How far it is now; tracked.
    pub fn now(self) -> ReadState<T> {
        self.state.get()
    }

    /// What came, if it came.
    pub fn value(self) -> Option<T> {
        self.state.with(|state| if let ReadState::Here(value) = state { Some(value.clone()) } else { None })
    }

    /// Reads again, from the start.
    pub fn retry(self) {
        self.state.set(ReadState::Waiting);
        self.tries.update(|tries| *tries += 1);
    }

    /// Reads again, and keeps showing what is here meanwhile.
    pub fn refresh(self) {
        self.tries.update(|tries| *tries += 1);
    }

    /// Takes a newer value that a write answered with.
    pub fn put(self, value: T)
    where
        T: PartialEq,
    {
        settle(self.state, Ok(value));
    }
}

/// Reads what `endpoint` asks for, again whenever it asks for something else or one of `topics` changed.
pub fn use_read<E: Read>(endpoint: impl Fn() -> E + 'static, topics: &'static [Topic]) -> Reading<E::Reply>
where
    E::Reply: Clone + Send + Sync + 'static,
{
    let api = use_api();
    let reading = Reading { state: RwSignal::new(ReadState::Waiting), tries: RwSignal::new(0) };
    let ask = move || -> LocalBoxFuture<'static, ()> {
        let (api, endpoint) = (api.clone(), endpoint());
        Box::pin(async move { settle(reading.state, api.call(endpoint).await) })
    };
    repeat(reading.tries, topics, Box::new(ask));
    reading
}

/// A reply with the question that it answers.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer<Q, R> {
    /// The question.
    pub question: Q,
    /// The reply.
    pub reply: R,
}

/// Reads what `endpoint` makes of a question, again whenever the question changes. The last answer stays for a moment
/// while the next one is on its way, so that a quick one takes its place without a skeleton in between.
pub fn use_answer<Q, E: Read>(question: Memo<Q>, endpoint: impl Fn(&Q) -> E + 'static) -> Reading<Answer<Q, E::Reply>>
where
    Q: Clone + PartialEq + Send + Sync + 'static,
    E::Reply: Clone + Send + Sync + 'static,
{
    let api = use_api();
    let reading = Reading { state: RwSignal::new(ReadState::Waiting), tries: RwSignal::new(0) };
    let ask = move || -> LocalBoxFuture<'static, ()> {
        let (api, question) = (api.clone(), question.get());
        let endpoint = endpoint(&question);
        Box::pin(async move {
            let call = api.call(endpoint);
            let outcome = match select(Box::pin(call), TimeoutFuture::new(BRIEFLY_MILLIS)).await {
                Either::Left((outcome, _)) => outcome,
                Either::Right(((), call)) => {
                    give_way(reading.state, &question);
                    call.await
                }
            };
            if outcome.is_err() {
                give_way(reading.state, &question);
            }
            settle(reading.state, outcome.map(|reply| Answer { question, reply }));
        })
    };
    repeat(reading.tries, &[], Box::new(ask));
    reading
}

/// What answers another question goes.
fn give_way<Q, R>(state: RwSignal<ReadState<Answer<Q, R>>>, question: &Q)
where
    Q: PartialEq + Send + Sync + 'static,
    R: Send + Sync + 'static,
{
    state
        .try_maybe_update(|state| {
            let is_old = matches!(state, ReadState::Here(answer) if answer.question != *question);
            if is_old {
                *state = ReadState::Waiting;
            }
            (is_old, ())
        })
        // Gone with its screen.
        .unwrap_or_default();
}

/// Reads the bytes of a file.
pub fn use_download(file: FileId, media_type: String) -> Reading<Arc<[u8]>> {
    let api = use_api();
    let reading = Reading { state: RwSignal::new(ReadState::Waiting), tries: RwSignal::new(0) };
    let ask = move || -> LocalBoxFuture<'static, ()> {
        let call = api.download(ReadFileBytes { file: file.clone() }, &media_type);
        Box::pin(async move { settle(reading.state, call.await.map(Arc::from)) })
    };
    repeat(reading.tries, &[], Box::new(ask));
    reading
}

/// Asks at once, at each new try and at each change. Apart from [`use_read`], because this is the same for every endpoint.
fn repeat(tries: RwSignal<u32>, topics: &'static [Topic], ask: Box<dyn Fn() -> LocalBoxFuture<'static, ()>>) {
    let feed = use_feed();
    let running = StoredValue::new(None::<AbortHandle>);
    let stop = move || {
        if let Some(handle) = running.try_update_value(Option::take).flatten() {
            handle.abort();
        }
    };
    effect(move || {
        tries.track();
        feed.track(topics);
        let question = ask();
        stop();
        let (task, handle) = abortable(question);
        running.set_value(Some(handle));
        // Aborted is not an outcome: a later read has taken its place, or its screen has gone.
        leptos::task::spawn_local(async move { task.await.unwrap_or_default() });
    });
    on_cleanup(stop);
}

/// What is here stays here when reading it again fails. The same again is no news.
fn settle<T: PartialEq + Send + Sync + 'static>(state: RwSignal<ReadState<T>>, outcome: Result<T, ApiError>) {
    // Gone with its screen: nothing to tell.
    state
        .try_maybe_update(|state| {
            let next = match outcome {
                Ok(value) => ReadState::Here(value),
                Err(error) if !matches!(state, ReadState::Here(_)) || !error.is_passing() => ReadState::Failed(error),
                Err(_) => return (false, ()),
            };
            let is_news = *state != next;
            *state = next;
            (is_news, ())
        })
        .unwrap_or_default();
}
