//! A matter from what it takes to what became of it: its page, the form, the second look, the confirmation, 办事记录.

mod case;
mod cases;
mod check;
mod done;
mod form;
mod keeping;
mod matter;
mod timeline;

pub use case::CaseScreen;
pub use cases::CasesScreen;
pub use check::CaseCheckScreen;
pub use done::CaseDoneScreen;
pub use form::CaseFormScreen;
pub use matter::MatterScreen;
