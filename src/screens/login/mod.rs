//! The ways to log in (`Y-LOGIN-03`, `Y-LOGIN-04`), and logging in by face.

mod face_login;
mod face_return;
mod ways;

pub use face_login::FaceLoginScreen;
pub use face_return::FaceReturnScreen;
pub use ways::LoginScreen;

use crate::{
    client::IdempotencyKey,
    contract::{FaceCheckProof, RedeemFaceCheck, SessionOpened},
    domain::FaceCheckId,
    i18n::face,
    load::{Submission, use_submit},
    navigation::{Navigation, use_navigation},
    parts::face_check::forget_face_check,
    route::Route,
    session::{Session, use_session},
    ui::{ToastKind, Toasts, use_toasts},
};

/// Exchanges a passed face check for a session, then goes on.
#[derive(Clone)]
struct Entrance {
    redeem: Submission<RedeemFaceCheck>,
    session: Session,
    navigation: Navigation,
    toasts: Toasts,
    next: Route,
}

fn use_entrance(next: Option<Box<Route>>) -> Entrance {
    Entrance {
        redeem: use_submit(),
        session: use_session(),
        navigation: use_navigation(),
        toasts: use_toasts(),
        next: next.map_or(Route::Home, |next| *next),
    }
}

impl Entrance {
    /// Redeems. The key belongs to the check, so that a lost reply or a reload cannot use it up.
    fn enter(&self, face_check: FaceCheckId, proof: FaceCheckProof) {
        let key = match &proof {
            FaceCheckProof::Secret(secret) | FaceCheckProof::ReturnCode(secret) => IdempotencyKey::of_secret(secret),
        };
        let entrance = self.clone();
        self.redeem.make_under(key, RedeemFaceCheck { face_check, body: proof }, move |opened| entrance.arrive(opened));
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
