//! Puts off the end of the session, because its person is active.

use crate::{
    contract::{Handle, KeepSession, Problem, Refusal, SessionView},
    domain::IDLE_SECONDS,
    mock::{Db, access::Call},
};

impl Handle<KeepSession> for Db {
    fn handle(&mut self, call: &Call, _: KeepSession) -> Result<SessionView, Problem> {
        let session = self.state.sessions.get_mut(call.token()?).ok_or(Refusal::Unauthenticated)?;
        session.expires_at = call.now.plus_seconds(IDLE_SECONDS);
        self.touch();
        self.session_view(call.token()?, call.now)
    }
}
