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
