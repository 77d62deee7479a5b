//! Breaks off a face check that is not decided.

use crate::{
    contract::{CancelFaceCheck, FaceCheckStatus, Handle, Problem, Refusal, Topic},
    domain::FaceState,
    mock::{Db, access::Call, state::Audience},
};

impl Handle<CancelFaceCheck> for Db {
    fn handle(&mut self, call: &Call, request: CancelFaceCheck) -> Result<FaceCheckStatus, Problem> {
        let check = self.face_check(&request.face_check, call.now)?;
        if !check.is_proved_by(&request.body) {
            return Err(Refusal::FaceCheckNotYours.into());
        }
        if check.state.is_final() {
            return Ok(check.status());
        }
        check.state = FaceState::Cancelled;
        let status = check.status();
        self.publish(Audience::FaceCheck(request.face_check), Topic::FaceCheck);
        Ok(status)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        contract::{FaceCheckProof, sim::DemoPart},
        mock::testing::{TestServer, redemption, refusal},
    };

    fn cancellation(ticket: &crate::contract::FaceCheckTicket) -> CancelFaceCheck {
        CancelFaceCheck { face_check: ticket.id.clone(), body: FaceCheckProof::Secret(ticket.secret.clone()) }
    }

    #[test]
    fn what_is_broken_off_cannot_be_exchanged_any_more() {
        let mut server = TestServer::new();
        let ticket = server.passed_face_check(DemoPart::NoCompany);
        assert_eq!(server.call(cancellation(&ticket)).expect("it is broken off").state, FaceState::Cancelled);
        assert_eq!(refusal(server.call(redemption(&ticket))), Refusal::FaceCheckNotPassed);
    }

    #[test]
    fn what_is_over_stays_as_it_is() {
        let mut server = TestServer::new();
        let ticket = server.passed_face_check(DemoPart::NoCompany);
        server.call(redemption(&ticket)).expect("a session");
        assert_eq!(server.call(cancellation(&ticket)).expect("its state").state, FaceState::Redeemed);
    }

    #[test]
    fn nobody_else_breaks_it_off() {
        let mut server = TestServer::new();
        let mut ticket = server.start_face_check();
        ticket.secret = "guessed".to_owned();
        assert_eq!(refusal(server.call(cancellation(&ticket))), Refusal::FaceCheckNotYours);
        assert_eq!(server.db.state.face_checks[0].state, FaceState::Waiting);
    }
}
