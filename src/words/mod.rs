//! Domain values, refusals and errors as texts, in one place.

mod errors;
mod nouns;
mod when;

pub use errors::{Explanation, explain};
pub use nouns::{case_state, company_kind, document_kind, file_kinds, file_size, role, trust, yuan};
pub use when::{date, minute, stamp};
