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
