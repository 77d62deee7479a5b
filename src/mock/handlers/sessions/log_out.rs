//! Ends the session. Other sessions of the person go on.

use crate::{
    contract::{Handle, LogOut, Problem, Topic},
    mock::{Db, access::Call, state::Audience},
};

impl Handle<LogOut> for Db {
    fn handle(&mut self, call: &Call, _: LogOut) -> Result<(), Problem> {
        let token = call.token()?.to_owned();
        self.state.sessions.remove(&token);
        // Another tab may carry the same token.
        self.publish(Audience::Session(token), Topic::Session);
        Ok(())
    }
}
