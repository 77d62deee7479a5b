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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        contract::{ReadSession, sim::DemoPart},
        mock::testing::{TestServer, refusal},
    };

    #[test]
    fn activity_puts_the_end_off_and_reading_does_not() {
        let mut server = TestServer::new();
        server.log_in(DemoPart::NoCompany);
        server.pass(IDLE_SECONDS - 1);
        let before = server.call(ReadSession {}).expect("the session").expires_at;
        let after = server.call(KeepSession {}).expect("it goes on").expires_at;
        assert_eq!(before.seconds_until(after), IDLE_SECONDS - 1);
        server.pass(IDLE_SECONDS);
        assert_eq!(refusal(server.call(KeepSession {})), Refusal::Unauthenticated, "too late");
    }
}
