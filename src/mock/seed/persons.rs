//! Invented persons, all born 1901-1910.

use super::words::{CITIES, GIVEN, SURNAMES};
use crate::{
    contract::sim::DemoPart,
    domain::{DocumentKind, DocumentNumber, PersonName, Phone},
};

/// How many there are.
pub const RESIDENTS: usize = 1_800;

/// How many of them have a part; they come first.
pub const WITH_PART: usize = PARTS.len();

/// The persons that a newcomer logs in as: family name, given name, part.
const PARTS: [(usize, usize, DemoPart); 4] = [
    (1, 1, DemoPart::SeveralCompanies),
    (0, 0, DemoPart::SoleTrader),
    (3, 3, DemoPart::TwoAccounts),
    (2, 2, DemoPart::NoCompany),
];

/// An invented person.
#[derive(Clone, Debug)]
pub struct Resident {
    /// Name.
    pub name: PersonName,
    /// Kind of document.
    pub document_kind: DocumentKind,
    /// Document.
    pub document: DocumentNumber,
    /// Mobile number.
    pub mobile: Phone,
    /// What a newcomer can try with this person.
    pub part: Option<DemoPart>,
}

/// The place of the person with a part.
pub fn place_of(part: DemoPart) -> Option<usize> {
    PARTS.iter().position(|(_, _, known)| *known == part)
}

/// The one at a place; the same every time.
pub fn resident(index: usize) -> Option<Resident> {
    let part = PARTS.get(index).map(|(_, _, part)| *part);
    let (surname, given) =
        PARTS.get(index).map_or((index % SURNAMES.len(), (index / 5) % GIVEN.len()), |part| (part.0, part.1));
    let (_, division) = CITIES[index % CITIES.len()];
    let (year, month, day) = (1901 + index % 10, 1 + (index / 10) % 12, 1 + (index / 120) % 28);
    let document =
        DocumentNumber::resident_with_check(&format!("{division}{year}{month:02}{day:02}{:03}", 1 + index % 900))?;
    Some(Resident {
        name: PersonName::parse(&format!("{}{}", SURNAMES[surname], GIVEN[given])).ok()?,
        document_kind: DocumentKind::ResidentIdentityCard,
        document,
        mobile: Phone::parse(&format!("154{:08}", 1_000 + index * 7)).ok()?,
        part,
    })
}
