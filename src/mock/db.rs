//! The mock's database: the stored state, the generated world beside it, and the lookups that handlers share.

use super::{
    State,
    access::Call,
    seed::World,
    state::{Account, Audience, Change, CheckedIdentity, FaceCheck, Person},
};
use crate::{
    contract::{Problem, Refusal, Server, Topic},
    domain::{AccountId, FaceCheckId, FileId, Moment, PersonId, Phone},
};
use std::sync::Arc;

/// How many changes are kept for those who ask late.
const KEPT_CHANGES: usize = 400;

/// What a handler works on.
#[derive(Clone)]
pub struct Db {
    /// What people did.
    pub state: State,
    /// What is generated from the seed.
    pub world: Arc<World>,
    is_dirty: bool,
    is_waiting: bool,
    bytes: Vec<Bytes>,
    attachment: Option<(FileId, String)>,
}

/// What is to be done with files' bytes, which are no part of the state.
#[derive(Clone, Debug)]
pub enum Bytes {
    /// Keep those of a new file.
    Keep(FileId, Vec<u8>),
    /// Throw all away.
    Forget,
}

impl Server for Db {
    type Call = Call;
}

impl Db {
    /// The database over a stored state.
    pub fn new(state: State, world: Arc<World>) -> Self {
        Self { state, world, is_dirty: false, is_waiting: false, bytes: Vec::new(), attachment: None }
    }

    /// Whether the state changed since it was loaded.
    pub fn is_dirty(&self) -> bool {
        self.is_dirty
    }

    /// Says that the state changed, hence has to be stored.
    pub fn touch(&mut self) {
        self.is_dirty = true;
    }

    /// Says that the state is stored as it is.
    pub fn settle(&mut self) {
        self.is_dirty = false;
    }

    /// Says that the answer given is worth waiting longer for.
    pub fn wait(&mut self) {
        self.is_waiting = true;
    }

    /// Whether the handler asked to wait; asked once.
    pub fn take_waiting(&mut self) -> bool {
        std::mem::take(&mut self.is_waiting)
    }

    /// Says what is to be done with files' bytes, once the state is stored.
    pub fn entrust(&mut self, bytes: Bytes) {
        self.touch();
        self.bytes.push(bytes);
    }

    /// Says that the answer is the bytes of a file of this media type.
    pub fn attach(&mut self, file: FileId, media_type: String) {
        self.attachment = Some((file, media_type));
    }

    /// The file whose bytes are the answer; asked once.
    pub fn take_attachment(&mut self) -> Option<(FileId, String)> {
        self.attachment.take()
    }

    /// What is to be done with files' bytes; asked once, by whoever stores the state.
    pub fn take_bytes(&mut self) -> Vec<Bytes> {
        std::mem::take(&mut self.bytes)
    }

    /// The server's clock, given the device's.
    pub fn now(&self, device: Moment) -> Moment {
        Moment::from_millis(device.millis() + self.state.clock_ahead)
    }

    /// Tells an audience that something changed.
    pub fn publish(&mut self, audience: Audience, topic: Topic) {
        self.touch();
        self.state.cursor += 1;
        let number = self.state.cursor;
        if self.state.changes.len() >= KEPT_CHANGES {
            self.state.changes.drain(..KEPT_CHANGES / 4);
        }
        self.state.changes.push(Change { number, audience, topic });
    }

    /// Sends a text message.
    pub fn send_text(&mut self, to: &Phone, at: Moment, text: String) {
        self.touch();
        self.state.text_messages.push(super::state::SentText { to: to.clone(), at, text });
    }

    /// A person by identifier.
    pub fn person(&self, id: &PersonId) -> Result<&Person, Problem> {
        self.state.persons.iter().find(|person| person.id == *id).ok_or_else(|| Refusal::NotFound.into())
    }

    /// An account by identifier, also one that was ended.
    pub fn account(&self, id: &AccountId) -> Result<&Account, Problem> {
        self.state
            .accounts
            .iter()
            .chain(&self.state.ended_accounts)
            .find(|account| account.id == *id)
            .ok_or_else(|| Refusal::NotFound.into())
    }

    /// A person by identifier, to be changed.
    pub fn person_mut(&mut self, id: &PersonId) -> Result<&mut Person, Problem> {
        self.state.persons.iter_mut().find(|person| person.id == *id).ok_or_else(|| Refusal::NotFound.into())
    }

    /// The person whom a checked identity names, if known already.
    pub fn person_of(&self, identity: &CheckedIdentity) -> Option<&Person> {
        self.state.persons.iter().find(|person| {
            person.document_kind == identity.document_kind && person.document.key() == identity.document.key()
        })
    }

    /// An account by its 法人账号.
    pub fn account_numbered(&self, number: &str) -> Option<&Account> {
        self.state.accounts.iter().find(|account| account.number == number)
    }

    /// The mobile number of an account: its 账号申请人's.
    pub fn mobile_of_account(&self, id: &AccountId) -> Option<Phone> {
        let applicant = &self.account(id).ok()?.applicant;
        self.person(applicant).ok().map(|person| person.mobile.clone())
    }

    /// A face check by identifier, its state brought up to `now`.
    pub fn face_check(&mut self, id: &FaceCheckId, now: Moment) -> Result<&mut FaceCheck, Problem> {
        let check = self.state.face_checks.iter_mut().find(|check| check.id == *id).ok_or(Refusal::NotFound)?;
        check.state = check.state.at(now, check.expires_at);
        Ok(check)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mock::testing::{START, TestServer};

    #[test]
    fn changes_are_numbered_without_gaps_and_only_the_newest_are_kept() {
        let mut db = TestServer::new().db;
        for _ in 0..KEPT_CHANGES + 1 {
            db.publish(Audience::Everybody, Topic::All);
        }
        let numbers: Vec<_> = db.state.changes.iter().map(|change| change.number).collect();
        assert_eq!(numbers.len(), KEPT_CHANGES - KEPT_CHANGES / 4 + 1);
        assert!(numbers.windows(2).all(|pair| pair[0] + 1 == pair[1]));
        assert_eq!(numbers.last(), Some(&db.state.cursor));
    }

    #[test]
    fn a_fresh_one_has_nothing_to_store_or_to_wait_for() {
        let mut db = TestServer::new().db;
        assert!(!db.is_dirty() && !db.take_waiting() && db.take_bytes().is_empty());
        db.entrust(Bytes::Forget);
        assert!(db.is_dirty());
        assert_eq!((db.take_bytes().len(), db.take_bytes().len()), (1, 0), "handed over once");
    }

    #[test]
    fn the_servers_clock_is_ahead_by_as_much_as_it_was_moved() {
        let mut db = TestServer::new().db;
        assert_eq!(db.now(START), START);
        db.state.clock_ahead = -5_000;
        assert_eq!(db.now(START), START.plus_seconds(-5));
    }
}
