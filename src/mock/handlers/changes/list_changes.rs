//! What changed since a cursor, for the caller's person and the face check that is watched.

use crate::{
    contract::{Changes, Handle, ListChanges, Problem, Topic},
    mock::{
        Db,
        access::Call,
        state::{Audience, Change},
    },
};

impl Handle<ListChanges> for Db {
    fn handle(&mut self, call: &Call, request: ListChanges) -> Result<Changes, Problem> {
        let cursor = self.state.cursor;
        let Some(after) = request.after else { return Ok(Changes { cursor, topics: Vec::new() }) };
        if after > cursor || self.state.changes.first().is_some_and(|oldest| oldest.number > after + 1) {
            return Ok(Changes { cursor, topics: vec![Topic::All] });
        }
        let concerns = |change: &&Change| match &change.audience {
            Audience::Everybody => true,
            Audience::Person(person) => call.person().is_ok_and(|caller| caller == person),
            Audience::FaceCheck(check) => request.face_check.as_ref() == Some(check),
            Audience::Session(token) => call.token().is_ok_and(|own| own == token),
        };
        let new = self.state.changes.iter().filter(|change| change.number > after).filter(concerns);
        let mut topics = Vec::new();
        for change in new {
            if !topics.contains(&change.topic) {
                topics.push(change.topic);
            }
        }
        if topics.is_empty() {
            self.wait();
        }
        Ok(Changes { cursor, topics })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        contract::{Acting, ChooseAccount, LogOut, sim::DemoPart},
        mock::{Answer, testing::TestServer},
    };

    fn since(server: &mut TestServer, after: u64) -> Vec<Topic> {
        server.call(ListChanges { after: Some(after), face_check: None }).expect("changes").topics
    }

    fn choose(server: &mut TestServer) {
        let account = server.companies()[0].accounts[0].id.clone();
        server.call(ChooseAccount { body: Acting { account: Some(account) } }).expect("an own account");
    }

    #[test]
    fn without_a_cursor_it_answers_at_once_with_the_present_one() {
        let mut server = TestServer::new();
        let request = server.request(ListChanges { after: None, face_check: None }, "");
        assert!(matches!(server.ask(&request).answer, Answer::Reply(_)));
        let request = server.request(ListChanges { after: Some(server.db.state.cursor), face_check: None }, "");
        assert!(matches!(server.ask(&request).answer, Answer::Wait(_)), "nothing new is waited for");
        assert!(!server.db.is_dirty());
    }

    #[test]
    fn a_person_hears_of_the_own_session_and_nobody_elses() {
        let mut server = TestServer::new();
        let stranger = server.log_in(DemoPart::NoCompany).token;
        let own = server.log_in(DemoPart::SeveralCompanies).token;
        let other_session = server.log_in(DemoPart::SeveralCompanies).token;
        let after = server.db.state.cursor;
        server.token = Some(own);
        choose(&mut server);
        for (token, heard) in [(other_session, vec![Topic::Session]), (stranger, vec![])] {
            server.token = Some(token);
            assert_eq!(since(&mut server, after), heard);
        }
        server.token = None;
        assert_eq!(since(&mut server, after), []);
    }

    #[test]
    fn whoever_carries_the_token_hears_of_the_end_of_its_session() {
        let mut server = TestServer::new();
        server.log_in(DemoPart::NoCompany);
        let after = server.db.state.cursor;
        server.call(LogOut {}).expect("it ends");
        assert_eq!(since(&mut server, after), [Topic::Session]);
    }

    #[test]
    fn a_topic_is_told_once_however_often_it_changed() {
        let mut server = TestServer::new();
        server.log_in(DemoPart::SeveralCompanies);
        let after = server.db.state.cursor;
        choose(&mut server);
        choose(&mut server);
        assert_eq!(since(&mut server, after), [Topic::Session]);
    }

    #[test]
    fn a_cursor_too_old_or_from_elsewhere_means_everything() {
        let mut server = TestServer::new();
        assert_eq!(since(&mut server, 77), [Topic::All]);
        server.log_in(DemoPart::SeveralCompanies);
        let known = server.db.state.cursor;
        (0..420).for_each(|_| choose(&mut server));
        server.token = None;
        assert_eq!(since(&mut server, known), [Topic::All]);
        let oldest = server.db.state.changes[0].number;
        assert_eq!(since(&mut server, oldest - 1), [], "known to its end, and none of it concerns a visitor");
        assert_eq!(since(&mut server, oldest - 2), [Topic::All]);
    }
}
