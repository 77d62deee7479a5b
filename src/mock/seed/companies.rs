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
    /// Its place in the register, from 0.
    pub place: usize,
    /// What the rules ask about.
    pub entry: RegisterEntry,
    /// 工商注册号 of a licence from before 三证合一.
    pub registration_number: Option<String>,
    /// The credit code of a new licence in place of that one (`Y-ENT-15`).
    pub next_code: Option<CreditCode>,
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
    let kind = kind_of(index);
    let (city, division) = CITIES[index % CITIES.len()];
    let (_, scope) = TRADES[index * 7 % TRADES.len()];
    let is_enterprise = kind == Kind::Enterprise;
    let prefix = format!("{}{division}", if is_enterprise { "91" } else { "92" });
    let code = CreditCode::with_checks(&prefix, &format!("PDY{:05}", index + 1));
    let (credit_code, next_code) = if kind == Kind::OldLicence { (None, code) } else { (code, None) };
    Some(Company {
        id: CompanyId::new(format!("c-{}", index + 1)),
        place: index,
        entry: RegisterEntry {
            kind: if is_enterprise { CompanyKind::Enterprise } else { CompanyKind::SoleTrader },
            name: name_parts(index).and_then(|parts| CompanyName::parse(&parts.concat()).ok()),
            credit_code,
            in_charge_kind: person.document_kind,
            in_charge: person.document.clone(),
        },
        registration_number: (kind == Kind::OldLicence).then(|| "442000400007777".to_owned()),
        next_code,
        in_charge_name: person.name.clone(),
        address: format!("广东省{city}市示范大道{}号{}栋", 1 + index % 300, 1 + index % 9),
        scope: scope.to_owned(),
        founded_on: format!("{}-{:02}-{:02}", 1998 + index % 25, 1 + index % 12, 1 + index % 28),
        capital_cents: is_enterprise.then(|| 10_000_000 * (1 + index as u64 % 500)),
        authority: format!("{city}市市场监督管理局"),
    })
}

/// The places of the entries with a licence from before 三证合一.
pub fn old_licences() -> impl Iterator<Item = usize> {
    (0..)
        .map_while(|index| part_of(index).map(|(_, kind)| (index, kind)))
        .filter_map(|(index, kind)| (kind == Kind::OldLicence).then_some(index))
}

/// The place of the entry that a credit code belongs to, if it is one of this register's.
pub fn place_of_code(code: &CreditCode) -> Option<usize> {
    let number = code.as_str().get(8..16)?.strip_prefix("PDY")?;
    number.parse::<usize>().ok()?.checked_sub(1)
}

/// The parts of the name of the entry at a place, none if it has no name. Unique for the first 12 x 20 x 21 entries.
/// Apart from [`company`], so that all names can be gone through without generating what belongs to them.
pub fn name_parts(index: usize) -> Option<[&'static str; 7]> {
    let (city, _) = CITIES[index % CITIES.len()];
    let (trade, _) = TRADES[index * 7 % TRADES.len()];
    let (first, second) =
        (FIRST[index / CITIES.len() % FIRST.len()], SECOND[index / (CITIES.len() * FIRST.len()) % SECOND.len()]);
    Some(match kind_of(index) {
        Kind::NamelessTrader => return None,
        Kind::Enterprise if index % 9 == 1 => [first, second, "（", city, "）", trade, "有限公司"],
        Kind::Enterprise => [city, first, second, trade, "有限公司", "", ""],
        Kind::Trader | Kind::OldLicence => [city, "市", first, second, trade, "经营部", ""],
    })
}

fn kind_of(index: usize) -> Kind {
    let usual = if index % 5 == 4 { Kind::Trader } else { Kind::Enterprise };
    part_of(index).map_or(usual, |(_, kind)| kind)
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
