//! Forms: a draft of strings, parsed at submit into a request or into problems tied to fields.
//! Knows no business word, no screen and no server: a screen brings its field enum, `ui` draws what this room holds.

mod draft;
mod field;
mod handle;
mod problem;

pub use draft::{Draft, FieldState};
pub use field::{Field, FieldKind, FieldSpec};
pub use handle::{Form, FormState};
pub use problem::{Problem, Problems};
