//! Whose face goes on in which session.

use crate::{
    contract::{
        FaceCheckProof, FaceProof, ListNotices, ReadCompanyRecord, ReadSession, RedeemFaceCheck, Refusal,
        SessionVerified, VerifySession,
        sim::{DemoPart, DemoPerson, ListDemoAccounts},
    },
    domain::{DocumentKind, FacePurpose, LoginWay},
    mock::testing::{TestServer, redemption, refusal},
};

fn proves(server: &mut TestServer, person: DemoPerson) -> Result<SessionVerified, crate::contract::Problem> {
    let ticket = server.passed_by(person, FacePurpose::Identity);
    server.call(VerifySession { body: proof(ticket.id, ticket.secret) })
}

fn proof(face_check: crate::domain::FaceCheckId, secret: String) -> FaceProof {
    FaceProof { face_check, proof: FaceCheckProof::Secret(secret) }
}

/// R-REG-17, R-REG-18: business opens once the same person's face was checked.
#[test]
fn the_same_persons_face_raises_a_session_that_a_number_opened() {
    let mut server = TestServer::new();
    let known = server.log_in(DemoPart::SeveralCompanies).session.person;
    let person = server.person(DemoPart::SeveralCompanies);
    let token = server.log_in_by_mobile(&person.mobile).token;
    let verified = proves(&mut server, person).expect("it is the person");
    assert_eq!((verified.session.person.id, verified.newly_associated), (known.id, 0));
    assert_eq!((verified.session.way, verified.session.is_face_checked), (LoginWay::Mobile, true));
    assert!(!verified.session.person.name.contains('*'));
    assert_eq!(server.token, Some(token), "the same session goes on");
    assert_eq!(server.companies().len(), 3);
}

#[test]
fn another_persons_face_does_not_and_can_be_used_by_that_person() {
    let mut server = TestServer::new();
    server.log_in(DemoPart::SeveralCompanies);
    let lin = server.person(DemoPart::SeveralCompanies);
    server.log_in_by_mobile(&lin.mobile);
    let huang = server.person(DemoPart::NoCompany);
    assert_eq!(refusal(proves(&mut server, huang)), Refusal::FaceOfOther);
    assert!(!server.call(ReadSession {}).expect("the session").is_face_checked);
}

/// R-REG-18: the first face that is checked registers the personal account.
#[test]
fn a_number_nobody_knew_is_attached_to_whoever_shows_their_face() {
    let mut server = TestServer::new();
    let opened = server.log_in_by_mobile("15400009990");
    let chen = server.person(DemoPart::SoleTrader);
    let given = chen.mobile.clone();
    let verified = proves(&mut server, chen).expect("somebody new");
    assert_eq!(verified.session.person.id, opened.session.person.id, "the personal account stays the same one");
    assert_eq!(verified.newly_associated, 1);
    let text = server.db.state.text_messages.iter().rfind(|text| text.text.contains("法人账号")).expect("one");
    assert_eq!(text.to.national(), given, "Y-FAQ-13: to the number given there");
    assert!(server.db.state.logins.mobile_people.is_empty());
    server.pass(60);
    let again = server.log_in_by_mobile("15400009990").session.person;
    assert_eq!(again.id, opened.session.person.id, "known by this number from now on");
    assert!(again.document.is_some());
}

#[test]
fn a_number_nobody_knew_leads_to_the_person_who_is_known_already() {
    let mut server = TestServer::new();
    let known = server.log_in(DemoPart::NoCompany).session.person;
    let before = server.log_in_by_mobile("15400009990").session.person;
    let huang = server.person(DemoPart::NoCompany);
    let verified = proves(&mut server, huang).expect("it is the person");
    assert_eq!(verified.session.person.id, known.id);
    assert_ne!(before.id, known.id);
    assert_eq!(server.call(ListNotices {}).expect("the notices").len(), 2, "both logins are told to one person");
}

/// Another tab of the same number stays logged in, as the person that it was found to be.
#[test]
fn another_session_of_the_number_goes_on_as_the_person() {
    let mut server = TestServer::new();
    let known = server.log_in(DemoPart::NoCompany).session.person;
    let other = server.log_in_by_mobile("15400009990").token;
    server.pass(60);
    server.log_in_by_mobile("15400009990");
    let huang = server.person(DemoPart::NoCompany);
    proves(&mut server, huang).expect("it is the person");
    server.token = Some(other);
    let session = server.call(ReadSession {}).expect("still a session");
    assert_eq!((session.person.id, session.is_face_checked), (known.id, false));
}

#[test]
fn an_account_goes_on_with_one_who_may_act_with_it_and_nobody_else() {
    let mut server = TestServer::new();
    let account = server.call(ListDemoAccounts {}).expect("the accounts").remove(0);
    let opened = server.log_in_by_password(&account);
    let huang = server.person(DemoPart::NoCompany);
    assert_eq!(refusal(proves(&mut server, huang.clone())), Refusal::HandlerUnknown);
    let applicant = DemoPerson {
        name: account.applicant.clone(),
        document_kind: DocumentKind::ResidentIdentityCard,
        document: account.document.clone(),
        mobile: account.mobile.clone(),
        part: huang.part,
    };
    let verified = proves(&mut server, applicant).expect("the applicant");
    assert_eq!(verified.session.person.name, account.applicant);
    assert_eq!(verified.session.acting.map(|acting| acting.id), opened.session.acting.map(|acting| acting.id));
    assert!(server.call(ReadCompanyRecord {}).is_ok());
}

#[test]
fn a_check_is_for_its_own_purpose_and_used_once() {
    let mut server = TestServer::new();
    let huang = server.person(DemoPart::NoCompany);
    server.log_in_by_mobile("15400009990");
    let login = server.passed_by(huang.clone(), FacePurpose::Login);
    let outcome = server.call(VerifySession { body: proof(login.id, login.secret) });
    assert_eq!(refusal(outcome), Refusal::FaceCheckNotYours);
    let identity = server.passed_by(huang, FacePurpose::Identity);
    assert_eq!(refusal(server.call(redemption(&identity))), Refusal::FaceCheckNotYours);
    let body = proof(identity.id.clone(), identity.secret.clone());
    assert!(server.call(VerifySession { body: body.clone() }).is_ok());
    assert_eq!(refusal(server.call(VerifySession { body })), Refusal::FaceCheckRedeemed);
    let wrong = RedeemFaceCheck { face_check: identity.id, body: FaceCheckProof::Secret("guessed".into()) };
    assert_eq!(refusal(server.call(wrong)), Refusal::FaceCheckNotYours);
}

#[test]
fn nobody_proves_anything_without_a_session() {
    let mut server = TestServer::new();
    let huang = server.person(DemoPart::NoCompany);
    assert_eq!(refusal(proves(&mut server, huang)), Refusal::Unauthenticated);
}
