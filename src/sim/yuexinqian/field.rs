//! The fields of the identity form (`Y-LOGIN-09`), and what can be wrong with them.

use crate::{
    contract::sim::Identity,
    domain::DocumentKind,
    form::{Draft, Field, FieldKind, Problems},
    i18n::sim,
    sim::demo,
    ui::Choice,
};

/// A field of the identity form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IdentityField {
    /// 姓名.
    Name,
    /// 证件类型.
    Kind,
    /// 证件号码.
    Document,
    /// 手机号码 (`Y-FAQ-13`).
    Mobile,
}

impl IdentityField {
    /// All of them, in the order of the form.
    pub const ALL: [Self; 4] = [Self::Name, Self::Kind, Self::Document, Self::Mobile];

    /// The kind of document that most people have.
    pub const COMMON_KIND: DocumentKind = DocumentKind::ALL[0];

    /// What is said of it when it is empty.
    const fn missing(self) -> &'static str {
        match self {
            Self::Name => "person_name.empty",
            Self::Kind => "document_kind.empty",
            Self::Document => "document.empty",
            Self::Mobile => "phone.empty",
        }
    }
}

impl Field for IdentityField {
    fn name(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Kind => "document_kind",
            Self::Document => "document",
            Self::Mobile => "mobile",
        }
    }

    fn label(self) -> &'static str {
        match self {
            Self::Name => sim::name(),
            Self::Kind => sim::document_kind(),
            Self::Document => sim::document(),
            Self::Mobile => sim::mobile(),
        }
    }

    fn hint(self) -> Option<&'static str> {
        match self {
            Self::Kind => Some(sim::document_kind_hint()),
            Self::Mobile => Some(sim::mobile_hint()),
            Self::Name | Self::Document => None,
        }
    }

    fn kind(self) -> FieldKind {
        match self {
            Self::Name => FieldKind::PersonName,
            Self::Kind => FieldKind::Choice,
            Self::Document => FieldKind::Document,
            Self::Mobile => FieldKind::Phone,
        }
    }
}

/// The seven kinds of document.
pub fn kinds() -> Vec<Choice> {
    DocumentKind::ALL.into_iter().map(|kind| Choice::new(kind.as_str(), demo::document_kind(kind))).collect()
}

/// What was typed as a request, once every field has something; the rest is for the partner's server to say.
pub fn parse(draft: &Draft) -> Result<Identity, Problems<IdentityField>> {
    let mut problems = Problems::new();
    for field in IdentityField::ALL {
        if draft.text(field).trim().is_empty() {
            problems.add(field, problem(field.missing()));
        }
    }
    let kind = draft.text(IdentityField::Kind);
    match DocumentKind::ALL.into_iter().find(|known| known.as_str() == kind) {
        Some(document_kind) if problems.is_empty() => Ok(Identity {
            name: draft.text(IdentityField::Name),
            document_kind,
            document: draft.text(IdentityField::Document),
            mobile: draft.text(IdentityField::Mobile),
        }),
        _ => Err(problems),
    }
}

/// The words for a machine code of a field.
pub fn problem(code: &str) -> &'static str {
    match code {
        "person_name.empty" => sim::name_empty(),
        "person_name.too_long" => sim::name_too_long(),
        "person_name.character" => sim::name_character(),
        "person_name.not_of_document" => sim::name_not_of_document(),
        "document_kind.empty" => sim::kind_empty(),
        "document_kind.not_yet" => sim::kind_not_yet(),
        "document_kind.no_face_check" => sim::kind_no_face(),
        "document.empty" => sim::document_empty(),
        "document.length" => sim::document_length(),
        "document.character" => sim::document_character(),
        "document.shape" => sim::document_shape(),
        "document.region" => sim::document_region(),
        "document.date" | "document.future_date" => sim::document_date(),
        "document.check_digit" => sim::document_check_digit(),
        "phone.empty" => sim::phone_empty(),
        "phone.country_code" => sim::phone_country_code(),
        "phone.character" => sim::phone_character(),
        "phone.length" => sim::phone_length(),
        "phone.not_mobile" => sim::phone_not_mobile(),
        _ => sim::field_other(),
    }
}
