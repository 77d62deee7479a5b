//! Proves by face who one is, in a session that began otherwise (`R-REG-17`, `Y-ACCT-11`).

use crate::{
    contract::{Handle, Problem, Refusal, SessionVerified, Topic, VerifySession},
    domain::{FacePurpose, PersonId},
    mock::{
        Db,
        access::Call,
        state::{Audience, CheckedIdentity, Session},
    },
};

impl Handle<VerifySession> for Db {
    fn handle(&mut self, call: &Call, request: VerifySession) -> Result<SessionVerified, Problem> {
        let (id, token) = (request.body.face_check, call.token()?.to_owned());
        let (identity, consent) = self.passed_face_check(&id, &request.body.proof, FacePurpose::Identity, call.now)?;
        let session = call.session()?.clone();
        self.admit_face(&session, &identity)?;
        self.redeem(&id, call.now)?;
        let before = session.person.clone();
        let fresh = self.is_nobody_yet(&before).then(|| before.clone());
        let person = self.identify(identity, fresh);
        self.keep_consent(&person, consent);
        let newly_associated = self.associate_companies(&person, call.now)?;
        self.take_over(&before, &person);
        // The number that received a code is surer than one that was typed at the partner.
        let known = self.person_mut(&person)?;
        known.last_login = known.last_login.or(Some(call.now));
        if let Some(mobile) = &session.mobile {
            known.mobile = mobile.clone();
        }
        let session = self.state.sessions.get_mut(&token).ok_or(Refusal::Unauthenticated)?;
        (session.person, session.is_face_checked, session.account) = (person.clone(), true, None);
        for audience in [Audience::Person(person), Audience::Session(token.clone())] {
            self.publish(audience, Topic::Session);
        }
        Ok(SessionVerified { session: self.session_view(&token, call.now)?, newly_associated })
    }
}

impl Db {
    /// Whether this face may go on in the session: the known person's own, or of somebody who may act with the account.
    fn admit_face(&self, session: &Session, identity: &CheckedIdentity) -> Result<(), Problem> {
        let known = self.person_of(identity);
        if let Some(account) = &session.account {
            let is_member = |person: &PersonId| {
                self.state.memberships.iter().any(|one| one.account == *account && one.person == *person)
            };
            let may = known.is_some_and(|person| is_member(&person.id));
            return if may { Ok(()) } else { Err(Refusal::HandlerUnknown.into()) };
        }
        let is_own = |id: &PersonId| known.is_some_and(|person| person.id == *id);
        if self.is_nobody_yet(&session.person) || is_own(&session.person) {
            Ok(())
        } else {
            Err(Refusal::FaceOfOther.into())
        }
    }

    /// Whether no face was ever checked of a person.
    fn is_nobody_yet(&self, id: &PersonId) -> bool {
        self.person(id).is_err()
    }

    /// What somebody known by mobile number alone had is the person's now.
    fn take_over(&mut self, before: &PersonId, person: &PersonId) {
        self.state.logins.mobile_people.retain(|known| known.id != *before);
        for notice in self.state.notices.iter_mut().filter(|notice| notice.to == *before) {
            notice.to = person.clone();
        }
        for choice in self.state.notice_choices.iter_mut().filter(|choice| choice.person == *before) {
            choice.person = person.clone();
        }
        let mut others = Vec::new();
        for (token, session) in self.state.sessions.iter_mut().filter(|(_, session)| session.person == *before) {
            session.person = person.clone();
            others.push(token.clone());
        }
        for token in others {
            self.publish(Audience::Session(token), Topic::Session);
        }
    }
}

#[cfg(test)]
mod tests;
