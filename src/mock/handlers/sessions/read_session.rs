//! The session of the token.

use crate::{
    contract::{Handle, Problem, ReadSession, SessionView},
    mock::{Db, access::Call},
};

impl Handle<ReadSession> for Db {
    fn handle(&mut self, call: &Call, _: ReadSession) -> Result<SessionView, Problem> {
        self.session_view(call.token()?, call.now)
    }
}
