//! From tables to what a viewer may see: names masked unless they are the viewer's own.

use crate::{
    contract::{AccountSummary, DocumentView, Notice, PersonView, Problem, Refusal, SessionView},
    domain::{AccountId, Moment, PersonId, PersonName, Role},
    mock::{
        Db,
        access::live_session,
        state::{Membership, Session, StoredNotice},
    },
};

impl Db {
    /// The session of a token, for its own person.
    pub(super) fn session_view(&self, token: &str, now: Moment) -> Result<SessionView, Problem> {
        let session = live_session(&self.state, token, now).ok_or(Refusal::Unauthenticated)?;
        let (person, last_login) = self.person_view(session)?;
        let acting = session.acting.as_ref().and_then(|account| match &session.account {
            Some(own) if own == account => self.summary_of_itself(account).ok(),
            _ => self.account_summary(account, &session.person).ok(),
        });
        Ok(SessionView {
            way: session.way,
            is_face_checked: session.is_face_checked,
            person,
            acting,
            expires_at: session.expires_at,
            last_login,
            unread: self.state.notices.iter().filter(|it| !it.is_read && is_shown(it, session)).count() as u32,
        })
    }

    /// The accounts that a session may see: of a 法人账号 itself, of a person all; none before the face was checked,
    /// since a mobile number may have gone to another one (`R-REG-17`).
    pub(super) fn accounts_of(&self, session: &Session) -> Result<Vec<AccountSummary>, Problem> {
        if let Some(account) = &session.account {
            return Ok(vec![self.summary_of_itself(account)?]);
        }
        if !session.is_face_checked {
            return Err(Refusal::FaceRequired.into());
        }
        let own = self.state.memberships.iter().filter(|membership| membership.person == session.person);
        own.map(|membership| self.account_summary(&membership.account, &session.person)).collect()
    }

    /// An account, for a person who may act with it.
    pub(super) fn account_summary(&self, id: &AccountId, viewer: &PersonId) -> Result<AccountSummary, Problem> {
        let standing = |membership: &&Membership| membership.account == *id && membership.person == *viewer;
        let membership = self.state.memberships.iter().find(standing).ok_or(Refusal::NotFound)?;
        self.summary(id, membership.role, Some(viewer))
    }

    /// An account, for whoever knows its password.
    fn summary_of_itself(&self, id: &AccountId) -> Result<AccountSummary, Problem> {
        self.summary(id, Role::Agent, None)
    }

    fn summary(&self, id: &AccountId, role: Role, viewer: Option<&PersonId>) -> Result<AccountSummary, Problem> {
        let account = self.account(id)?;
        let company = self.world.company(&account.company).ok_or(Refusal::NotFound)?;
        let entry = self.entry(company);
        let credit_code = entry.credit_code.clone().ok_or(Refusal::NotFound)?;
        Ok(AccountSummary {
            id: account.id.clone(),
            number: account.number.clone(),
            trust: account.trust,
            channel: account.channel,
            role,
            company: account.company.clone(),
            company_kind: entry.kind,
            company_name: entry.name.clone(),
            credit_code,
            applicant: shown_name(&self.person(&account.applicant)?.name, viewer == Some(&account.applicant)),
            created_at: account.created_at,
        })
    }

    /// The person of a session as they may see themselves, and their login before this one.
    fn person_view(&self, session: &Session) -> Result<(PersonView, Option<Moment>), Problem> {
        let id = session.person.clone();
        if let Ok(person) = self.person(&id) {
            let name = shown_name(&person.name, session.is_face_checked);
            let document = DocumentView { kind: person.document_kind, number: person.document.masked() };
            let mobile = Some(person.mobile.masked());
            return Ok((PersonView { id, name, document: Some(document), mobile }, person.previous_login));
        }
        if let Some(account) = &session.account {
            let name = self.account(account)?.number.clone();
            return Ok((PersonView { id, name, document: None, mobile: None }, None));
        }
        let known = self.state.logins.mobile_people.iter().find(|known| known.id == id).ok_or(Refusal::NotFound)?;
        let name = known.mobile.masked();
        let mobile = Some(name.clone());
        Ok((PersonView { id, name, document: None, mobile }, known.previous_login))
    }
}

/// Whether a notice is shown in a session: before the face was checked only what tells nothing of a company.
pub(super) fn is_shown(notice: &StoredNotice, session: &Session) -> bool {
    notice.to == session.person && (session.is_face_checked || notice.subject.is_personal())
}

/// A name in full for its owner, masked for everyone else.
pub(in crate::mock) fn shown_name(name: &PersonName, is_own: bool) -> String {
    if is_own { name.as_str().to_owned() } else { name.masked() }
}

/// A notice, for its person.
pub(super) fn notice(stored: &StoredNotice) -> Notice {
    Notice { id: stored.id.clone(), at: stored.at, is_read: stored.is_read, subject: stored.subject.clone() }
}
