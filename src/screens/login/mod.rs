//! The ways to log in (`Y-LOGIN-03`, `Y-LOGIN-04`): by face, by mobile number, by 法人账号; the password set anew; and
//! the proof of who one is that business with a company asks for.

mod code_button;
mod device;
mod elsewhere;
mod face_login;
mod face_return;
mod hall;
mod mobile;
mod opening;
mod password;
mod password_field;
mod proof;
mod reset;
mod verify;
mod ways;

pub use elsewhere::not_here;
pub use face_login::FaceLoginScreen;
pub use face_return::FaceReturnScreen;
pub use hall::ServiceHallScreen;
pub use mobile::MobileLoginScreen;
pub use password::PasswordLoginScreen;
pub use reset::PasswordResetScreen;
pub use verify::VerifyScreen;
pub use ways::LoginScreen;

use crate::{
    client::IdempotencyKey,
    contract::{FaceCheckProof, RedeemFaceCheck, Refusal, SessionOpened},
    domain::FaceCheckId,
    i18n::{common, face},
    load::{Submission, use_submit},
    parts::{WriteFailure, face_check::forget_face_check},
    prelude::*,
    route::Route,
    ui::Button,
};
use opening::{Opening, use_opening};

/// Exchanges a passed face check for a session, then goes on.
#[derive(Clone)]
struct Entrance {
    redeem: Submission<RedeemFaceCheck>,
    opening: Opening,
    tried: StoredValue<Option<(FaceCheckId, FaceCheckProof)>>,
}

fn use_entrance(next: Option<Box<Route>>) -> Entrance {
    Entrance { redeem: use_submit(), opening: use_opening(next), tried: StoredValue::new(None) }
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
        self.opening.arrive(opened, words);
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
