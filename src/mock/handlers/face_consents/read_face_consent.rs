//! The consent of the person who is logged in.

use crate::{
    contract::{FaceConsent, Handle, Problem, ReadFaceConsent},
    mock::{Db, access::Call},
};

impl Handle<ReadFaceConsent> for Db {
    fn handle(&mut self, call: &Call, _: ReadFaceConsent) -> Result<FaceConsent, Problem> {
        Ok(self.face_consent(call.person()?))
    }
}
