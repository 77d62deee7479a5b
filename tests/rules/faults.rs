//! Every call that acts, and every call of the first journey, meets every fault: somewhere a test says that it does.

#[path = "../e2e/journeys/faults/tried.rs"]
mod tried;

use crate::sources::{files, read};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use tried::TRIED;

/// What the API has.
struct Operation {
    /// Whether it takes an idempotency key.
    is_write: bool,
    /// Whether it needs a session.
    is_personal: bool,
}

fn operations() -> BTreeMap<String, Operation> {
    let document: Value = serde_json::from_str(&read("openapi.json")).expect("JSON");
    let methods = document["paths"].as_object().into_iter().flat_map(|paths| paths.values());
    let all = methods.filter_map(Value::as_object).flat_map(|methods| methods.values());
    let all: BTreeMap<_, _> =
        all.filter_map(|one| Some((one["operationId"].as_str()?.to_owned(), about(one)))).collect();
    assert!(all.len() > 40, "{} operations", all.len());
    all
}

fn about(operation: &Value) -> Operation {
    let mut parameters = operation["parameters"].as_array().into_iter().flatten();
    let is_write = parameters.any(|parameter| parameter["name"] == "idempotency-key");
    let open = Value::Object(serde_json::Map::new());
    let is_personal = operation["security"].as_array().is_some_and(|ways| !ways.contains(&open));
    Operation { is_write, is_personal }
}

/// The calls of logging in by face and choosing a company (J02).
const J02: [&str; 15] = [
    "ReadInfo",
    "StartFaceCheck",
    "ReadFaceCheck",
    "CancelFaceCheck",
    "RedeemFaceCheck",
    "ListChanges",
    "ReadSession",
    "KeepSession",
    "LogOut",
    "ListCompanies",
    "ChooseAccount",
    "ReadAccount",
    "ReadCompanyRecord",
    "ListNotices",
    "MarkNoticeRead",
];

#[test]
fn every_write_and_every_call_of_the_login_meets_every_fault_in_a_journey() {
    let operations = operations();
    for (name, operation) in &operations {
        if !operation.is_write && !J02.contains(&name.as_str()) {
            continue;
        }
        let row = TRIED.iter().find(|row| row.endpoint == name);
        let row = row.unwrap_or_else(|| panic!("no journey breaks {name}: see tests/e2e/journeys/faults"));
        assert!(row.lasting && row.passing, "{name} meets only some faults");
        assert_eq!(row.expired, operation.is_personal, "{name}: the session that ends with it");
    }
    let names: BTreeSet<_> = TRIED.iter().map(|row| row.endpoint).collect();
    assert_eq!(names.len(), TRIED.len(), "a row is there twice");
    for name in names.into_iter().chain(J02) {
        assert!(operations.contains_key(name), "the API has no {name}");
    }
}

#[test]
fn every_call_that_is_said_to_meet_faults_is_broken_by_a_journey() {
    let journeys = files("tests/e2e/journeys", ".rs");
    let journeys: Vec<_> = journeys.iter().filter(|source| !source.path.ends_with("/tried.rs")).collect();
    for row in &TRIED {
        let quoted = format!("\"{}\"", row.endpoint);
        let breaks = |source: &&&crate::sources::Source| source.text.contains(&quoted);
        assert!(journeys.iter().any(|source| breaks(&source)), "no journey breaks {}", row.endpoint);
    }
}

#[test]
fn every_endpoint_meets_every_fault_over_both_transports() {
    let acts = read("tests/web/contract/faults/acts.rs");
    for name in operations().keys() {
        let quoted = format!("\"{name}\"");
        assert!(acts.matches(&quoted).count() >= 2, "{name} is neither listed nor called in tests/web/contract/faults");
    }
}
