//! The ways to log in (`Y-LOGIN-03`, `Y-LOGIN-04`), and logging in by face.

mod face_login;
mod face_return;
mod ways;

pub use face_login::FaceLoginScreen;
pub use face_return::FaceReturnScreen;
pub use ways::LoginScreen;

use crate::{
    client::IdempotencyKey,
    contract::{FaceCheckProof, RedeemFaceCheck, Refusal, SessionOpened},
    domain::FaceCheckId,
    i18n::{common, face},
    load::{Submission, use_submit},
    navigation::{Navigation, use_navigation},
    parts::{WriteFailure, face_check::forget_face_check},
    prelude::*,
    route::Route,
    session::{Session, use_session},
    ui::{Button, ToastKind, Toasts, use_toasts},
};

/// Exchanges a passed face check for a session, then goes on.
#[derive(Clone)]
struct Entrance {
    redeem: Submission<RedeemFaceCheck>,
    session: Session,
    navigation: Navigation,
    toasts: Toasts,
    next: Route,
    tried: StoredValue<Option<(FaceCheckId, FaceCheckProof)>>,
}

fn use_entrance(next: Option<Box<Route>>) -> Entrance {
    Entrance {
        redeem: use_submit(),
        session: use_session(),
        navigation: use_navigation(),
        toasts: use_toasts(),
        next: next.map_or(Route::Home, |next| *next),
        tried: StoredValue::new(None),
    }
}

impl Entrance {
    /// Redeems. The key belongs to the check, so that a lost reply or a reload cannot use it up.
    fn enter(&self, face_check: FaceCheckId, proof: FaceCheckProof) {
        let key = match &proof {
            FaceCheckProof::Secret(secret) | FaceCheckProof::ReturnCode(secret) => IdempotencyKey::of_secret(secret),
        };
        self.tried.set_value(Some((face_check.clone(), proof.clone())));
        let entrance = self.clone();
        self.redeem.make_under(key, RedeemFaceCheck { face_check, body: proof }, move |opened| entrance.arrive(opened));
    }

    /// Redeems once more what could not be redeemed.
    fn try_again(&self) {
        if let Some((face_check, proof)) = self.tried.get_value() {
            self.enter(face_check, proof);
        }
    }

    /// Whether somebody else was quicker.
    fn is_used_elsewhere(&self) -> Signal<bool> {
        let error = self.redeem.error();
        Signal::derive(move || error.get().and_then(|error| error.refusal()) == Some(Refusal::FaceCheckRedeemed))
    }

    fn arrive(self, opened: SessionOpened) {
        forget_face_check();
        let words = match opened.newly_associated {
            0 => face::logged_in().to_owned(),
            count => face::logged_in_with(count),
        };
        self.session.open(opened);
        self.navigation.replace(self.next);
        self.toasts.say(ToastKind::Ok, words);
    }
}

/// Why the login did not go through, and the way to try again; nothing while there is no error.
#[component]
fn EntranceFailure(entrance: StoredValue<Entrance>) -> impl IntoView {
    let error = entrance.with_value(|entrance| entrance.redeem.error());
    let is_used_elsewhere = entrance.with_value(Entrance::is_used_elsewhere);
    let on_press = Callback::new(move |()| entrance.with_value(Entrance::try_again));
    let retry = move || {
        let can_retry = error.get().is_some() && !is_used_elsewhere.get();
        let button = || view! { <Button on_press>{common::retry()}</Button> };
        can_retry.then(button).into_any()
    };
    view! {
        <WriteFailure error />
        {dynamic(retry)}
    }
}
