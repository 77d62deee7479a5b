//! Documents that prove who a person is: which there are, and how their numbers are built. Knows nothing of photographs
//! of documents, nor whether a number has been issued.

mod kind;
mod number;
mod problem;
mod resident;
mod travel;

pub use kind::DocumentKind;
pub use number::DocumentNumber;
pub use problem::DocumentProblem;

#[cfg(all(test, not(target_arch = "wasm32")))]
mod properties;
