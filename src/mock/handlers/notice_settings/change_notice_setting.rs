//! Changes how the person is told of one kind of thing.

use crate::{
    contract::{ChangeNoticeSetting, Handle, NoticeSetting, Problem, Refusal, Topic},
    domain::NoticeChannel,
    mock::{
        Db,
        access::Call,
        state::{Audience, NoticeChoice},
    },
};

impl Handle<ChangeNoticeSetting> for Db {
    fn handle(&mut self, call: &Call, request: ChangeNoticeSetting) -> Result<Vec<NoticeSetting>, Problem> {
        let person = call.person()?.clone();
        let (kind, wish) = (request.kind, request.body);
        let can_be =
            kind.rule(NoticeChannel::InApp).can_be(wish.in_app) && kind.rule(NoticeChannel::Text).can_be(wish.text);
        if !can_be {
            return Err(Refusal::NoticeRequired.into());
        }
        self.state.notice_choices.retain(|choice| choice.person != person || choice.kind != kind);
        let choice = NoticeChoice { person: person.clone(), kind, in_app: wish.in_app, text: wish.text };
        self.state.notice_choices.push(choice);
        self.publish(Audience::Person(person.clone()), Topic::Notices);
        Ok(self.notice_settings(&person))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        contract::{
            AddCompany, CompanyPair, ListNotices, NoticeSubject, NoticeWish, ReadNoticeSettings, sim::DemoPart,
        },
        domain::NoticeKind,
        mock::testing::{TestServer, refusal},
    };

    fn wish(kind: NoticeKind, in_app: bool, text: bool) -> ChangeNoticeSetting {
        ChangeNoticeSetting { kind, body: NoticeWish { in_app, text } }
    }

    #[test]
    fn a_wish_is_kept_for_this_person_alone() {
        let mut server = TestServer::new();
        server.log_in(DemoPart::SoleTrader);
        let before = server.call(ReadNoticeSettings {}).expect("the settings");
        server.log_in(DemoPart::NoCompany);
        let changed = server.call(wish(NoticeKind::CompanyAssociated, true, false)).expect("it may be switched off");
        assert!(changed.iter().any(|one| one.kind == NoticeKind::CompanyAssociated && one.in_app && !one.text));
        assert_eq!(server.call(ReadNoticeSettings {}), Ok(changed));
        server.log_in(DemoPart::SoleTrader);
        assert_eq!(server.call(ReadNoticeSettings {}), Ok(before));
    }

    #[test]
    fn a_later_wish_takes_the_place_of_an_earlier_one() {
        let mut server = TestServer::new();
        server.log_in(DemoPart::NoCompany);
        for text in [true, false, true] {
            server.call(wish(NoticeKind::LoggedIn, true, text)).expect("it may be chosen");
        }
        assert_eq!(server.db.state.notice_choices.len(), 1);
    }

    #[test]
    fn what_the_account_depends_on_stays_on() {
        let mut server = TestServer::new();
        server.log_in(DemoPart::NoCompany);
        for wrong in [
            wish(NoticeKind::LoggedIn, false, true),
            wish(NoticeKind::LoginCode, false, false),
            wish(NoticeKind::LoginCode, true, true),
        ] {
            assert_eq!(refusal(server.call(wrong)), Refusal::NoticeRequired);
        }
        assert!(server.db.state.notice_choices.is_empty());
    }

    #[test]
    fn a_text_message_that_is_off_is_not_sent_and_one_that_is_on_is() {
        let mut server = TestServer::new();
        server.log_in(DemoPart::NoCompany);
        assert!(server.db.state.text_messages.is_empty(), "a login is told in the product alone at first");
        server.call(wish(NoticeKind::LoggedIn, true, true)).expect("it may be chosen");
        server.log_in(DemoPart::NoCompany);
        assert_eq!(server.db.state.text_messages.len(), 1);
        server.call(wish(NoticeKind::LoggedIn, true, false)).expect("it may be chosen");
        server.log_in(DemoPart::NoCompany);
        assert_eq!(server.db.state.text_messages.len(), 1);
        let told = server.call(ListNotices {}).expect("the notices");
        assert_eq!(told.iter().filter(|notice| notice.subject == NoticeSubject::LoggedIn).count(), 3);
    }

    #[test]
    fn companies_that_come_later_come_in_silence_where_that_is_wished() {
        let mut server = TestServer::new();
        // Registered before, by a colleague, so the wish can come before the companies do.
        let person = server.db.state.persons[1].id.clone();
        let kind = NoticeKind::CompanyAssociated;
        server.db.state.notice_choices.push(NoticeChoice { person, kind, in_app: false, text: false });
        assert_eq!(server.log_in(DemoPart::TwoAccounts).newly_associated, 1);
        assert!(server.db.state.text_messages.is_empty());
        let told = server.call(ListNotices {}).expect("the notices");
        assert!(told.iter().all(|notice| notice.subject == NoticeSubject::LoggedIn), "{told:?}");
        // The number of an account that one adds oneself goes out in any case (`Y-FAQ-13`).
        let code = server.db.world.company_at(2).and_then(|company| company.entry.credit_code.clone());
        let name = server.db.world.company_at(2).and_then(|company| company.entry.name.clone());
        let pair = CompanyPair { name: name.expect("a name"), credit_code: code.expect("a code") };
        server.call(AddCompany { body: pair }).expect("an account");
        assert_eq!(server.db.state.text_messages.len(), 1);
    }
}
