//! The world of the demonstration: invented companies and persons, generated from fixed lists, and the first state.
//!
//! No name, code, plate or number here belongs to anyone: credit codes use the user-defined body range
//! `PDY00001`-`PDY99999`, persons are born 1901-1910, phones start with 154.

mod companies;
mod persons;
mod start;
mod words;

pub use companies::Company;
pub use persons::Resident;

use crate::domain::{CompanyId, DocumentKind, DocumentNumber};

/// How many companies the register has.
pub const COMPANIES: usize = 5_000;

/// Everything that is generated, in a fixed order.
pub struct World {
    companies: Vec<Company>,
    residents: Vec<Resident>,
}

impl World {
    /// Generates it; the same every time.
    pub fn generate() -> Self {
        let residents = persons::generate();
        let companies = companies::generate(&residents);
        Self { companies, residents }
    }

    /// The register, in its order.
    pub fn companies(&self) -> impl Iterator<Item = &Company> {
        self.companies.iter()
    }

    /// A company by identifier.
    pub fn company(&self, id: &CompanyId) -> Option<&Company> {
        let number = id.as_str().strip_prefix("c-")?.parse::<usize>().ok()?;
        self.companies.get(number.checked_sub(1)?)
    }

    /// The persons of the demonstration, those that have a part first.
    pub fn residents(&self) -> &[Resident] {
        &self.residents
    }

    /// The resident with a document, if it is one.
    pub fn resident(&self, kind: DocumentKind, document: &DocumentNumber) -> Option<&Resident> {
        self.residents
            .iter()
            .find(|resident| resident.document_kind == kind && resident.document.key() == document.key())
    }
}
