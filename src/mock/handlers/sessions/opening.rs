//! How every session begins, whatever opened it.

use crate::{
    contract::{NoticeSubject, Problem, SessionOpened, Topic},
    domain::{IDLE_SECONDS, LoginWay, Moment, NoticeId, PersonId},
    mock::{
        Db,
        state::{Audience, Session, StoredNotice},
    },
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

    /// Gives a person a notice.
    pub fn notify(&mut self, person: &PersonId, subject: NoticeSubject, now: Moment) {
        let id = NoticeId::new(self.state.next_id("n"));
        self.state.notices.push(StoredNotice { id, to: person.clone(), at: now, is_read: false, subject });
        self.publish(Audience::Person(person.clone()), Topic::Notices);
    }
}
