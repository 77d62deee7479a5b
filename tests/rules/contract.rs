//! The areas of the API: what is declared is served and described.

use crate::sources::files;

/// The simulator's controls, which the mock alone serves.
const OF_THE_MOCK: [&str; 2] = ["sim", "sim_reviews"];

#[test]
fn every_area_is_served_and_described() {
    let contract = files("src/contract", ".rs");
    let text = |path: &str| &contract.iter().find(|source| source.path == path).expect("a file").text;
    let (_, list) = text("src/contract/mod.rs").split_once("macro_rules! areas").expect("the list");
    let (list, _) = list.split_once("pub(crate) use areas").expect("its end");
    let listed: Vec<_> = list.split("contract::").skip(1).filter_map(|line| line.split("::").next()).collect();
    let declared: Vec<_> = contract
        .iter()
        .filter(|source| source.text.lines().any(|line| line.starts_with("endpoints! {")))
        .filter_map(|source| source.path.rsplit('/').next()?.strip_suffix(".rs"))
        .collect();
    assert!(declared.len() > 10, "{declared:?}");
    let forgotten: Vec<_> =
        declared.iter().filter(|area| !listed.contains(area) && !OF_THE_MOCK.contains(area)).collect();
    assert!(forgotten.is_empty(), "not in contract::areas: {forgotten:?}");
    let server = files("src/mock", ".rs").into_iter().find(|source| source.path == "src/mock/server.rs").expect("it");
    for area in OF_THE_MOCK {
        assert!(server.text.contains(&format!("contract::{area}::routes()")), "{area} is not served");
    }
    // Nobody keeps a second list.
    for source in files("src", ".rs").iter().filter(|source| source.room() != "contract") {
        let lines = source.code().filter(|(_, line)| line.contains("::routes()"));
        assert!(lines.count() <= 1, "{} lists areas by hand", source.path);
    }
}
