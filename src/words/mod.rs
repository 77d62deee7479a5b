//! Domain values, refusals and errors as texts, in one place.

mod errors;
mod nouns;
mod register;
mod when;

pub use errors::{Explanation, explain};
pub use nouns::{company_kind, document_kind, role, trust, yuan};
pub use register::{account_status, channel, credit_code, doubts, repairs, search, spoken_repairs};
pub use when::{clock, date, minute, stamp};
