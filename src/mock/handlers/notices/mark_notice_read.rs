//! Marks a notice as read.

use super::super::view;
use crate::{
    contract::{Handle, MarkNoticeRead, Notice, Problem, Refusal, Topic},
    mock::{
        Db,
        access::Call,
        state::{Audience, StoredNotice},
    },
};

impl Handle<MarkNoticeRead> for Db {
    fn handle(&mut self, call: &Call, request: MarkNoticeRead) -> Result<Notice, Problem> {
        let person = call.person()?.clone();
        let own = |notice: &&mut StoredNotice| notice.id == request.notice && notice.to == person;
        let stored = self.state.notices.iter_mut().find(own).ok_or(Refusal::NotFound)?;
        stored.is_read = true;
        let notice = view::notice(stored);
        self.publish(Audience::Person(person), Topic::Notices);
        Ok(notice)
    }
}
