//! A face check: created for a purpose, done elsewhere, observed, redeemed once. Its states and its time.

use super::Moment;
use serde::{Deserialize, Serialize};

/// Seconds from creation until a face check that was not passed is worth nothing.
pub const FACE_CHECK_SECONDS: i64 = 300;

/// Seconds after passing within which it must be redeemed.
pub const REDEMPTION_SECONDS: i64 = 300;

/// What a face check is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum FacePurpose {
    /// Logging in; who it is comes out of the check itself (`Y-LOGIN-05`).
    Login,
    /// Proving who one is in a session that began without a face (`R-REG-17`, `Y-ACCT-11`).
    Identity,
}

/// How far a face check is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum FaceState {
    /// Created; the partner has not been opened.
    Waiting,
    /// Open at the partner.
    Opened,
    /// The face is the person's (`Y-LOGIN-11`).
    Passed,
    /// It is not, or could not be told; may be tried again with a new check.
    Failed(FaceFailure),
    /// Broken off by the person.
    Cancelled,
    /// Not finished in time.
    Expired,
    /// Used up.
    Redeemed,
}

/// Why a face check was not passed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum FaceFailure {
    /// The face could not be recognised: light, angle, camera.
    NotRecognised,
    /// The face is another person's.
    OtherPerson,
}

impl FaceState {
    /// The state as it is at `now`, given the end of its time.
    #[must_use]
    pub fn at(self, now: Moment, expires_at: Moment) -> Self {
        if self.is_open() || self == Self::Passed { if now >= expires_at { Self::Expired } else { self } } else { self }
    }

    /// Whether the partner may still decide it.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Waiting | Self::Opened)
    }

    /// Whether it can be exchanged for what it was made for.
    pub const fn can_be_redeemed(self) -> bool {
        matches!(self, Self::Passed)
    }

    /// Whether nothing more will happen to it.
    pub const fn is_final(self) -> bool {
        !self.is_open() && !self.can_be_redeemed()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const START: Moment = Moment::from_millis(0);
    const END: Moment = START.plus_seconds(FACE_CHECK_SECONDS);

    #[test]
    fn an_open_check_expires_at_its_end_and_not_before() {
        assert_eq!(FaceState::Waiting.at(END.plus_seconds(-1), END), FaceState::Waiting);
        assert_eq!(FaceState::Opened.at(END, END), FaceState::Expired);
    }

    #[test]
    fn a_passed_check_that_nobody_redeems_expires() {
        assert_eq!(FaceState::Passed.at(END, END), FaceState::Expired);
    }

    #[test]
    fn what_is_final_stays_as_it_is() {
        for state in [FaceState::Cancelled, FaceState::Redeemed, FaceState::Failed(FaceFailure::OtherPerson)] {
            assert!(state.is_final());
            assert_eq!(state.at(END, END), state);
        }
    }

    #[test]
    fn only_a_passed_check_can_be_redeemed() {
        assert!(FaceState::Passed.can_be_redeemed());
        assert!(!FaceState::Redeemed.can_be_redeemed());
        assert!(!FaceState::Opened.can_be_redeemed());
    }
}
