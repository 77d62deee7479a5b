//! Ends the session. Other sessions of the person go on.

use crate::{
    contract::{Handle, LogOut, Problem, Topic},
    mock::{Db, access::Call, state::Audience},
};

impl Handle<LogOut> for Db {
    fn handle(&mut self, call: &Call, _: LogOut) -> Result<(), Problem> {
        self.state.sessions.remove(call.token()?);
        self.publish(Audience::Person(call.person()?.clone()), Topic::Session);
        Ok(())
    }
}
