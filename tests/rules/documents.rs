//! What the documents say is what the project does.

use crate::sources::{files, read};
use std::{collections::BTreeMap, fs, path::Path};

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
    let fixed = headers.lines().filter_map(|line| line.trim().strip_prefix("fixed(\"")?.split_once("\", \""));
    let mut sent: Headers =
        fixed.map(|(name, value)| (name.to_owned(), value.trim_end_matches("\"),").to_owned())).collect();
    sent.insert("content-security-policy".to_owned(), policy);
    assert!(sent.len() >= 6, "{sent:?}");
    assert_eq!(headers_in(block_of(&readme, "nginx")), sent, "nginx");
    assert_eq!(headers_in(block_of(&readme, "caddy")), sent, "Caddy");
}

type Headers = BTreeMap<String, String>;

/// The part of a document that is written in this language.
fn block_of<'a>(text: &'a str, language: &str) -> &'a str {
    let (_, after) = text.split_once(&format!("```{language}\n")).expect("a block");
    after.split("```").next().expect("its end")
}

/// `Name "value"` on a line of its own, also after nginx' word for it; but for the one that depends on the file.
fn headers_in(block: &str) -> Headers {
    let header = |line: &str| {
        let (name, value) = line.trim().trim_start_matches("add_header ").split_once(" \"")?;
        let is_name = name.starts_with(|c: char| c.is_ascii_uppercase()) && !name.contains(' ');
        Some((name.to_ascii_lowercase(), value.split('"').next()?.to_owned())).filter(|_| is_name)
    };
    block.lines().filter_map(header).collect()
}

/// What may be kept for ever is called the same in both, and is sent so only where it is there.
#[test]
fn the_readme_keeps_hashed_files_for_ever_and_no_page_in_their_place() {
    let readme = read("README.md");
    let (nginx, caddy) = (block_of(&readme, "nginx"), block_of(&readme, "caddy"));
    let hashed = r"-[0-9a-f]{12,}(_bg)?\.(js|css|wasm|svg)$";
    assert!(nginx.contains(&format!("\"~^(200|206|304) .*{hashed}\"")), "by what was found");
    assert_eq!(caddy.matches(&format!("path_regexp {hashed}\n\t\tfile\n")).count(), 2, "the two exclude each other");
    assert!(nginx.contains("location ~ \"\\.[^/]+$\"") && nginx.contains("try_files $uri =404;"));
    assert!(caddy.contains(r"@address not path_regexp \.[^/]+$") && !caddy.contains("try_files"));
}

#[test]
fn the_first_paint_says_what_the_welcome_says() {
    let page = read("index.html");
    let texts = |file: &str| serde_json::from_str::<serde_json::Value>(&read(&format!("locales/zh-Hans/{file}.json")));
    let (home, login) = (texts("home").expect("JSON"), texts("login").expect("JSON"));
    let said =
        ["login", "welcome_intro", "can_face", "can_act", "can_see", "guide", "install"].map(|key| home[key].clone());
    for text in said.iter().chain([&login["title"]]) {
        let text = text.as_str().expect("a text");
        assert!(page.contains(text), "index.html lacks {text:?}");
    }
    // A build for another region takes these words out.
    let region = qifu::config::Region::Guangdong.brand();
    for slogan in [[region.name, region.slogan].join(" ").as_str(), region.second_slogan] {
        assert!(page.contains(slogan), "index.html lacks {slogan:?}");
    }
}

#[test]
fn the_privacy_policy_names_everything_that_is_kept_on_the_device() {
    let policy = read("locales/zh-Hans/agreements.json");
    let mut kept = Vec::new();
    for source in files("src", ".rs").iter().filter(|source| !["sim", "mock", "host"].contains(&source.room())) {
        for (_, line) in source.code().filter(|(_, line)| line.contains("const ")) {
            kept.extend(
                line.split('"').find(|text| text.starts_with("qifu.")).map(|key| key.trim_end_matches('.').to_owned()),
            );
        }
    }
    assert!(kept.len() >= 7, "the keys are constants: {kept:?}");
    let missing: Vec<_> = kept.iter().filter(|key| !policy.contains(key.as_str())).collect();
    assert!(missing.is_empty(), "not in the privacy policy: {missing:?}");
}

#[test]
fn the_manifest_names_icons_that_are_there_in_the_size_that_it_says() {
    let manifest: serde_json::Value = serde_json::from_str(&read("public/manifest.webmanifest")).expect("JSON");
    let page = read("index.html");
    let icons = manifest["icons"].as_array().expect("icons");
    for icon in icons {
        let (name, sizes) = (icon["src"].as_str().expect("a name"), icon["sizes"].as_str().expect("a size"));
        assert_eq!(size_of_png(&format!("public{name}")), sizes, "{name}");
        assert!(page.contains(&format!("href=\"public{name}\"")), "index.html does not ship {name}");
    }
    for size in ["192x192", "512x512"] {
        assert!(icons.iter().any(|icon| icon["sizes"] == size && icon["purpose"] == "any"), "{size}");
    }
    assert!(icons.iter().any(|icon| icon["purpose"] == "maskable"));
    assert_eq!(size_of_png("public/apple-touch-icon.png"), "180x180");
    let card = size_of_png("public/share-card.png");
    let width: u32 = card.split('x').next().and_then(|width| width.parse().ok()).expect("a width");
    assert!(width >= 300, "WeChat takes no picture under 300 px: {card}");
}

/// Width and height as the header of a PNG says.
fn size_of_png(path: &str) -> String {
    let bytes =
        fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap_or_else(|_| panic!("{path} is missing"));
    let side = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().expect("four bytes"));
    assert_eq!(&bytes[1..4], b"PNG", "{path}");
    format!("{}x{}", side(16), side(20))
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
