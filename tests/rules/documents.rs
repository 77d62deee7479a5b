//! What the documents say is what the project does.

use crate::sources::files;
use std::{fs, path::Path};

#[test]
fn the_architecture_names_every_room() {
    let text = read("ARCHITECTURE.md");
    let mut rooms: Vec<_> = files("src", ".rs").iter().map(|source| source.room().to_owned()).collect();
    rooms.dedup();
    let missing: Vec<_> =
        rooms.into_iter().filter(|room| !text.contains(&format!("`{room}`")) && room != "lib").collect();
    assert!(missing.is_empty(), "ARCHITECTURE.md has no line for {missing:?}");
}

#[test]
fn the_readme_shows_the_policy_that_the_tests_run_under() {
    let readme = read("README.md");
    let headers = read("tools/api/src/headers.rs");
    let policy =
        headers.split('"').find(|text| text.contains("default-src 'none'")).expect("a policy in the site server");
    let policy = policy.replace('\\', "").replace("{connect}", "'self'").replace("{script}", "'self'");
    let policy = policy.split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(readme.matches(policy.as_str()).count(), 2, "for nginx and for Caddy:\n{policy}");
    let fixed = headers.lines().filter_map(|line| line.trim().strip_prefix("fixed(\"")?.split_once("\", \""));
    for (name, value) in fixed {
        let value = value.trim_end_matches("\"),");
        assert_eq!(readme.matches(&format!("\"{value}\"")).count(), 2, "{name}: {value}");
    }
}

fn read(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn the_first_paint_says_what_the_welcome_says() {
    let page = read("index.html");
    let texts = |file: &str| serde_json::from_str::<serde_json::Value>(&read(&format!("locales/zh-Hans/{file}.json")));
    let (home, login) = (texts("home").expect("JSON"), texts("login").expect("JSON"));
    let said = ["login", "welcome_intro", "can_face", "can_act", "can_see"].map(|key| home[key].clone());
    for text in said.iter().chain([&login["title"]]) {
        let text = text.as_str().expect("a text");
        assert!(page.contains(text), "index.html lacks {text:?}");
    }
}

#[test]
fn the_readme_names_the_persons_of_the_demonstration() {
    let readme = read("README.md");
    let world = qifu::mock::seed::World::default();
    let persons: Vec<_> = world.residents().filter(|resident| resident.part.is_some()).collect();
    assert!(!persons.is_empty());
    for person in persons {
        let line = readme.lines().find(|line| line.contains(person.document.as_str())).expect("a line in the table");
        assert!(line.contains(person.name.as_str()) && line.contains(person.mobile.national()), "{line}");
    }
}
