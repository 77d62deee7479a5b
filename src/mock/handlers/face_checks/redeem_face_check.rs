//! Exchanges a passed face check for a session (`Y-LOGIN-12`).

use crate::{
    contract::{FaceCheckProof, Handle, NoticeSubject, Problem, RedeemFaceCheck, Refusal, SessionOpened, Topic},
    domain::{FaceCheckId, FacePurpose, FaceState, LoginWay, Moment, PersonId},
    mock::{
        Db,
        access::Call,
        state::{Audience, CheckedIdentity, Person, Session},
    },
};

impl Handle<RedeemFaceCheck> for Db {
    fn handle(&mut self, call: &Call, request: RedeemFaceCheck) -> Result<SessionOpened, Problem> {
        let (id, now) = (request.face_check, call.now);
        let (identity, consent) = self.passed_face_check(&id, &request.body, FacePurpose::Login, now)?;
        self.redeem(&id, now)?;
        let person = self.identify(identity, None);
        if let Ok(known) = self.person_mut(&person) {
            known.previous_login = known.last_login;
            known.last_login = Some(now);
        }
        self.tell(&person, NoticeSubject::LoggedIn, Some(logged_in_text(now)), now)?;
        self.keep_consent(&person, consent);
        let newly_associated = self.associate_companies(&person, now)?;
        self.open_session(Session::begin(person, LoginWay::Face, now), newly_associated, now)
    }
}

impl Db {
    /// Who passed a face check that was made for a purpose, and the consent given for it; nothing is used up yet.
    pub fn passed_face_check(
        &mut self,
        id: &FaceCheckId,
        proof: &FaceCheckProof,
        purpose: FacePurpose,
        now: Moment,
    ) -> Result<(CheckedIdentity, (u32, Moment)), Problem> {
        let check = self.face_check(id, now)?;
        if check.purpose != purpose || !check.is_proved_by(proof) {
            return Err(Refusal::FaceCheckNotYours.into());
        }
        if check.state == FaceState::Redeemed {
            return Err(Refusal::FaceCheckRedeemed.into());
        }
        let identity = check.identity.clone().filter(|_| check.state.can_be_redeemed());
        Ok((identity.ok_or(Refusal::FaceCheckNotPassed)?, check.consent))
    }

    /// Uses a face check up.
    pub fn redeem(&mut self, id: &FaceCheckId, now: Moment) -> Result<(), Problem> {
        self.face_check(id, now)?.state = FaceState::Redeemed;
        self.publish(Audience::FaceCheck(id.clone()), Topic::FaceCheck);
        Ok(())
    }

    /// The person of an identity; the first one registers it (`R-REG-18`), under an identifier that it had before.
    pub fn identify(&mut self, identity: CheckedIdentity, before: Option<PersonId>) -> PersonId {
        self.touch();
        if let Some(id) = self.person_of(&identity).map(|person| person.id.clone()) {
            if let Ok(known) = self.person_mut(&id) {
                known.mobile = identity.mobile;
            }
            return id;
        }
        let id = before.unwrap_or_else(|| PersonId::new(self.state.next_id("p")));
        let CheckedIdentity { name, document_kind, document, mobile } = identity;
        let (previous_login, last_login) = (None, None);
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

/// The text message of an outside system, in its own words (`Y-FAQ-47`).
fn logged_in_text(now: Moment) -> String {
    let stamp = now.stamp();
    let minute = stamp.get(..16).unwrap_or_default();
    format!("【粤商通】您的账号于 {minute} 登录。如非本人操作，请致电 12345。")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        contract::{ListNotices, ReadSession, sim::DemoPart},
        domain::{IDLE_SECONDS, REDEMPTION_SECONDS},
        mock::testing::{START, TestServer, redemption, refusal},
    };

    /// Y-LOGIN-12, R-REG-18.
    #[test]
    fn the_first_login_registers_the_person_and_later_ones_find_it() {
        let mut server = TestServer::new();
        let before = server.db.state.persons.len();
        let first = server.log_in(DemoPart::NoCompany);
        assert_eq!(server.db.state.persons.len(), before + 1);
        assert_eq!(first.session.last_login, None);
        server.pass(600);
        let second = server.log_in(DemoPart::NoCompany);
        assert_eq!(server.db.state.persons.len(), before + 1);
        assert_eq!(second.session.person.id, first.session.person.id);
        assert_eq!(second.session.last_login, Some(START));
        assert_eq!(server.call(ReadSession {}), Ok(second.session));
        assert_eq!(server.call(ListNotices {}).expect("the notices").len(), 2, "each login is told");
    }

    #[test]
    fn a_session_begins_for_nobody_and_ends_after_a_quarter_of_an_hour() {
        let mut server = TestServer::new();
        let session = server.log_in(DemoPart::SeveralCompanies).session;
        assert_eq!(session.acting, None);
        assert_eq!(START.seconds_until(session.expires_at), IDLE_SECONDS);
    }

    #[test]
    fn a_face_check_is_exchanged_once() {
        let mut server = TestServer::new();
        let ticket = server.passed_face_check(DemoPart::NoCompany);
        assert!(server.call(redemption(&ticket)).is_ok());
        assert_eq!(refusal(server.call(redemption(&ticket))), Refusal::FaceCheckRedeemed);
    }

    #[test]
    fn only_its_creator_or_the_one_sent_back_exchanges_it() {
        let mut server = TestServer::new();
        let ticket = server.passed_face_check(DemoPart::NoCompany);
        let code = server.db.state.face_checks[0].return_code.clone();
        let with = |body| RedeemFaceCheck { face_check: ticket.id.clone(), body };
        for wrong in [FaceCheckProof::Secret(code.clone()), FaceCheckProof::ReturnCode(ticket.secret.clone())] {
            assert_eq!(refusal(server.call(with(wrong))), Refusal::FaceCheckNotYours);
        }
        assert!(server.call(with(FaceCheckProof::ReturnCode(code))).is_ok());
        let unknown =
            RedeemFaceCheck { face_check: FaceCheckId::new("f-0"), ..with(FaceCheckProof::Secret(String::new())) };
        assert_eq!(refusal(server.call(unknown)), Refusal::NotFound);
    }

    /// Y-LOGIN-11.
    #[test]
    fn one_that_is_not_passed_or_passed_too_long_ago_logs_nobody_in() {
        let mut server = TestServer::new();
        let open = server.start_face_check();
        assert_eq!(refusal(server.call(redemption(&open))), Refusal::FaceCheckNotPassed);
        let passed = server.passed_face_check(DemoPart::NoCompany);
        server.pass(REDEMPTION_SECONDS);
        assert_eq!(refusal(server.call(redemption(&passed))), Refusal::FaceCheckNotPassed);
        assert!(server.db.state.sessions.is_empty());
    }
}
