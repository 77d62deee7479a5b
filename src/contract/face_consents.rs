//! A person's consent to face checks: when it was given, and how it is withdrawn.

use super::Access;
use crate::{domain::Moment, endpoints};
use serde::{Deserialize, Serialize};

/// What is kept of a person's consent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FaceConsent {
    /// The version agreed to last; none if there never was one.
    pub version: Option<u32>,
    /// When it was given last.
    pub given_at: Option<Moment>,
    /// When it was withdrawn, if that was later.
    pub withdrawn_at: Option<Moment>,
    /// How many results of face checks are kept, which a withdrawal deletes.
    pub results: u32,
}

endpoints! {
    /// The consent of the person who is logged in.
    ReadFaceConsent = Get "/session/face-consent", Access::Person; => FaceConsent, refuses [];
    /// Withdraws it: results are deleted, checks on their way end; the record of consent and withdrawal stays.
    WithdrawFaceConsent = Delete "/session/face-consent", Access::Person, keyed; => FaceConsent, refuses [];
}
