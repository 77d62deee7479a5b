//! Telling a person of something: inside the product and by text message, as they chose and as the rules demand.

use crate::{
    contract::{NoticeSetting, NoticeSubject, Problem, Topic},
    domain::{Moment, NoticeChannel, NoticeId, NoticeKind, PersonId},
    mock::{
        Db,
        state::{Audience, StoredNotice},
    },
};

impl Db {
    /// Tells a person of something: the one way in which anybody is told. `text` is what a text message would say; none
    /// where there is none.
    pub fn tell(
        &mut self,
        to: &PersonId,
        subject: NoticeSubject,
        text: Option<String>,
        now: Moment,
    ) -> Result<(), Problem> {
        let kind = kind_of(&subject);
        if let Some(text) = text.filter(|_| self.goes(to, kind, NoticeChannel::Text)) {
            let mobile = self.person(to)?.mobile.clone();
            self.send_text(&mobile, now, text);
        }
        if self.goes(to, kind, NoticeChannel::InApp) {
            let id = NoticeId::new(self.state.next_id("n"));
            self.state.notices.push(StoredNotice { id, to: to.clone(), at: now, is_read: false, subject });
            self.publish(Audience::Person(to.clone()), Topic::Notices);
        }
        Ok(())
    }

    /// How a person is told of each kind of thing.
    pub(super) fn notice_settings(&self, person: &PersonId) -> Vec<NoticeSetting> {
        let setting = |kind| NoticeSetting {
            kind,
            in_app: self.goes(person, kind, NoticeChannel::InApp),
            text: self.goes(person, kind, NoticeChannel::Text),
        };
        NoticeKind::ALL.map(setting).to_vec()
    }

    fn goes(&self, person: &PersonId, kind: NoticeKind, channel: NoticeChannel) -> bool {
        let choices = &self.state.notice_choices;
        let chosen = choices.iter().find(|choice| choice.person == *person && choice.kind == kind);
        let chosen = chosen.map(|choice| match channel {
            NoticeChannel::InApp => choice.in_app,
            NoticeChannel::Text => choice.text,
        });
        kind.rule(channel).goes(chosen)
    }
}

/// The kind that a subject is of.
fn kind_of(subject: &NoticeSubject) -> NoticeKind {
    match subject {
        NoticeSubject::CompanyAssociated { .. } => NoticeKind::CompanyAssociated,
        NoticeSubject::CompanyAdded { .. } => NoticeKind::CompanyAdded,
        NoticeSubject::AccountRegistered { .. } | NoticeSubject::AccountEnded { .. } => NoticeKind::AccountRegistered,
        NoticeSubject::LoggedIn | NoticeSubject::LoggedInByMobile => NoticeKind::LoggedIn,
        NoticeSubject::CaseCompleted { .. } | NoticeSubject::CaseReturned { .. } => NoticeKind::CaseDecided,
    }
}
