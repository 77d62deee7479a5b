//! Domain values, refusals and errors as texts, in one place.

mod errors;
mod nouns;
mod when;

pub use errors::{Explanation, explain};
pub use nouns::{company_kind, document_kind, role, trust, yuan};
pub use when::{date, minute, stamp};
