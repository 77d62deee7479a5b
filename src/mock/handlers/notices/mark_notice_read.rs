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
        let session = call.session()?;
        let person = session.person.clone();
        let own = |notice: &&mut StoredNotice| notice.id == request.notice && view::is_shown(notice, session);
        let stored = self.state.notices.iter_mut().find(own).ok_or(Refusal::NotFound)?;
        stored.is_read = true;
        let notice = view::notice(stored);
        self.publish(Audience::Person(person), Topic::Notices);
        Ok(notice)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        contract::{ListNotices, ReadSession, sim::DemoPart},
        mock::testing::{TestServer, refusal},
    };

    #[test]
    fn a_notice_is_read_once_it_is_marked_and_counted_no_more() {
        let mut server = TestServer::new();
        server.log_in(DemoPart::SeveralCompanies);
        let notices = server.call(ListNotices {}).expect("the notices");
        assert_eq!(notices.len(), 4, "the login and three companies");
        assert_eq!(server.call(ReadSession {}).expect("the session").unread, 4);
        let marked = server.call(MarkNoticeRead { notice: notices[0].id.clone() }).expect("an own notice");
        assert!(marked.is_read);
        assert_eq!(server.call(ReadSession {}).expect("the session").unread, 3);
        assert_eq!(server.call(ListNotices {}).expect("the notices")[0], marked);
    }

    #[test]
    fn anothers_notice_is_as_if_it_were_not_there() {
        let mut server = TestServer::new();
        server.log_in(DemoPart::SeveralCompanies);
        let notice = server.call(ListNotices {}).expect("the notices").remove(0).id;
        server.log_in(DemoPart::NoCompany);
        assert_eq!(refusal(server.call(MarkNoticeRead { notice })), Refusal::NotFound);
    }
}
