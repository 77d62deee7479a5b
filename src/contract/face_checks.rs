//! Face checks: created here, done at a partner, observed here, redeemed once.

use super::{Access, SessionOpened};
use crate::{
    domain::{FaceCheckId, FacePurpose, FaceState, Moment},
    endpoints,
};
use serde::{Deserialize, Serialize};

/// Asks for a face check.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FaceCheckOrder {
    /// What for.
    pub purpose: FacePurpose,
    /// The version of the consent that the person gave for this check, separately and unasked by a ticked box.
    pub consent_version: u32,
    /// Where the partner sends the person afterwards: a path of this site; `face_check` and `code` are added to it.
    pub return_path: String,
}

/// A face check, for the one who created it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FaceCheckTicket {
    /// Its identifier; may be shown.
    pub id: FaceCheckId,
    /// Proves at redemption that one created it; never shown, never in an address. At least 16 letters and digits, and no
    /// two with the same first 64: these are the idempotency key of the redemption.
    pub secret: String,
    /// Where the partner does it; relative to this site, or absolute.
    pub hand_over: String,
    /// Four digits that both screens show.
    pub short_code: String,
    /// When it ends.
    pub expires_at: Moment,
}

/// How far a face check is, for anyone who knows its identifier.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FaceCheckStatus {
    /// How far.
    pub state: FaceState,
    /// When it ends.
    pub expires_at: Moment,
    /// The person's name, masked, once passed.
    pub person: Option<String>,
}

/// Proof that one may redeem a face check.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum FaceCheckProof {
    /// The secret from its creation, in the same tab.
    Secret(String),
    /// The code with which the partner sent the person back, in a new webview or tab.
    ReturnCode(String),
}

impl std::fmt::Debug for FaceCheckProof {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Secret(_) => "Secret(..)",
            Self::ReturnCode(_) => "ReturnCode(..)",
        })
    }
}

endpoints! {
    /// Creates a face check for a purpose.
    StartFaceCheck = Post "/face-checks", Access::Visitor, keyed; body FaceCheckOrder
        => FaceCheckTicket, refuses [ConsentRequired];
    /// How far a face check is.
    ReadFaceCheck = Get "/face-checks/{face_check}", Access::Visitor; path { face_check: FaceCheckId }
        => FaceCheckStatus, refuses [NotFound];
    /// Breaks off a face check that is not decided.
    CancelFaceCheck = Post "/face-checks/{face_check}/cancellation", Access::Visitor, keyed;
        path { face_check: FaceCheckId } body FaceCheckProof
        => FaceCheckStatus, refuses [NotFound, FaceCheckNotYours];
    /// Exchanges a passed face check of purpose `login` for a session.
    RedeemFaceCheck = Post "/face-checks/{face_check}/redemption", Access::Visitor, keyed;
        path { face_check: FaceCheckId } body FaceCheckProof
        => SessionOpened, refuses [NotFound, FaceCheckNotPassed, FaceCheckRedeemed, FaceCheckNotYours];
}
