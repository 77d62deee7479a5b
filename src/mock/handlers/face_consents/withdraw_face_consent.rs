//! Withdraws the consent: results are deleted, checks on their way end, and that it was given and withdrawn is kept.

use crate::{
    contract::{FaceConsent, Handle, Problem, Refusal, Topic, WithdrawFaceConsent},
    domain::FaceState,
    mock::{Db, access::Call, state::Audience},
};

impl Handle<WithdrawFaceConsent> for Db {
    fn handle(&mut self, call: &Call, _: WithdrawFaceConsent) -> Result<FaceConsent, Problem> {
        let person = call.person()?.clone();
        let consents = &mut self.state.logins.face_consents;
        let stored = consents.iter_mut().find(|known| known.person == person).ok_or(Refusal::NotFound)?;
        stored.withdrawn_at = Some(call.now);
        let concerned: Vec<_> = self.state.face_checks.iter().map(|check| self.is_of(check, &person)).collect();
        let mut ended = Vec::new();
        for (check, _) in self.state.face_checks.iter_mut().zip(concerned).filter(|(_, is_of)| *is_of) {
            check.identity = None;
            if !check.state.at(call.now, check.expires_at).is_final() {
                check.state = FaceState::Cancelled;
                ended.push(check.id.clone());
            }
        }
        for check in ended {
            self.publish(Audience::FaceCheck(check), Topic::FaceCheck);
        }
        self.publish(Audience::Person(person.clone()), Topic::Session);
        Ok(self.face_consent(&person))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        contract::{ReadFaceConsent, ReadSession, sim::DemoPart},
        mock::testing::{START, TestServer, redemption, refusal},
    };

    #[test]
    fn a_consent_is_known_from_the_login_on_and_can_be_withdrawn() {
        let mut server = TestServer::new();
        server.log_in(DemoPart::NoCompany);
        let before = server.call(ReadFaceConsent {}).expect("the consent");
        let expected = FaceConsent { version: Some(1), given_at: Some(START), withdrawn_at: None, results: 1 };
        assert_eq!(before, expected);
        server.pass(60);
        let withdrawn_at = Some(START.plus_seconds(60));
        let after = server.call(WithdrawFaceConsent {}).expect("it is withdrawn");
        assert_eq!(after, FaceConsent { withdrawn_at, results: 0, ..before });
        assert_eq!(server.call(ReadFaceConsent {}), Ok(after));
        assert!(server.db.state.face_checks.iter().all(|check| check.identity.is_none()));
        assert!(server.call(ReadSession {}).expect("the session").is_face_checked, "what was before stays");
        server.log_in(DemoPart::NoCompany);
        assert_eq!(server.call(ReadFaceConsent {}).expect("a new one").withdrawn_at, None);
    }

    #[test]
    fn a_check_on_its_way_ends_with_the_consent() {
        let mut server = TestServer::new();
        server.log_in(DemoPart::NoCompany);
        let other = server.passed_face_check(DemoPart::SeveralCompanies);
        let own = server.passed_face_check(DemoPart::NoCompany);
        server.call(WithdrawFaceConsent {}).expect("it is withdrawn");
        assert_eq!(refusal(server.call(redemption(&own))), Refusal::FaceCheckNotPassed);
        assert!(server.call(redemption(&other)).is_ok(), "nobody else's");
    }

    #[test]
    fn whoever_never_agreed_has_nothing_to_withdraw() {
        let mut server = TestServer::new();
        server.log_in_by_mobile("15400009990");
        assert_eq!(server.call(ReadFaceConsent {}).expect("none").version, None);
        assert_eq!(refusal(server.call(WithdrawFaceConsent {})), Refusal::NotFound);
    }
}
