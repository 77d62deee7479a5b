//! Consent and face check: asked separately, done at the partner, watched here until it is decided.

mod consent;
mod flow;
mod kept;
mod outcome;
mod waiting;

pub use flow::FaceCheckFlow;
pub use kept::{forget_face_check, has_refused_face, is_confirmed, keep_confirmation, keep_return, kept_proof};
pub use outcome::FaceOutcomePanel;
