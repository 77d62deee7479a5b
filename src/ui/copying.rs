//! Copying, as far as a component knows it: what is to be copied. How it is done is the host's business, which this room
//! does not know.

use crate::prelude::*;

/// What is to be copied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToCopy {
    /// The text.
    pub text: String,
    /// What it is, for the words about it.
    pub label: String,
}

/// The way to copy, which also says what came of it.
#[derive(Clone, Copy)]
pub struct Copying(Callback<ToCopy>);

impl Copying {
    /// Makes it available to everything below; call it once, in the app's own scope.
    pub fn provide(copy: Callback<ToCopy>) {
        provide_context(Self(copy));
    }

    /// Copies.
    pub fn copy(self, to_copy: ToCopy) {
        self.0.run(to_copy);
    }
}

/// The way to copy, where there is one.
pub fn use_copying() -> Option<Copying> {
    use_context()
}
