//! The change feed: the one way in which a screen learns of what others did.

use super::Access;
use crate::{domain::FaceCheckId, endpoints};
use serde::{Deserialize, Serialize};

/// Milliseconds for which the server holds a question that has no answer yet.
pub const LONGEST_WAIT_MILLIS: u32 = 25_000;

/// What changed; a screen that shows it reads it again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Topic {
    /// The session: who acts for whom, and until when.
    Session,
    /// The person's companies and accounts.
    Companies,
    /// The face check that was asked for.
    FaceCheck,
    /// The person's notices.
    Notices,
    /// The cases of the person's companies.
    Cases,
    /// Everything: the feed cannot tell, or the server's clock was set.
    All,
    /// A topic that this version does not know.
    #[serde(other)]
    Unknown,
}

/// What changed since a cursor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Changes {
    /// From where to ask next.
    pub cursor: u64,
    /// What changed; empty when the wait ran out.
    pub topics: Vec<Topic>,
}

endpoints! {
    /// What changed since a cursor; waits for a change. Without a cursor: the present one, at once.
    ListChanges = Get "/changes", Access::Visitor; query { after: u64, face_check: FaceCheckId }
        => Changes, refuses [];
}
