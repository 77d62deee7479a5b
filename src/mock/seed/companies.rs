//! The register: invented companies and sole traders.

use super::{
    Resident, persons,
    words::{CITIES, FIRST, SECOND, TRADES},
};
use crate::{
    contract::sim::DemoPart,
    domain::{CompanyId, CompanyKind, CompanyName, CreditCode, PersonName, RegisterEntry},
};

/// An entry of the register, with what an extract shows.
#[derive(Clone, Debug)]
pub struct Company {
    /// `c-1` to `c-5000`.
    pub id: CompanyId,
    /// What the rules ask about.
    pub entry: RegisterEntry,
    /// 工商注册号 of a licence from before 三证合一.
    pub registration_number: Option<String>,
    /// The legal representative or operator.
    pub in_charge_name: PersonName,
    /// 住所.
    pub address: String,
    /// 经营范围.
    pub scope: String,
    /// 成立日期.
    pub founded_on: String,
    /// 注册资本 in cents (分).
    pub capital_cents: Option<u64>,
    /// 登记机关.
    pub authority: String,
}

/// What is special about the first entries.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Enterprise,
    Trader,
    NamelessTrader,
    OldLicence,
}

/// Which person of the demonstration is in charge of which of the first entries.
fn part_of(index: usize) -> Option<(DemoPart, Kind)> {
    Some(match index {
        0..3 => (DemoPart::SeveralCompanies, Kind::Enterprise),
        3 => (DemoPart::SoleTrader, Kind::Trader),
        4 => (DemoPart::SoleTrader, Kind::NamelessTrader),
        5 => (DemoPart::SoleTrader, Kind::OldLicence),
        6 => (DemoPart::TwoAccounts, Kind::Enterprise),
        _ => return None,
    })
}

/// The place, among the residents, of the one in charge of the entry at a place.
pub fn in_charge_of(index: usize) -> Option<usize> {
    match part_of(index) {
        Some((part, _)) => persons::place_of(part),
        None => Some(persons::WITH_PART + index * 13 % (persons::RESIDENTS - persons::WITH_PART)),
    }
}

/// The entry at a place, given who is in charge; the same every time.
pub fn company(index: usize, person: &Resident) -> Option<Company> {
    let usual = if index % 5 == 4 { Kind::Trader } else { Kind::Enterprise };
    let kind = part_of(index).map_or(usual, |(_, kind)| kind);
    let (city, division) = CITIES[index % CITIES.len()];
    let (trade, scope) = TRADES[index * 7 % TRADES.len()];
    let is_enterprise = kind == Kind::Enterprise;
    let prefix = format!("{}{division}", if is_enterprise { "91" } else { "92" });
    let credit_code =
        CreditCode::with_checks(&prefix, &format!("PDY{:05}", index + 1)).filter(|_| kind != Kind::OldLicence);
    Some(Company {
        id: CompanyId::new(format!("c-{}", index + 1)),
        entry: RegisterEntry {
            kind: if is_enterprise { CompanyKind::Enterprise } else { CompanyKind::SoleTrader },
            name: name(index, city, trade, kind),
            credit_code,
            in_charge_kind: person.document_kind,
            in_charge: person.document.clone(),
        },
        registration_number: (kind == Kind::OldLicence).then(|| "442000400007777".to_owned()),
        in_charge_name: person.name.clone(),
        address: format!("广东省{city}市示范大道{}号{}栋", 1 + index % 300, 1 + index % 9),
        scope: scope.to_owned(),
        founded_on: format!("{}-{:02}-{:02}", 1998 + index % 25, 1 + index % 12, 1 + index % 28),
        capital_cents: is_enterprise.then(|| 10_000_000 * (1 + index as u64 % 500)),
        authority: format!("{city}市市场监督管理局"),
    })
}

/// Unique for the first 12 x 20 x 21 entries.
fn name(index: usize, city: &str, trade: &str, kind: Kind) -> Option<CompanyName> {
    let (first, second) =
        (FIRST[index / CITIES.len() % FIRST.len()], SECOND[index / (CITIES.len() * FIRST.len()) % SECOND.len()]);
    let text = match kind {
        Kind::NamelessTrader => return None,
        Kind::Enterprise if index % 9 == 1 => format!("{first}{second}（{city}）{trade}有限公司"),
        Kind::Enterprise => format!("{city}{first}{second}{trade}有限公司"),
        Kind::Trader | Kind::OldLicence => format!("{city}市{first}{second}{trade}经营部"),
    };
    CompanyName::parse(&text).ok()
}

#[cfg(test)]
mod tests {
    use super::super::{COMPANIES, World};
    use std::collections::BTreeSet;

    #[test]
    fn the_register_has_5000_entries_with_names_and_codes_of_their_own() {
        let world = World::default();
        assert_eq!(world.companies().count(), COMPANIES);
        let names: BTreeSet<_> =
            world.companies().filter_map(|c| c.entry.name.as_ref()).map(ToString::to_string).collect();
        let codes: BTreeSet<_> =
            world.companies().filter_map(|c| c.entry.credit_code.as_ref()).map(ToString::to_string).collect();
        assert_eq!(names.len(), COMPANIES - 1);
        assert_eq!(codes.len(), COMPANIES - 1);
    }

    /// A change of this number changes what everybody finds in the demonstration.
    #[test]
    fn the_register_is_the_same_in_every_build() {
        let world = World::default();
        let line = |company: &super::Company| {
            let name = company.entry.name.as_ref().map(ToString::to_string);
            let code = company.entry.credit_code.as_ref().map(ToString::to_string);
            format!("{name:?} {code:?} {} {}", company.in_charge_name.as_str(), company.entry.in_charge.as_str())
        };
        let text = world.companies().map(line).collect::<Vec<_>>().join("\n");
        assert_eq!(crate::mock::ids::fingerprint(&[text.as_bytes()]), 104_117_368_588_623_725);
    }

    #[test]
    fn the_entries_of_a_person_are_found_without_the_rest() {
        let (world, known) = (World::default(), World::default());
        for person in known.residents().step_by(97) {
            let of_person = |company: &&super::Company| company.entry.in_charge.key() == person.document.key();
            let expected: Vec<_> = known.companies().filter(of_person).map(|company| &company.id).collect();
            let found: Vec<_> =
                world.companies_of(person.document_kind, &person.document).map(|company| &company.id).collect();
            assert_eq!(found, expected);
        }
    }

    #[test]
    fn no_code_or_phone_can_be_anybodys() {
        let world = World::default();
        let codes = world.companies().filter_map(|company| company.entry.credit_code.as_ref()).map(ToString::to_string);
        assert!(codes.into_iter().all(|code| code.len() == 18 && &code[8..11] == "PDY"));
        assert!(world.residents().all(|resident| resident.mobile.national().starts_with("154")));
    }

    #[test]
    fn nobody_is_born_after_1910() {
        let world = World::default();
        assert!(
            world.residents().all(|resident| resident.document.birth_date().is_some_and(|date| date.year() <= 1910))
        );
    }

    #[test]
    fn no_two_residents_share_a_document() {
        let world = World::default();
        let documents: BTreeSet<_> = world.residents().map(|resident| resident.document.key().to_owned()).collect();
        assert_eq!(documents.len(), world.residents().count());
    }
}
