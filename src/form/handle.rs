//! A form on the screen: its draft, what is wrong with it, and whether it is being sent.

use super::{Draft, Field, FieldState, Problem, Problems};
use crate::prelude::*;
use std::marker::PhantomData;

/// What the views of a form read, with the field type erased.
#[derive(Clone, Copy)]
pub struct FormState {
    /// What was typed.
    pub draft: Draft,
    /// What is wrong, for the summary; the fields hold their own part of it.
    pub problems: RwSignal<Vec<Problem>>,
    /// Whether it is being sent.
    pub busy: RwSignal<bool>,
    generation: StoredValue<u32>,
}

impl FormState {
    /// Replaces what is wrong: each problem goes to its field, all of them to the summary, which takes focus.
    pub fn refuse(&self, problems: Vec<Problem>) {
        for field in self.draft.fields() {
            let own = problems.iter().find(|problem| problem.field == Some(field.spec.name));
            field.problem.set(own.map(|problem| problem.message.clone()).unwrap_or_default());
        }
        self.problems.set(problems);
    }

    /// The same for the server's answer: names as they came over the wire, an unknown one concerns the whole form.
    pub fn refuse_named(&self, problems: Vec<(String, String)>) {
        let known = |name: &str| self.draft.named(name).map(|field| field.spec.name);
        let problems = problems.into_iter().map(|(name, message)| Problem { field: known(&name), message });
        self.refuse(problems.collect());
    }

    /// Starts a sending: none while one is under way, so that a second press is ignored. Clears the problems.
    pub fn begin(&self) -> Option<u32> {
        if self.busy.get_untracked() {
            return None;
        }
        self.refuse(Vec::new());
        self.busy.set(true);
        self.generation.update_value(|generation| *generation += 1);
        Some(self.generation.get_value())
    }

    /// Ends the sending of this generation; false when it is no longer the latest or the form has gone.
    pub fn finish(&self, generation: u32) -> bool {
        if self.generation.try_get_value() != Some(generation) {
            return false;
        }
        self.busy.try_set(false).is_none()
    }

    /// Gives up on whatever is being sent: its answer will not count.
    pub fn abandon(&self) {
        self.generation.update_value(|generation| *generation += 1);
        self.busy.set(false);
    }
}

/// A form of the fields `F`.
pub struct Form<F> {
    state: FormState,
    fields: PhantomData<fn() -> F>,
}

impl<F> Clone for Form<F> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<F> Copy for Form<F> {}

impl<F: Field> Form<F> {
    /// An empty form of these fields, owned by the scope that makes it.
    pub fn new(fields: &[F]) -> Self {
        let state = FormState {
            draft: Draft::new(fields),
            problems: RwSignal::new(Vec::new()),
            busy: RwSignal::new(false),
            generation: StoredValue::new(0),
        };
        Self { state, fields: PhantomData }
    }

    /// What the views take.
    pub fn state(&self) -> FormState {
        self.state
    }

    /// What was typed.
    pub fn draft(&self) -> Draft {
        self.state.draft
    }

    /// One field, for its view.
    pub fn field(&self, field: F) -> FieldState {
        self.state.draft.field(field)
    }

    /// Whether it is being sent.
    pub fn busy(&self) -> Signal<bool> {
        self.state.busy.into()
    }

    /// Shows what parsing found.
    pub fn refuse(&self, problems: Problems<F>) {
        self.state.refuse(problems.into_list());
    }
}
