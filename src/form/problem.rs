//! What is wrong with a draft, in words, and where.

use super::Field;
use std::marker::PhantomData;

/// One thing to mend: the same words in the summary and at the field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The field's name; none when it concerns the whole form.
    pub field: Option<&'static str>,
    /// What happened and how to mend it.
    pub message: String,
}

/// What parsing a draft found, in the order in which it was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problems<F> {
    list: Vec<Problem>,
    fields: PhantomData<fn() -> F>,
}

impl<F: Field> Problems<F> {
    /// Nothing wrong so far.
    pub fn new() -> Self {
        Self { list: Vec::new(), fields: PhantomData }
    }

    /// A single problem of one field.
    pub fn at(field: F, message: impl Into<String>) -> Self {
        let mut problems = Self::new();
        problems.add(field, message);
        problems
    }

    /// A single problem of the whole form.
    pub fn of_form(message: impl Into<String>) -> Self {
        let mut problems = Self::new();
        problems.list.push(Problem { field: None, message: message.into() });
        problems
    }

    /// Adds a problem of one field.
    pub fn add(&mut self, field: F, message: impl Into<String>) {
        self.list.push(Problem { field: Some(field.name()), message: message.into() });
    }

    /// Takes a parsed value, or keeps what was wrong with it.
    pub fn keep<T, E: Into<String>>(&mut self, field: F, parsed: Result<T, E>) -> Option<T> {
        parsed.map_err(|message| self.add(field, message)).ok()
    }

    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// The problems with their field type erased.
    pub fn into_list(self) -> Vec<Problem> {
        self.list
    }
}

impl<F: Field> Default for Problems<F> {
    fn default() -> Self {
        Self::new()
    }
}
