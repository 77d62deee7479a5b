//! How far a face check is.

use crate::{
    contract::{FaceCheckStatus, Handle, Problem, ReadFaceCheck},
    mock::{Db, access::Call},
};

impl Handle<ReadFaceCheck> for Db {
    fn handle(&mut self, call: &Call, request: ReadFaceCheck) -> Result<FaceCheckStatus, Problem> {
        Ok(self.face_check(&request.face_check, call.now)?.status())
    }
}
