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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        contract::sim::DemoPart,
        domain::{FACE_CHECK_SECONDS, FaceState},
        mock::testing::TestServer,
    };

    #[test]
    fn tells_the_masked_name_only_while_it_can_be_exchanged() {
        let mut server = TestServer::new();
        let ticket = server.start_face_check();
        let person = server.person(DemoPart::NoCompany);
        server.identify(&ticket.id, person.clone()).expect("a valid identity");
        let read = || ReadFaceCheck { face_check: ticket.id.clone() };
        assert_eq!(server.call(read()).expect("its state").person, None);
        let passed = server.passed_face_check(DemoPart::NoCompany);
        let told = server.call(ReadFaceCheck { face_check: passed.id }).expect("its state").person.expect("a name");
        assert!(told.contains('*') && told != person.name, "{told}");
    }

    #[test]
    fn one_that_nobody_finishes_expires() {
        let mut server = TestServer::new();
        let ticket = server.start_face_check();
        let state = |server: &mut TestServer| {
            server.call(ReadFaceCheck { face_check: ticket.id.clone() }).expect("its state").state
        };
        server.pass(FACE_CHECK_SECONDS - 1);
        assert_eq!(state(&mut server), FaceState::Waiting);
        server.pass(1);
        assert_eq!(state(&mut server), FaceState::Expired);
    }
}
