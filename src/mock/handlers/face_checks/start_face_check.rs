//! Creates a face check, with the consent given for it.

use crate::{
    contract::{FaceCheckTicket, Handle, Problem, Refusal, StartFaceCheck},
    domain::{FACE_CHECK_SECONDS, FaceCheckId, FaceState},
    mock::{Db, access::Call, handlers::info::FACE_CONSENT_VERSION, state::FaceCheck},
};

/// Where the simulator plays the partner 粤信签.
const HAND_OVER: &str = "/sim/yuexinqian/";

impl Handle<StartFaceCheck> for Db {
    fn handle(&mut self, call: &Call, request: StartFaceCheck) -> Result<FaceCheckTicket, Problem> {
        let order = request.body;
        if order.consent_version != FACE_CONSENT_VERSION {
            return Err(Problem::new(Refusal::ConsentRequired).with("version", FACE_CONSENT_VERSION));
        }
        self.touch();
        let check = FaceCheck {
            id: FaceCheckId::new(self.state.next_id("f")),
            purpose: order.purpose,
            secret: self.state.next_secret(),
            return_code: self.state.next_secret(),
            short_code: self.state.next_digits(4),
            return_path: order.return_path,
            state: FaceState::Waiting,
            expires_at: call.now.plus_seconds(FACE_CHECK_SECONDS),
            consent: (order.consent_version, call.now),
            identity: None,
        };
        let ticket = FaceCheckTicket {
            id: check.id.clone(),
            secret: check.secret.clone(),
            hand_over: format!("{HAND_OVER}{}", check.id),
            short_code: check.short_code.clone(),
            expires_at: check.expires_at,
        };
        self.state.face_checks.push(check);
        Ok(ticket)
    }
}
