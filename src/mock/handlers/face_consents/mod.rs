//! A person's consent to face checks.

mod read_face_consent;
mod withdraw_face_consent;

use crate::{
    contract::FaceConsent,
    domain::{Moment, PersonId},
    mock::{Db, logins::StoredConsent, state::FaceCheck},
};

impl Db {
    /// Keeps the consent that was given for a check, once it is known whose it is.
    pub(super) fn keep_consent(&mut self, person: &PersonId, (version, given_at): (u32, Moment)) {
        let consents = &mut self.state.logins.face_consents;
        consents.retain(|known| known.person != *person);
        consents.push(StoredConsent { person: person.clone(), version, given_at, withdrawn_at: None });
    }

    /// What a person sees of it.
    fn face_consent(&self, person: &PersonId) -> FaceConsent {
        let stored = self.state.logins.face_consents.iter().find(|known| known.person == *person);
        FaceConsent {
            version: stored.map(|known| known.version),
            given_at: stored.map(|known| known.given_at),
            withdrawn_at: stored.and_then(|known| known.withdrawn_at),
            results: self.state.face_checks.iter().filter(|check| self.is_of(check, person)).count() as u32,
        }
    }

    /// Whether a check's result is about a person.
    fn is_of(&self, check: &FaceCheck, person: &PersonId) -> bool {
        let identity = check.identity.as_ref();
        identity.and_then(|identity| self.person_of(identity)).is_some_and(|known| known.id == *person)
    }
}
