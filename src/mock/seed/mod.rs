//! The world of the demonstration: invented companies and persons, generated from fixed lists, and the first state.
//!
//! No name, code, plate or number here belongs to anyone: credit codes use the user-defined body range
//! `PDY00001`-`PDY99999`, persons are born 1901-1910, phones start with 154.

mod accounts;
mod companies;
mod matters;
mod names;
mod persons;
mod start;
mod words;

pub use accounts::{AccountSeed, DEMO_ACCOUNTS};
pub use companies::Company;
pub use matters::{matter, matters};
pub use names::{Found, Names};
pub use persons::Resident;

use crate::domain::{CompanyId, CreditCode, DocumentKind, DocumentNumber};
use std::sync::OnceLock;

/// How many companies the register has.
pub const COMPANIES: usize = 5_000;

/// Everything that is generated, in a fixed order; each entry when somebody first asks for it.
pub struct World {
    companies: Box<[OnceLock<Option<Box<Company>>>]>,
    residents: Box<[OnceLock<Option<Box<Resident>>>]>,
    names: OnceLock<Names>,
}

impl Default for World {
    fn default() -> Self {
        let companies = (0..COMPANIES).map(|_| OnceLock::new()).collect();
        let residents = (0..persons::RESIDENTS).map(|_| OnceLock::new()).collect();
        Self { companies, residents, names: OnceLock::new() }
    }
}

impl World {
    /// The register, in its order.
    pub fn companies(&self) -> impl Iterator<Item = &Company> {
        (0..COMPANIES).filter_map(|index| self.company_at(index))
    }

    /// A company by identifier.
    pub fn company(&self, id: &CompanyId) -> Option<&Company> {
        let number = id.as_str().strip_prefix("c-")?.parse::<usize>().ok()?;
        self.company_at(number.checked_sub(1)?)
    }

    /// The company to which a credit code belongs, or will once its old licence is exchanged.
    pub fn company_of_code(&self, code: &CreditCode) -> Option<&Company> {
        let company = self.company_at(companies::place_of_code(code)?)?;
        let is_its = |known: &Option<CreditCode>| known.as_ref() == Some(code);
        (is_its(&company.entry.credit_code) || is_its(&company.next_code)).then_some(company)
    }

    /// The company at a place of the register, from 0.
    pub fn company_at(&self, index: usize) -> Option<&Company> {
        let generate = || companies::company(index, self.resident_at(companies::in_charge_of(index)?)?).map(Box::new);
        self.companies.get(index)?.get_or_init(generate).as_deref()
    }

    /// The companies that came with an old licence, also once it is exchanged.
    pub fn old_licences(&self) -> impl Iterator<Item = &Company> {
        companies::old_licences().filter_map(|index| self.company_at(index))
    }

    /// All names of the register, to be searched.
    pub fn names(&self) -> &Names {
        self.names.get_or_init(|| Names::of((0..COMPANIES).map(companies::name_parts)))
    }

    /// The entries that name the holder of a document.
    pub fn companies_of(&self, kind: DocumentKind, document: &DocumentNumber) -> impl Iterator<Item = &Company> {
        let place = self.residents().position(|resident| resident.holds(kind, document));
        let places = (0..COMPANIES).filter(move |index| place.is_some() && companies::in_charge_of(*index) == place);
        places.filter_map(|index| self.company_at(index))
    }

    /// The residents, those that have a part in the demonstration first.
    pub fn residents(&self) -> impl Iterator<Item = &Resident> {
        (0..persons::RESIDENTS).filter_map(|index| self.resident_at(index))
    }

    /// The resident with a document, if it is one.
    pub fn resident(&self, kind: DocumentKind, document: &DocumentNumber) -> Option<&Resident> {
        self.residents().find(|resident| resident.holds(kind, document))
    }

    fn resident_at(&self, index: usize) -> Option<&Resident> {
        self.residents.get(index)?.get_or_init(|| persons::resident(index).map(Box::new)).as_deref()
    }
}

impl Resident {
    fn holds(&self, kind: DocumentKind, document: &DocumentNumber) -> bool {
        self.document_kind == kind && self.document.key() == document.key()
    }
}
