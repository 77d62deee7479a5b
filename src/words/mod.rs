//! Domain values, refusals and errors as texts, in one place.

mod errors;
mod logins;
mod nouns;
mod register;
mod when;

pub use errors::{Explanation, explain};
pub use logins::{login_problem, login_problems};
pub use nouns::{account_channel, case_state, company_kind, document_kind, file_kinds, file_size, role, trust, yuan};
pub use register::{account_status, credit_code, doubts, repairs, search, spoken_repairs};
pub use when::{date, day_and_clock, exact_clock, line_time, minute, stamp};
