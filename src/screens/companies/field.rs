//! The fields of these screens, and the reading of what was typed into them.

use crate::{
    domain::{
        CompanyName, CompanyNameProblem, CreditCode, Doubt, RegistrationNumber, Repair, repair_code, repair_name,
    },
    form::{Draft, Field, FieldKind, FieldState, Form},
    i18n::{find, register},
    parts::ScanCreditCode,
    prelude::*,
    ui::FormField,
    words,
};

/// What somebody says of a company.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CompanyField {
    /// 企业名称.
    Name,
    /// 统一社会信用代码.
    Code,
    /// 统一社会信用代码 of one's own business.
    OwnCode,
}

impl Field for CompanyField {
    fn name(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Code | Self::OwnCode => "credit_code",
        }
    }

    fn label(self) -> &'static str {
        match self {
            Self::Name => find::name(),
            Self::Code | Self::OwnCode => find::code(),
        }
    }

    fn hint(self) -> Option<&'static str> {
        Some(match self {
            Self::Name => find::name_hint(),
            Self::Code => find::code_hint(),
            Self::OwnCode => find::own_hint(),
        })
    }

    fn kind(self) -> FieldKind {
        match self {
            Self::Name => FieldKind::Text,
            Self::Code | Self::OwnCode => FieldKind::Code,
        }
    }
}

/// The name in a field, put right there; what was put right is added to `repairs`.
pub(super) fn read_name(draft: &Draft, repairs: &mut Vec<Repair>) -> Result<CompanyName, String> {
    let repaired = repair_name(&draft.text(CompanyField::Name));
    show_repair(draft, CompanyField::Name, &repaired.text, &repaired.repairs);
    repairs.extend(&repaired.repairs);
    CompanyName::parse(&repaired.text).map_err(|problem| match problem {
        CompanyNameProblem::Empty => register::name_empty().to_owned(),
        CompanyNameProblem::TooLong(_) => register::name_too_long().to_owned(),
    })
}

/// The code in a field, put right there, with what speaks against it.
pub(super) fn read_code(
    draft: &Draft,
    field: CompanyField,
    repairs: &mut Vec<Repair>,
) -> Result<(CreditCode, Vec<Doubt>), String> {
    let repaired = repair_code(&draft.text(field));
    let read = CreditCode::parse_with_doubts(&repaired.text);
    show_repair(draft, field, &repaired.text, &repaired.repairs);
    repairs.extend(&repaired.repairs);
    read.map_err(|problem| match RegistrationNumber::parse(&repaired.text) {
        Ok(_) => find::old_detail().to_owned(),
        Err(_) => words::credit_code(&problem),
    })
}

/// Puts a repaired text into its field, with what was put right under it.
pub(super) fn show_repair<F: Field>(draft: &Draft, field: F, text: &str, repairs: &[Repair]) {
    draft.repair(field, text, words::repairs(repairs));
}

/// A text with a doubtful code, which was refused once: the same text once more is meant (仍然提交).
#[derive(Clone, Copy)]
pub(super) struct Doubted {
    field: FieldState,
    text: RwSignal<Option<String>>,
}

impl Doubted {
    /// Nothing was doubted in this field yet.
    pub(super) fn of(field: FieldState) -> Self {
        Self { field, text: RwSignal::new(None) }
    }

    /// Whether what stands there was doubted; tracked.
    pub(super) fn stands(self) -> bool {
        self.text.with(|text| text.as_ref().is_some_and(|text| *text == self.field.value.get()))
    }

    /// What stands there is doubted now.
    pub(super) fn set(self) {
        self.text.set(Some(self.field.value.get_untracked()));
    }

    /// What stands there may be refused anew.
    pub(super) fn forget(self) {
        self.text.set(None);
    }

    /// What the button says that sends it.
    pub(super) fn label(self, otherwise: &'static str) -> Signal<&'static str> {
        Signal::derive(move || if self.stands() { find::insist_submit() } else { otherwise })
    }
}

/// A field for a code, which a licence can fill.
#[component]
pub(super) fn CodeField(
    /// The form.
    form: Form<CompanyField>,
    /// The field.
    field: CompanyField,
) -> impl IntoView {
    view! {
        <FormField field=form.field(field)>
            <ScanCode form field />
        </FormField>
    }
}

/// Fills a field with the code that a business licence carries as a QR code: nobody has to type eighteen characters.
#[component]
pub(super) fn ScanCode<F: Field + Send + Sync + 'static>(
    /// The form.
    form: Form<F>,
    /// The field of the code.
    field: F,
) -> impl IntoView {
    let draft = form.draft();
    let on_code = move |code: CreditCode| draft.repair(field, code.to_string(), "");
    view! { <ScanCreditCode on_code /> }
}
