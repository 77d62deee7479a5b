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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        contract::FaceCheckOrder,
        domain::FacePurpose,
        mock::testing::{START, TestServer, refusal},
    };

    #[test]
    fn the_consent_is_kept_with_its_version_and_time() {
        let mut server = TestServer::new();
        server.start_face_check();
        assert_eq!(server.db.state.face_checks[0].consent, (FACE_CONSENT_VERSION, START));
    }

    #[test]
    fn without_consent_to_this_version_none_is_started() {
        let mut server = TestServer::new();
        for consent_version in [0, FACE_CONSENT_VERSION + 1] {
            let (purpose, return_path) = (FacePurpose::Login, "/".to_owned());
            let body = FaceCheckOrder { purpose, consent_version, return_path };
            assert_eq!(refusal(server.call(StartFaceCheck { body })), Refusal::ConsentRequired);
        }
        assert!(server.db.state.face_checks.is_empty());
    }

    #[test]
    fn the_secret_is_told_to_its_creator_only() {
        let mut server = TestServer::new();
        let ticket = server.start_face_check();
        assert!(!ticket.hand_over.contains(&ticket.secret));
        let list = server.call(crate::contract::sim::ListFaceChecks {}).expect("the list");
        let seen = serde_json::to_string(&list).expect("JSON");
        assert!(!seen.contains(&ticket.secret));
        assert!(!seen.contains(&server.db.state.face_checks[0].return_code), "not before it is passed");
    }
}
