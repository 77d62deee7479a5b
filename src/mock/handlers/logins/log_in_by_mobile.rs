//! Logs the person of a mobile number in, without a face (`R-REG-08`).

use super::mobile_subject;
use crate::{
    contract::{Handle, LogInByMobile, NoticeSubject, Problem, SessionOpened},
    domain::{LoginWay, Moment, PersonId, Phone},
    mock::{Db, access::Call, logins::MobilePerson, state::Session},
};

impl Handle<LogInByMobile> for Db {
    fn handle(&mut self, call: &Call, request: LogInByMobile) -> Result<SessionOpened, Problem> {
        let mobile = request.body.mobile;
        self.use_code(mobile_subject(&mobile), &request.body.code, call.attempt(), call.now)?;
        let person = self.person_of_mobile(&mobile, call.now);
        self.tell(&person, NoticeSubject::LoggedInByMobile, None, call.now)?;
        let session = Session::begin(person, LoginWay::Mobile, call.now);
        self.open_session(Session { mobile: Some(mobile), ..session }, 0, call.now)
    }
}

impl Db {
    /// The one person whose number this is; whoever shares it with another, or is new, is known by it alone.
    fn person_of_mobile(&mut self, mobile: &Phone, now: Moment) -> PersonId {
        let mut known = self.state.persons.iter_mut().filter(|person| person.mobile == *mobile);
        if let (Some(person), None) = (known.next(), known.next()) {
            person.previous_login = person.last_login;
            person.last_login = Some(now);
            return person.id.clone();
        }
        let known = self.state.logins.mobile_people.iter_mut().find(|person| person.mobile == *mobile);
        if let Some(person) = known {
            person.previous_login = Some(person.last_login);
            person.last_login = now;
            return person.id.clone();
        }
        let id = PersonId::new(self.state.next_id("p"));
        let person = MobilePerson { id: id.clone(), mobile: mobile.clone(), previous_login: None, last_login: now };
        self.state.logins.mobile_people.push(person);
        id
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        contract::{
            Acting, ChooseAccount, ListCompanies, ListNotices, MobileLogin, ReadAccount, ReadCompanyRecord,
            ReadSession, Refusal, sim::DemoPart,
        },
        domain::{CODE_TRIES, OneTimeCode},
        mock::testing::{START, TestServer, refusal},
    };

    /// R-REG-08.
    #[test]
    fn a_person_known_by_face_is_found_by_the_number_and_shown_masked() {
        let mut server = TestServer::new();
        let before = server.log_in(DemoPart::SeveralCompanies).session.person;
        server.pass(600);
        let mobile = server.person(DemoPart::SeveralCompanies).mobile;
        let opened = server.log_in_by_mobile(&mobile);
        assert_eq!((opened.session.way, opened.session.is_face_checked), (LoginWay::Mobile, false));
        assert_eq!(opened.session.person.id, before.id);
        assert!(opened.session.person.name.contains('*'), "a number may have gone to another one");
        assert_eq!(opened.session.last_login, Some(START));
        let notices = server.call(ListNotices {}).expect("the notices");
        assert!(notices.iter().all(|notice| notice.subject.is_personal()), "{notices:?}");
        assert_eq!(server.call(ReadSession {}).expect("the session").unread as usize, notices.len());
    }

    /// R-REG-17: a phone login alone is not enough.
    #[test]
    fn no_business_with_a_company_opens_without_the_face() {
        let mut server = TestServer::new();
        server.log_in(DemoPart::SeveralCompanies);
        let account = server.companies()[0].accounts[0].id.clone();
        let mobile = server.person(DemoPart::SeveralCompanies).mobile;
        server.log_in_by_mobile(&mobile);
        assert_eq!(refusal(server.call(ListCompanies {})), Refusal::FaceRequired);
        assert_eq!(refusal(server.call(ReadAccount { account: account.clone() })), Refusal::FaceRequired);
        let body = Acting { account: Some(account) };
        assert_eq!(refusal(server.call(ChooseAccount { body })), Refusal::FaceRequired);
        assert_eq!(refusal(server.call(ReadCompanyRecord {})), Refusal::FaceRequired);
    }

    #[test]
    fn somebody_new_gets_a_personal_account_known_by_the_number_alone() {
        let mut server = TestServer::new();
        let persons = server.db.state.persons.len();
        let first = server.log_in_by_mobile("15400009990").session;
        assert_eq!((first.person.name.as_str(), &first.person.document), ("154****9990", &None));
        server.pass(60);
        let second = server.log_in_by_mobile("15400009990").session;
        assert_eq!(second.person.id, first.person.id);
        assert_eq!((first.last_login, second.last_login), (None, Some(START)));
        assert_eq!(server.db.state.persons.len(), persons, "nobody whose face was checked");
    }

    #[test]
    fn a_number_that_two_people_gave_finds_neither() {
        let mut server = TestServer::new();
        let one = server.log_in(DemoPart::SeveralCompanies).session.person.id;
        let other = server.log_in(DemoPart::NoCompany).session.person.id;
        let mobile = server.db.person(&one).expect("the person").mobile.clone();
        let place = server.db.state.persons.iter().position(|person| person.id == other).expect("the other");
        server.db.state.persons[place].mobile = mobile.clone();
        let opened = server.log_in_by_mobile(mobile.national()).session.person;
        assert!(opened.id != one && opened.id != other && opened.document.is_none());
    }

    #[test]
    fn a_wrong_code_opens_no_session() {
        let mut server = TestServer::new();
        let code = server.login_code("15400009990");
        let wrong = if code.as_str() == "111111" { "222222" } else { "111111" };
        let login = |text: &str| MobileLogin {
            mobile: Phone::parse("15400009990").expect("a number"),
            code: OneTimeCode::parse(text).expect("a code"),
        };
        for left in (1..CODE_TRIES).rev() {
            let problem = server.call(LogInByMobile { body: login(wrong) }).expect_err("it is wrong");
            assert_eq!((problem.code, &*problem.fields[0].code), (Refusal::Invalid, "code.wrong"));
            assert_eq!(problem.parameters["tries_left"], left.to_string());
        }
        let problem = server.call(LogInByMobile { body: login(wrong) }).expect_err("it is wrong");
        assert_eq!(problem.fields[0].code, "code.used_up");
        let problem = server.call(LogInByMobile { body: login(code.as_str()) }).expect_err("it is used up");
        assert_eq!(problem.fields[0].code, "code.used_up");
        assert!(server.db.state.sessions.is_empty());
    }
}
