//! Chooses the account to act with: only one of the person's own list.

use crate::{
    contract::{ChooseAccount, Handle, Problem, Refusal, SessionView, Topic},
    domain::IDLE_SECONDS,
    mock::{Db, access::Call, state::Audience},
};

impl Handle<ChooseAccount> for Db {
    fn handle(&mut self, call: &Call, request: ChooseAccount) -> Result<SessionView, Problem> {
        let person = call.person()?.clone();
        if let Some(account) = &request.body.account {
            self.account_summary(account, &person)?;
        }
        let session = self.state.sessions.get_mut(call.token()?).ok_or(Refusal::Unauthenticated)?;
        session.acting = request.body.account;
        session.expires_at = call.now.plus_seconds(IDLE_SECONDS);
        self.publish(Audience::Person(person), Topic::Session);
        self.session_view(call.token()?, call.now)
    }
}
