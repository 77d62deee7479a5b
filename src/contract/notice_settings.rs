//! Which notices a person wants, by which channel.

use super::Access;
use crate::{domain::NoticeKind, endpoints};
use serde::{Deserialize, Serialize};

/// How a person is told of one kind of thing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NoticeSetting {
    /// The kind.
    pub kind: NoticeKind,
    /// Whether inside the product.
    pub in_app: bool,
    /// Whether by text message.
    pub text: bool,
}

/// How a person wants to be told of one kind of thing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NoticeWish {
    /// Whether inside the product.
    pub in_app: bool,
    /// Whether by text message.
    pub text: bool,
}

endpoints! {
    /// How the person is told of each kind of thing.
    ReadNoticeSettings = Get "/notice-settings", Access::Person; => Vec<NoticeSetting>, refuses [];
    /// Changes how the person is told of one kind; what the safety of the account depends on stays on.
    ChangeNoticeSetting = Put "/notice-settings/{kind}", Access::Person, keyed; path { kind: NoticeKind }
        body NoticeWish => Vec<NoticeSetting>, refuses [NoticeRequired];
}
