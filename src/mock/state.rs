//! What people did, as tables: the only thing that is stored. What is generated from the seed is not in here.

use super::{cases::StoredCase, logins::Logins};
use crate::{
    contract::{NoticeSubject, Topic, sim::FaultRule},
    domain::{
        AccountChannel, AccountId, CompanyId, DocumentKind, DocumentNumber, FaceCheckId, FacePurpose, FaceState,
        FileId, LoginWay, Moment, NoticeId, NoticeKind, PersonId, PersonName, Phone, Role, TrustLevel,
    },
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The version of the stored form; another one is set aside and the seed loaded.
pub const STATE_VERSION: u32 = 3;

/// Everything that people did.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct State {
    /// [`STATE_VERSION`] at the time of writing.
    pub version: u32,
    /// How far the server's clock is ahead of the device's, in milliseconds.
    pub clock_ahead: i64,
    /// How many identifiers were given.
    pub ids: u64,
    /// The faults in force.
    pub faults: Vec<FaultRule>,
    /// How often a fault struck, by endpoint.
    #[serde(default)]
    pub strikes: BTreeMap<String, u32>,
    /// When a damaged store was set aside.
    pub damaged_store_at: Option<Moment>,
    /// People who logged in once.
    pub persons: Vec<Person>,
    /// Accounts that were created.
    pub accounts: Vec<Account>,
    /// Accounts that were ended: cases still name them.
    #[serde(default)]
    pub ended_accounts: Vec<Account>,
    /// Who may act with which account.
    pub memberships: Vec<Membership>,
    /// Sessions by token.
    pub sessions: BTreeMap<String, Session>,
    /// What one logs in with, and what was tried.
    pub logins: Logins,
    /// Face checks, oldest first.
    pub face_checks: Vec<FaceCheck>,
    /// Text messages, oldest first.
    pub text_messages: Vec<SentText>,
    /// Notices, oldest first.
    pub notices: Vec<StoredNotice>,
    /// Companies whose old licence was exchanged for one with a credit code (`Y-ENT-15`).
    pub exchanged: Vec<CompanyId>,
    /// Who asked the register lately, oldest first.
    pub searches: Vec<Searched>,
    /// How people want to be told of things.
    #[serde(default)]
    pub notice_choices: Vec<NoticeChoice>,
    /// Files' particulars.
    pub files: Vec<FileRecord>,
    /// Cases, oldest first.
    #[serde(default)]
    pub cases: Vec<StoredCase>,
    /// The first answers to keyed writes.
    pub answers: Vec<KeptAnswer>,
    /// The newest changes, oldest first.
    pub changes: Vec<Change>,
    /// The number of the newest change.
    pub cursor: u64,
}

/// A person whose face was checked once (`R-REG-18`).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Person {
    /// Opaque.
    pub id: PersonId,
    /// Name.
    pub name: PersonName,
    /// Kind of document.
    pub document_kind: DocumentKind,
    /// Document.
    pub document: DocumentNumber,
    /// Mobile number given at the face check.
    pub mobile: Phone,
    /// The login before the present one.
    pub previous_login: Option<Moment>,
    /// The newest login.
    pub last_login: Option<Moment>,
}

/// An account with which people act for a company.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Account {
    /// Opaque.
    pub id: AccountId,
    /// 法人账号.
    pub number: String,
    /// The company in the register.
    pub company: CompanyId,
    /// 账号申请人.
    pub applicant: PersonId,
    /// 账号可信等级.
    pub trust: TrustLevel,
    /// Through which system.
    pub channel: AccountChannel,
    /// When.
    pub created_at: Moment,
}

/// A question to the register.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Searched {
    /// Whose.
    pub person: PersonId,
    /// When.
    pub at: Moment,
}

/// A person's standing to an account.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Membership {
    /// The account.
    pub account: AccountId,
    /// The person.
    pub person: PersonId,
    /// As what.
    pub role: Role,
}

/// Somebody logged in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Session {
    /// Who. Not among the persons while known by mobile number alone, or while a 法人账号 is all that is known.
    pub person: PersonId,
    /// How it was opened.
    pub way: LoginWay,
    /// Whether the person's face was checked in it (`R-REG-17`).
    pub is_face_checked: bool,
    /// The mobile number whose code opened it.
    pub mobile: Option<Phone>,
    /// The account whose password opened it, until it is known who is there (`Y-ACCT-11`).
    pub account: Option<AccountId>,
    /// The account chosen to act with.
    pub acting: Option<AccountId>,
    /// When it ends unless there is activity.
    pub expires_at: Moment,
}

/// A face check.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FaceCheck {
    /// Opaque.
    pub id: FaceCheckId,
    /// What for.
    pub purpose: FacePurpose,
    /// Known to its creator only.
    pub secret: String,
    /// Given with the way back, once passed.
    pub return_code: String,
    /// Shown on both screens.
    pub short_code: String,
    /// Where the partner sends the person.
    pub return_path: String,
    /// How far.
    pub state: FaceState,
    /// When it ends.
    pub expires_at: Moment,
    /// The version of the consent given for it, and when.
    pub consent: (u32, Moment),
    /// Who it is, as entered at the partner.
    pub identity: Option<CheckedIdentity>,
}

/// A valid identity, entered at the partner.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CheckedIdentity {
    /// Name.
    pub name: PersonName,
    /// Kind of document.
    pub document_kind: DocumentKind,
    /// Document.
    pub document: DocumentNumber,
    /// Mobile number.
    pub mobile: Phone,
}

/// A text message that was sent.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SentText {
    /// To whom.
    pub to: Phone,
    /// When.
    pub at: Moment,
    /// What it says.
    pub text: String,
}

/// A notice to a person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StoredNotice {
    /// Opaque.
    pub id: NoticeId,
    /// To whom.
    pub to: PersonId,
    /// When.
    pub at: Moment,
    /// Whether it was opened.
    pub is_read: bool,
    /// What it says.
    pub subject: NoticeSubject,
}

/// How a person wants to be told of one kind of thing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NoticeChoice {
    /// Who.
    pub person: PersonId,
    /// Of what.
    pub kind: NoticeKind,
    /// Whether inside the product.
    pub in_app: bool,
    /// Whether by text message.
    pub text: bool,
}

/// A file's particulars; the bytes are kept by whoever runs the server.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FileRecord {
    /// Opaque.
    pub id: FileId,
    /// Whose.
    pub owner: PersonId,
    /// Bytes.
    pub size: u64,
    /// Media type.
    pub media_type: String,
}

/// The first answer to a keyed write.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct KeptAnswer {
    /// The key.
    pub key: String,
    /// What was asked, by whom: another question with the same key is refused.
    pub question: u64,
    /// When.
    pub at: Moment,
    /// What was answered: a success, in JSON.
    pub body: String,
}

/// Something that others may want to know.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// Its number.
    pub number: u64,
    /// For whom.
    pub audience: Audience,
    /// What.
    pub topic: Topic,
}

/// Who learns of a change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Audience {
    /// Everybody.
    Everybody,
    /// A person, in all sessions.
    Person(PersonId),
    /// Whoever watches a face check.
    FaceCheck(FaceCheckId),
    /// Whoever sends this token, also when its session is over.
    Session(String),
}
