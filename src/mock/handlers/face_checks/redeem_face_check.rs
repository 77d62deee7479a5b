//! Exchanges a passed face check for a session (`Y-LOGIN-12`).

use crate::{
    contract::{Handle, NoticeSubject, Problem, RedeemFaceCheck, Refusal, SessionOpened, Topic},
    domain::{FaceState, IDLE_SECONDS, Moment, NoticeId, PersonId},
    mock::{
        Db,
        access::Call,
        state::{Audience, CheckedIdentity, Person, Session, StoredNotice},
    },
};

impl Handle<RedeemFaceCheck> for Db {
    fn handle(&mut self, call: &Call, request: RedeemFaceCheck) -> Result<SessionOpened, Problem> {
        let check = self.face_check(&request.face_check, call.now)?;
        if !check.is_proved_by(&request.body) {
            return Err(Refusal::FaceCheckNotYours.into());
        }
        if check.state == FaceState::Redeemed {
            return Err(Refusal::FaceCheckRedeemed.into());
        }
        let identity = check.identity.clone().filter(|_| check.state.can_be_redeemed());
        let identity = identity.ok_or(Refusal::FaceCheckNotPassed)?;
        check.state = FaceState::Redeemed;
        self.publish(Audience::FaceCheck(request.face_check), Topic::FaceCheck);
        let person = self.log_in(identity, call.now);
        let newly_associated = self.associate_companies(&person, call.now)?;
        let token = self.state.next_secret();
        let session = Session { person, acting: None, expires_at: call.now.plus_seconds(IDLE_SECONDS) };
        self.state.sessions.insert(token.clone(), session);
        let session = self.session_view(&token, call.now)?;
        Ok(SessionOpened { token, session, newly_associated })
    }
}

impl Db {
    /// The person of an identity; the first login registers it (`R-REG-18`).
    fn log_in(&mut self, identity: CheckedIdentity, now: Moment) -> PersonId {
        let known = self.state.persons.iter_mut().find(|person| {
            person.document_kind == identity.document_kind && person.document.key() == identity.document.key()
        });
        let id = match known {
            Some(person) => {
                person.previous_login = person.last_login;
                person.last_login = Some(now);
                person.mobile = identity.mobile;
                person.id.clone()
            }
            None => self.register(identity, now),
        };
        let notice = NoticeId::new(self.state.next_id("n"));
        let subject = NoticeSubject::LoggedIn;
        self.state.notices.push(StoredNotice { id: notice, to: id.clone(), at: now, is_read: false, subject });
        self.publish(Audience::Person(id.clone()), Topic::Notices);
        id
    }

    fn register(&mut self, identity: CheckedIdentity, now: Moment) -> PersonId {
        let id = PersonId::new(self.state.next_id("p"));
        let CheckedIdentity { name, document_kind, document, mobile } = identity;
        let (previous_login, last_login) = (None, Some(now));
        self.state.persons.push(Person {
            id: id.clone(),
            name,
            document_kind,
            document,
            mobile,
            previous_login,
            last_login,
        });
        id
    }
}
