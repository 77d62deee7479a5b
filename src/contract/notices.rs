//! Notices to a person, inside the product.

use super::Access;
use crate::{
    domain::{AccountId, Moment, NoticeId},
    endpoints,
};
use serde::{Deserialize, Serialize};

/// A notice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Notice {
    /// Opaque.
    pub id: NoticeId,
    /// When.
    pub at: Moment,
    /// Whether the person has opened it.
    pub is_read: bool,
    /// What it says; the words are the client's.
    pub subject: NoticeSubject,
}

/// What a notice is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "subject", rename_all = "snake_case")]
pub enum NoticeSubject {
    /// A login associated a company and created its account (`Y-ENT-01`..`Y-ENT-03`).
    CompanyAssociated {
        /// The company's name.
        company: String,
        /// The account that was created.
        account: AccountId,
    },
    /// Somebody logged in as this person.
    LoggedIn,
}

endpoints! {
    /// The person's notices, newest first.
    ListNotices = Get "/notices", Access::Person; => Vec<Notice>, refuses [];
    /// Marks a notice as read.
    MarkNoticeRead = Post "/notices/{notice}/reading", Access::Person, keyed; path { notice: NoticeId }
        => Notice, refuses [NotFound];
}
