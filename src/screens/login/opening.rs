//! What every way to log in ends with: the session begins, and the person is where they wanted to be.

use crate::{
    client::ApiError,
    contract::SessionOpened,
    form::FormState,
    navigation::{Navigation, use_navigation},
    parts::face_check::forget_face_check,
    prelude::*,
    route::Route,
    session::{Session, use_session},
    ui::{ToastKind, Toasts, use_toasts},
    words,
};

/// Begins a session, then goes on.
#[derive(Clone)]
pub(super) struct Opening {
    session: Session,
    navigation: Navigation,
    toasts: Toasts,
    next: Route,
}

pub(super) fn use_opening(next: Option<Box<Route>>) -> Opening {
    Opening {
        session: use_session(),
        navigation: use_navigation(),
        toasts: use_toasts(),
        next: next.map_or(Route::Home, |next| *next),
    }
}

impl Opening {
    /// Begins the session, goes on, and says so. A face check that somebody else began in this tab is not this person's.
    pub(super) fn arrive(self, opened: SessionOpened, said: String) {
        forget_face_check();
        self.session.open(opened);
        self.navigation.replace(self.next);
        self.toasts.say(ToastKind::Ok, said);
    }
}

/// Shows at the fields what the server found in them.
pub(super) fn show_at_fields(form: FormState, error: Signal<Option<ApiError>>) {
    effect(move || {
        if let Some(ApiError::Refused(problem)) = error.get().filter(is_of_fields) {
            form.refuse_named(words::login_problems(&problem));
        }
    });
}

/// The error, unless it stands at the fields.
pub(super) fn beside_fields(error: Signal<Option<ApiError>>) -> Signal<Option<ApiError>> {
    Signal::derive(move || error.get().filter(|error| !is_of_fields(error)))
}

fn is_of_fields(error: &ApiError) -> bool {
    matches!(error, ApiError::Refused(problem) if !problem.fields.is_empty())
}
