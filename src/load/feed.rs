//! The change feed, followed once for the whole app: a long poll that starts anew when the page comes back to life.

use super::use_api;
use crate::{
    client::{Api, ApiError},
    contract::{Changes, LONGEST_WAIT_MILLIS, ListChanges, Topic},
    domain::FaceCheckId,
    prelude::*,
};
use futures::future::{AbortHandle, abortable};
use gloo_timers::future::TimeoutFuture;
use wasm_bindgen::JsCast;

/// Milliseconds before asking again after a failure: first, and at most.
const PAUSE_MILLIS: (u32, u32) = (500, 10_000);

/// What changed, as a signal a topic.
#[derive(Clone, Copy)]
pub struct Feed {
    /// One counter a topic, in the order of [`TOPICS`].
    heard: [RwSignal<u32>; TOPICS.len()],
    /// The face check that this tab watches.
    watched: RwSignal<Option<FaceCheckId>>,
    /// Raised to start over: another person, another face check, back from the background.
    restarts: RwSignal<u32>,
    is_offline: RwSignal<bool>,
}

const TOPICS: [Topic; 5] = [Topic::Session, Topic::Companies, Topic::FaceCheck, Topic::Notices, Topic::Cases];

/// The feed of the app.
pub fn use_feed() -> Feed {
    expect_context()
}

/// Follows the feed for as long as the app lives.
pub fn provide_feed() -> Feed {
    let feed = Feed {
        heard: std::array::from_fn(|_| RwSignal::new(0)),
        watched: RwSignal::new(None),
        restarts: RwSignal::new(0),
        is_offline: RwSignal::new(false),
    };
    provide_context(feed);
    let api = use_api();
    let running = StoredValue::new(None::<AbortHandle>);
    let stop = move || {
        if let Some(handle) = running.try_update_value(Option::take).flatten() {
            handle.abort();
        }
    };
    on_cleanup(stop);
    effect(move || {
        feed.restarts.track();
        let watched = feed.watched.get();
        stop();
        let (task, handle) = abortable(follow(api.clone(), feed, watched));
        running.set_value(Some(handle));
        leptos::task::spawn_local(async move { task.await.unwrap_or_default() });
    });
    feed.wake_with_the_page();
    feed
}

impl Feed {
    /// Makes the running effect run again when one of these changed.
    pub fn track(self, topics: &[Topic]) {
        for (topic, heard) in TOPICS.iter().zip(self.heard) {
            if topics.contains(topic) {
                heard.track();
            }
        }
    }

    /// Watches a face check, or none.
    pub fn watch(self, face_check: Option<FaceCheckId>) {
        if self.watched.get_untracked() != face_check {
            self.watched.set(face_check);
        }
    }

    /// Starts over, such as for another person.
    pub fn restart(self) {
        self.restarts.update(|count| *count += 1);
    }

    /// Whether the last question found no network.
    pub fn is_offline(self) -> Signal<bool> {
        self.is_offline.into()
    }

    fn hear(self, topics: &[Topic]) {
        for (topic, heard) in TOPICS.iter().zip(self.heard) {
            if topics.contains(topic) || topics.contains(&Topic::All) {
                heard.update(|count| *count += 1);
            }
        }
    }

    /// A page that was frozen or hidden has missed things.
    fn wake_with_the_page(self) {
        let wake = move |event: web_sys::Event| {
            let is_restored = event.dyn_ref::<web_sys::PageTransitionEvent>().is_none_or(|event| event.persisted());
            let is_visible = document().visibility_state() == web_sys::VisibilityState::Visible;
            if is_restored && is_visible {
                self.hear(&[Topic::All]);
                self.restart();
            }
        };
        for event in ["visibilitychange", "pageshow", "online"] {
            let listener = window_event_listener_untyped(event, wake);
            on_cleanup(move || listener.remove());
        }
    }
}

/// Asks, hears, asks on; for ever.
async fn follow(api: Api, feed: Feed, face_check: Option<FaceCheckId>) {
    let (mut after, mut pause) = (None, PAUSE_MILLIS.0);
    let mut has_missed = feed.restarts.get_untracked() > 0 || face_check.is_some();
    loop {
        match api.call_patiently(ListChanges { after, face_check: face_check.clone() }, LONGEST_WAIT_MILLIS).await {
            Ok(Changes { cursor, topics }) => {
                feed.is_offline.set(false);
                pause = PAUSE_MILLIS.0;
                // What happened between the last answer and the first cursor is not in the feed.
                feed.hear(if has_missed { &[Topic::All] } else { &topics });
                has_missed = false;
                after = Some(cursor);
            }
            Err(error) => {
                if error == ApiError::Offline {
                    feed.is_offline.set(true);
                }
                TimeoutFuture::new(pause).await;
                pause = (pause * 2).min(PAUSE_MILLIS.1);
                (after, has_missed) = (None, true);
            }
        }
    }
}
