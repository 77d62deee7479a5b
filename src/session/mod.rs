//! Who is logged in in this tab, for which company, and until when.
//!
//! The token lives in `sessionStorage`, so another tab is another person. A 401 anywhere ends the session here, once.

mod activity;
mod kept;
mod typed;

use crate::{
    client::{ApiError, IdempotencyKey},
    contract::{AccountSummary, LogOut, PersonView, ReadSession, SessionOpened, SessionView, Topic},
    domain::IdleState,
    load::{Feed, use_api, use_feed},
    prelude::*,
};
use futures::future::{AbortHandle, abortable};

/// What is known of the session.
#[derive(Clone, Debug, PartialEq)]
pub enum SessionState {
    /// Not known yet: there is a token, and the server is being asked.
    Unknown,
    /// Nobody is logged in.
    Visitor,
    /// This person is.
    Person(Box<SessionView>),
    /// The server could not be asked.
    Failed(ApiError),
}

/// The session of this tab.
#[derive(Clone, Copy)]
pub struct Session {
    state: RwSignal<SessionState>,
    /// Whether it ended by itself, which the login page says.
    has_expired: RwSignal<bool>,
    /// Seconds left, when the end is near.
    warning: RwSignal<Option<i64>>,
    /// Which session this is and which of its answers is the newest: what was asked before that says nothing any more.
    generation: StoredValue<Generation>,
    /// The one read that is on its way.
    reading: StoredValue<Option<AbortHandle>>,
    /// The 法人账号 that was typed on one login screen, for the others; in memory alone.
    account_typed: StoredValue<String>,
    feed: Feed,
    api: StoredValue<crate::client::Api, LocalStorage>,
}

#[derive(Clone, Copy, Default, PartialEq)]
struct Generation {
    /// Raised when a session begins or ends.
    session: u32,
    /// Raised with every answer that is taken as well.
    answer: u32,
}

/// The session of this tab.
pub fn use_session() -> Session {
    expect_context()
}

/// Finds the session that this tab had, and keeps it in step with the server.
pub fn provide_session() -> Session {
    let (api, feed) = (use_api(), use_feed());
    let token = kept::token();
    let first = if token.is_some() { SessionState::Unknown } else { SessionState::Visitor };
    let session = Session {
        state: RwSignal::new(first),
        has_expired: RwSignal::new(false),
        warning: RwSignal::new(None),
        generation: StoredValue::new(Generation::default()),
        reading: StoredValue::new(None),
        account_typed: StoredValue::new(String::new()),
        feed,
        api: StoredValue::new_local(api.clone()),
    };
    api.set_token(token);
    api.on_unauthenticated(move || session.expire());
    provide_context(session);
    effect(move || {
        feed.track(&[Topic::Session, Topic::Notices]);
        session.read();
    });
    activity::follow(session);
    session
}

impl Session {
    /// What is known.
    pub fn state(self) -> Signal<SessionState> {
        self.state.into()
    }

    /// The session, if somebody is logged in.
    pub fn view(self) -> Option<SessionView> {
        self.state.with(|state| if let SessionState::Person(view) = state { Some((**view).clone()) } else { None })
    }

    /// The person, if somebody is logged in.
    pub fn person(self) -> Option<PersonView> {
        self.view().map(|view| view.person)
    }

    /// Whether somebody is logged in whose face was not checked: business with a company waits for that (`R-REG-17`).
    pub fn waits_for_face(self) -> bool {
        self.state.with(|state| matches!(state, SessionState::Person(view) if !view.is_face_checked))
    }

    /// The account that the person acts with, if one is chosen.
    pub fn acting(self) -> Option<AccountSummary> {
        self.view().and_then(|view| view.acting)
    }

    /// How many notices wait for the person.
    pub fn unread(self) -> Signal<u32> {
        Signal::derive(move || self.view().map_or(0, |view| view.unread))
    }

    /// Whether the last session ended by itself.
    pub fn has_expired(self) -> Signal<bool> {
        self.has_expired.into()
    }

    /// Seconds left, when the session is about to end.
    pub fn warning(self) -> Signal<Option<i64>> {
        self.warning.into()
    }

    /// Hands the 法人账号 that a visitor typed on one login screen to the next one.
    pub fn pass_account(self, typed: String) {
        let is_visitor = self.state.with_untracked(|state| *state == SessionState::Visitor);
        self.account_typed.set_value(if is_visitor { typed } else { String::new() });
    }

    /// The 法人账号 that was typed on the login screen before; once.
    pub fn take_account(self) -> String {
        self.account_typed.try_update_value(std::mem::take).unwrap_or_default()
    }

    /// Begins a session.
    pub fn open(self, opened: SessionOpened) {
        kept::keep_token(&opened.token);
        self.api.with_value(|api| api.set_token(Some(opened.token)));
        self.has_expired.set(false);
        self.be_another();
        self.put(opened.session);
        self.feed.restart();
    }

    /// What takes the answer of a write that is made now, and says whether it did: not once this session has ended.
    pub fn taker(self) -> impl Fn(SessionView) -> bool + Copy {
        let asked_in = self.generation.get_value().session;
        move |view| {
            let is_same = self.generation.get_value().session == asked_in;
            if is_same {
                self.put(view);
            }
            is_same
        }
    }

    fn put(self, view: SessionView) {
        self.generation.update_value(|generation| generation.answer += 1);
        self.warning.set(None);
        self.state.set(SessionState::Person(Box::new(view)));
        // What is being read may be older than this, or news.
        if self.stop_reading() {
            self.read();
        }
    }

    /// Ends the session at the server and here. Here also when the server cannot be reached: its own clock ends it there.
    pub fn log_out(self) {
        let api = self.api.get_value();
        // The request takes the token with it now.
        let goodbye = api.write(LogOut {}, &IdempotencyKey::fresh());
        typed::forget_all();
        api.set_token(None);
        self.forget();
        leptos::task::spawn_local(async move { goodbye.await.unwrap_or_default() });
    }

    /// Reads the session again; the latest read counts.
    pub fn read(self) {
        let api = self.api.get_value();
        // Not whether one is kept: where storage is full the session lasts as long as the page.
        if !api.has_token() {
            return;
        }
        self.stop_reading();
        let (task, handle) = abortable(async move {
            let reply = api.call(ReadSession {}).await;
            self.reading.set_value(None);
            match reply {
                Ok(view) => self.put(view),
                // Handled where every 401 is.
                Err(error) if error.is_unauthenticated() => {}
                Err(error) => self.state.update(|state| {
                    if !matches!(state, SessionState::Person(_)) {
                        *state = SessionState::Failed(error);
                    }
                }),
            }
        });
        self.reading.set_value(Some(handle));
        // Aborted is not an outcome: a later read or answer has taken its place, or the session has ended.
        leptos::task::spawn_local(async move { task.await.unwrap_or_default() });
    }

    fn is_reading(self) -> bool {
        self.reading.with_value(Option::is_some)
    }

    /// Stops the read that is on its way, and says whether there was one.
    fn stop_reading(self) -> bool {
        let reading = self.reading.try_update_value(Option::take).flatten();
        reading.map(|handle| handle.abort()).is_some()
    }

    /// Another session, or none: nothing that was asked in the one before counts.
    fn be_another(self) {
        self.generation.update_value(|generation| generation.session += 1);
        self.stop_reading();
    }

    /// The session has ended without the person's doing.
    fn expire(self) {
        self.has_expired.set(true);
        self.api.with_value(|api| api.set_token(None));
        self.forget();
    }

    fn forget(self) {
        kept::forget();
        self.be_another();
        self.warning.set(None);
        self.state.set(SessionState::Visitor);
        self.feed.restart();
    }

    /// What the idle clock says now.
    fn idle(self) -> Option<IdleState> {
        let now = self.api.with_value(crate::client::Api::now);
        self.state.with_untracked(|state| match state {
            SessionState::Person(view) => Some(IdleState::at(now, view.expires_at)),
            _ => None,
        })
    }
}
