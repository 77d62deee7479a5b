//! Who is logged in, for which company, and until when.

use super::{Access, AccountSummary, FaceCheckProof};
use crate::{
    domain::{AccountId, DocumentKind, FaceCheckId, LoginWay, Moment, PersonId},
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
///
/// One that a 法人账号 opened belongs to somebody whose identity is not known yet (`Y-ACCT-11`): it acts with that
/// account alone, and `person` tells no more than the account's number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SessionView {
    /// How it was opened.
    pub way: LoginWay,
    /// Whether the person's face was checked in it; business with a company needs that (`R-REG-17`).
    pub is_face_checked: bool,
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
    /// What to call them: the name, in full once the face was checked and masked before; of somebody known by mobile
    /// number alone that number, masked; in a session of a 法人账号 its number.
    pub name: String,
    /// The document that a face check named; none before the first.
    pub document: Option<DocumentView>,
    /// The mobile number, masked; none in a session of a 法人账号.
    pub mobile: Option<String>,
}

/// A document, for its holder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DocumentView {
    /// Its kind.
    pub kind: DocumentKind,
    /// Its number, masked.
    pub number: String,
}

/// A passed face check of purpose `identity`, with the proof that one may redeem it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FaceProof {
    /// Which check.
    pub face_check: FaceCheckId,
    /// The proof.
    pub proof: FaceCheckProof,
}

/// A session whose person is known now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SessionVerified {
    /// The session.
    pub session: SessionView,
    /// How many companies were associated by themselves (`Y-ENT-01`, `Y-ENT-02`).
    pub newly_associated: u32,
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
    ChooseAccount = Put "/session/acting", Access::Verified, keyed; body Acting => SessionView, refuses [NotFound];
    /// Proves by face who one is, in a session that began otherwise (`R-REG-17`, `Y-ACCT-11`).
    VerifySession = Post "/session/verification", Access::Person, keyed; body FaceProof => SessionVerified,
        refuses [NotFound, FaceCheckNotPassed, FaceCheckRedeemed, FaceCheckNotYours, FaceOfOther, HandlerUnknown];
    /// Says that the person is active, and so puts off the end of the session.
    KeepSession = Post "/session/activity", Access::Person, keyed; => SessionView, refuses [];
    /// Ends the session.
    LogOut = Delete "/session", Access::Person, keyed; => (), refuses [];
}
