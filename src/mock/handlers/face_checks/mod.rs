//! Face checks, on the product's side. The partner's side is in `sim`.

mod association;
mod cancel_face_check;
mod read_face_check;
mod redeem_face_check;
mod start_face_check;

use crate::{
    contract::{FaceCheckProof, FaceCheckStatus},
    mock::state::FaceCheck,
};

impl FaceCheck {
    /// Whether the proof fits.
    fn is_proved_by(&self, proof: &FaceCheckProof) -> bool {
        match proof {
            FaceCheckProof::Secret(secret) => *secret == self.secret,
            FaceCheckProof::ReturnCode(code) => *code == self.return_code,
        }
    }

    /// How far it is, for anyone.
    fn status(&self) -> FaceCheckStatus {
        let person = self.identity.as_ref().filter(|_| self.state.can_be_redeemed());
        FaceCheckStatus {
            state: self.state,
            expires_at: self.expires_at,
            person: person.map(|identity| identity.name.masked()),
        }
    }
}
