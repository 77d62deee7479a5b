//! Every screen has an address at which a journey looks at it.

#[path = "../e2e/journeys/everywhere/addresses.rs"]
mod everywhere;

use crate::sources::read;
use everywhere::{ADDRESSES, Address, OUTSIDE};
use std::collections::BTreeSet;

#[test]
fn every_route_has_an_address_at_which_axe_looks() {
    compare("src/route/mod.rs", "pub enum Route {", &ADDRESSES, 30);
    compare("src/sim/route.rs", "pub enum SimRoute {", &OUTSIDE, 7);
}

fn compare(file: &str, start: &str, addresses: &[Address], at_least: usize) {
    let text = read(file);
    let body = text.split_once(start).and_then(|(_, rest)| rest.split_once("\n}\n")).expect("the routes").0;
    let variants: BTreeSet<_> = body
        .lines()
        .filter_map(|line| line.strip_prefix("    "))
        .filter(|line| line.starts_with(|first: char| first.is_ascii_uppercase()))
        .map(|line| line.trim_end_matches([' ', '{', ',']))
        .collect();
    assert!(variants.len() >= at_least, "{file}: {variants:?}");
    let looked_at: BTreeSet<_> = addresses.iter().map(|address| address.0).collect();
    assert_eq!(variants, looked_at, "{file} against tests/e2e/journeys/everywhere/addresses.rs");
}
