//! What was typed so far: one string signal a field, which can be kept and brought back, secrets excepted.

use super::{Field, FieldSpec};
use crate::prelude::*;
use std::sync::atomic::{AtomicU32, Ordering};

static FORMS: AtomicU32 = AtomicU32::new(0);

/// One field of a form on the screen.
#[derive(Clone, Copy)]
pub struct FieldState {
    /// Its words and its kind.
    pub spec: FieldSpec,
    /// What is typed.
    pub value: RwSignal<String>,
    /// What is wrong with it; empty when nothing is.
    pub problem: RwSignal<String>,
    /// What was repaired in it, or warned of; empty when nothing was.
    pub notice: RwSignal<String>,
    form: u32,
}

impl FieldState {
    /// The id of its control, unique in the page.
    pub fn id(&self) -> String {
        let mut id = String::from("field-");
        id.push_str(&self.form.to_string());
        id.push('-');
        id.push_str(self.spec.name);
        id
    }

    /// Whether a check field is ticked.
    pub fn is_checked(&self) -> bool {
        self.value.with(|value| value == Draft::CHECKED)
    }
}

/// The fields of a form with what was typed into them.
#[derive(Clone, Copy)]
pub struct Draft {
    fields: StoredValue<Vec<FieldState>>,
}

impl Draft {
    /// What a ticked check field holds.
    pub const CHECKED: &'static str = "yes";

    /// An empty draft of these fields, owned by the scope that makes it.
    pub fn new<F: Field>(fields: &[F]) -> Self {
        Self::of_specs(fields.iter().map(|field| FieldSpec::of(*field)).collect())
    }

    fn of_specs(specs: Vec<FieldSpec>) -> Self {
        let form = FORMS.fetch_add(1, Ordering::Relaxed);
        let field = |spec| FieldState {
            spec,
            value: RwSignal::new(String::new()),
            problem: RwSignal::new(String::new()),
            notice: RwSignal::new(String::new()),
            form,
        };
        Self { fields: StoredValue::new(specs.into_iter().map(field).collect()) }
    }

    /// The state of a field.
    ///
    /// # Panics
    /// When the draft was made without this field.
    pub fn field<F: Field>(&self, field: F) -> FieldState {
        self.named(field.name()).expect("the draft was made with this field")
    }

    /// The state of the field of this name.
    pub fn named(&self, name: &str) -> Option<FieldState> {
        self.fields.with_value(|fields| fields.iter().find(|field| field.spec.name == name).copied())
    }

    /// All the fields, in the order of the form.
    pub fn fields(&self) -> Vec<FieldState> {
        self.fields.get_value()
    }

    /// What is typed now, without tracking.
    pub fn text<F: Field>(&self, field: F) -> String {
        self.field(field).value.get_untracked()
    }

    /// Whether a check field is ticked now, without tracking.
    pub fn checked<F: Field>(&self, field: F) -> bool {
        self.text(field) == Self::CHECKED
    }

    /// Replaces what is typed.
    pub fn fill<F: Field>(&self, field: F, text: impl Into<String>) {
        self.field(field).value.set(text.into());
    }

    /// Replaces what is typed by its repaired form and says what was changed.
    pub fn repair<F: Field>(&self, field: F, text: impl Into<String>, notice: impl Into<String>) {
        let field = self.field(field);
        field.value.set(text.into());
        field.notice.set(notice.into());
    }

    /// What may be kept: name and text of every field that is neither empty nor to be forgotten. Tracks the fields.
    pub fn export(&self) -> Vec<(String, String)> {
        let kept = self.fields().into_iter().filter(|field| !field.spec.kind.is_forgotten());
        let pairs = kept.map(|field| (field.spec.name.to_owned(), field.value.get()));
        pairs.filter(|(_, text)| !text.is_empty()).collect()
    }

    /// Brings back what was kept; names it does not know and fields to be forgotten are ignored.
    pub fn import(&self, kept: &[(String, String)]) {
        for (name, text) in kept {
            if let Some(field) = self.named(name).filter(|field| !field.spec.kind.is_forgotten()) {
                field.value.set(text.clone());
            }
        }
    }

    /// Empties every field, its problem and its notice.
    pub fn clear(&self) {
        for field in self.fields() {
            field.value.set(String::new());
            field.problem.set(String::new());
            field.notice.set(String::new());
        }
    }
}
