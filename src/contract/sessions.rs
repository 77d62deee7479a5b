//! Who is logged in, for which company, and until when.

use super::{Access, AccountSummary};
use crate::{
    domain::{AccountId, DocumentKind, Moment, PersonId},
    endpoints,
};
use serde::{Deserialize, Serialize};

/// A session that was just opened.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SessionOpened {
    /// The bearer token; kept in this tab only.
    pub token: String,
    /// The session.
    pub session: SessionView,
    /// How many companies the login associated by itself (`Y-ENT-01`, `Y-ENT-02`).
    pub newly_associated: u32,
}

impl std::fmt::Debug for SessionOpened {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SessionOpened").field("session", &self.session).finish_non_exhaustive()
    }
}

/// A session, for its own person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SessionView {
    /// Who.
    pub person: PersonView,
    /// The account with which the person acts now; none before one is chosen (`Y-ENT-05`).
    pub acting: Option<AccountSummary>,
    /// When it ends unless there is activity.
    pub expires_at: Moment,
    /// When the person logged in before, if ever.
    pub last_login: Option<Moment>,
    /// How many notices the person has not opened.
    pub unread: u32,
}

/// A person, for that person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PersonView {
    /// Opaque.
    pub id: PersonId,
    /// In full: it is the viewer's own.
    pub name: String,
    /// The kind of the document that the face check named.
    pub document_kind: DocumentKind,
    /// Its number, masked.
    pub document: String,
    /// The mobile number, masked.
    pub mobile: String,
}

/// With which account to act from now on; none to act for nobody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Acting {
    /// The account.
    pub account: Option<AccountId>,
}

endpoints! {
    /// The session of the token.
    ReadSession = Get "/session", Access::Person; => SessionView, refuses [];
    /// Chooses the company and the account to act with (`Y-ENT-05`, `R-REG-12`).
    ChooseAccount = Put "/session/acting", Access::Person, keyed; body Acting => SessionView, refuses [NotFound];
    /// Says that the person is active, and so puts off the end of the session.
    KeepSession = Post "/session/activity", Access::Person, keyed; => SessionView, refuses [];
    /// Ends the session.
    LogOut = Delete "/session", Access::Person, keyed; => (), refuses [];
}
