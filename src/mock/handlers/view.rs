//! From tables to what a viewer may see: names masked unless they are the viewer's own.

use crate::{
    contract::{AccountSummary, Notice, PersonView, Problem, Refusal, SessionView},
    domain::{AccountId, Moment, PersonId, PersonName},
    mock::{
        Db,
        access::live_session,
        state::{Membership, Person, StoredNotice},
    },
};

impl Db {
    /// The session of a token, for its own person.
    pub(super) fn session_view(&self, token: &str, now: Moment) -> Result<SessionView, Problem> {
        let session = live_session(&self.state, token, now).ok_or(Refusal::Unauthenticated)?;
        let person = self.person(&session.person)?;
        let acting = session.acting.as_ref().and_then(|account| self.account_summary(account, &person.id).ok());
        Ok(SessionView {
            person: person_view(person),
            acting,
            expires_at: session.expires_at,
            last_login: person.previous_login,
            unread: self.state.notices.iter().filter(|notice| notice.to == person.id && !notice.is_read).count() as u32,
        })
    }

    /// An account, for a person who may act with it.
    pub(super) fn account_summary(&self, id: &AccountId, viewer: &PersonId) -> Result<AccountSummary, Problem> {
        let account = self.account(id)?;
        let standing = |membership: &&Membership| membership.account == *id && membership.person == *viewer;
        let membership = self.state.memberships.iter().find(standing).ok_or(Refusal::NotFound)?;
        let company = self.world.company(&account.company).ok_or(Refusal::NotFound)?;
        let credit_code = company.entry.credit_code.clone().ok_or(Refusal::NotFound)?;
        Ok(AccountSummary {
            id: account.id.clone(),
            number: account.number.clone(),
            trust: account.trust,
            role: membership.role,
            company: account.company.clone(),
            company_kind: company.entry.kind,
            company_name: company.entry.name.clone(),
            credit_code,
            applicant: shown_name(&self.person(&account.applicant)?.name, account.applicant == *viewer),
            created_at: account.created_at,
        })
    }
}

/// A name in full for its owner, masked for everyone else.
pub(in crate::mock) fn shown_name(name: &PersonName, is_own: bool) -> String {
    if is_own { name.as_str().to_owned() } else { name.masked() }
}

/// A notice, for its person.
pub(super) fn notice(stored: &StoredNotice) -> Notice {
    Notice { id: stored.id.clone(), at: stored.at, is_read: stored.is_read, subject: stored.subject.clone() }
}

fn person_view(person: &Person) -> PersonView {
    PersonView {
        id: person.id.clone(),
        name: person.name.as_str().to_owned(),
        document_kind: person.document_kind,
        document: person.document.masked(),
        mobile: person.mobile.masked(),
    }
}
