//! How every session begins, whatever opened it.

use crate::{
    contract::{Problem, SessionOpened},
    domain::{IDLE_SECONDS, LoginWay, Moment, PersonId},
    mock::{Db, state::Session},
};

impl Session {
    /// A session that begins for a person who acts for nobody yet. A face is checked where one opened it.
    pub fn begin(person: PersonId, way: LoginWay, now: Moment) -> Self {
        let (is_face_checked, expires_at) = (way == LoginWay::Face, now.plus_seconds(IDLE_SECONDS));
        Self { person, way, is_face_checked, mobile: None, account: None, acting: None, expires_at }
    }
}

impl Db {
    /// Begins a session, and tells its token.
    pub fn open_session(
        &mut self,
        session: Session,
        newly_associated: u32,
        now: Moment,
    ) -> Result<SessionOpened, Problem> {
        self.touch();
        let token = self.state.next_secret();
        self.state.sessions.insert(token.clone(), session);
        let session = self.session_view(&token, now)?;
        Ok(SessionOpened { token, session, newly_associated })
    }
}
