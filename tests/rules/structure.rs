//! Arrows between rooms, sizes, names, and what must not stand in a view.

use crate::sources::{Source, files};

/// Which room may use which; `prelude` is open to every room that draws. The reasons are in `ARCHITECTURE.md`.
const ARROWS: [(&str, &[&str]); 21] = [
    ("domain", &[]),
    ("form", &["prelude"]),
    ("i18n", &[]),
    ("host", &["lazy"]),
    ("lazy", &[]),
    ("prelude", &[]),
    ("contract", &["domain"]),
    ("config", &["domain"]),
    ("route", &["domain", "contract"]),
    ("client", &["contract", "domain"]),
    ("navigation", &["route", "prelude"]),
    ("load", &["contract", "client", "domain", "prelude"]),
    ("session", &["domain", "contract", "client", "load", "prelude"]),
    ("mock", &["client", "contract", "domain"]),
    ("words", &["i18n", "domain", "contract", "client"]),
    ("ui", &["form", "i18n", "prelude"]),
    ("gallery", &["ui", "form", "i18n", "prelude"]),
    ("parts", DRAWN),
    ("screens", SCREENS),
    ("sim", &["ui", "form", "i18n", "client", "contract", "domain", "load", "gallery", "prelude"]),
    ("app", SCREENS_AND_APP),
];

const DRAWN: &[&str] = &[
    "domain",
    "contract",
    "client",
    "load",
    "form",
    "ui",
    "route",
    "navigation",
    "host",
    "config",
    "session",
    "words",
    "i18n",
    "lazy",
    "prelude",
];

const SCREENS: &[&str] = &[
    "domain",
    "contract",
    "client",
    "load",
    "form",
    "ui",
    "route",
    "navigation",
    "host",
    "config",
    "session",
    "words",
    "i18n",
    "lazy",
    "prelude",
    "parts",
];

const SCREENS_AND_APP: &[&str] = &[
    "domain",
    "contract",
    "client",
    "load",
    "form",
    "ui",
    "route",
    "navigation",
    "host",
    "config",
    "session",
    "words",
    "i18n",
    "lazy",
    "prelude",
    "parts",
    "screens",
];

#[test]
fn no_room_uses_one_that_it_may_not() {
    let mut wrong = Vec::new();
    for source in files("src", ".rs") {
        let room = source.room().to_owned();
        let Some((_, allowed)) = ARROWS.iter().find(|(name, _)| *name == room) else { continue };
        for used in rooms_used(&source.text) {
            if used != room && !allowed.contains(&used.as_str()) {
                wrong.push(format!("{}: {room} -> {used}", source.path));
            }
        }
    }
    assert!(wrong.is_empty(), "arrows that ARCHITECTURE.md does not draw:\n{}", wrong.join("\n"));
}

#[test]
fn every_room_has_its_arrows() {
    let known = |room: &str| matches!(room, "main" | "lib") || ARROWS.iter().any(|(name, _)| *name == room);
    let unknown: Vec<_> =
        files("src", ".rs").iter().map(|source| source.room().to_owned()).filter(|room| !known(room)).collect();
    assert!(unknown.is_empty(), "rooms without a line in the table above: {unknown:?}");
}

#[test]
fn no_feature_uses_another() {
    let mut wrong = Vec::new();
    for source in files("src/screens", ".rs") {
        let feature = source.path.split('/').nth(2).unwrap_or_default().to_owned();
        for (_, after) in
            source.text.match_indices("screens::").map(|(at, found)| source.text.split_at(at + found.len()))
        {
            let used: String = after.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            if !used.is_empty() && used != feature {
                wrong.push(format!("{}: {feature} -> {used}", source.path));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_file_is_longer_than_400_lines() {
    let is_seed = |source: &Source| source.path.starts_with("src/mock/seed/words");
    let folders = ["src", "tests", "xtask", "tools"];
    let long = folders.iter().flat_map(|folder| files(folder, ".rs")).chain(files("style", ".css"));
    let long: Vec<_> =
        long.filter(|source| !is_seed(source) && source.text.lines().count() > 400).map(|source| source.path).collect();
    assert!(long.is_empty(), "{long:?}");
}

#[test]
fn no_function_is_longer_than_60_lines() {
    let mut long = Vec::new();
    for source in files("src", ".rs") {
        for (name, lines) in functions(&source) {
            if lines > 60 {
                long.push(format!("{}: {name} has {lines} lines", source.path));
            }
        }
    }
    assert!(long.is_empty(), "{}", long.join("\n"));
}

#[test]
fn every_file_says_what_it_is_for() {
    let folders = ["src", "tests", "xtask", "tools"];
    let silent: Vec<_> = folders
        .iter()
        .flat_map(|folder| files(folder, ".rs"))
        .filter(|source| !source.text.trim_start().starts_with("//!"))
        .map(|source| source.path)
        .collect();
    assert!(silent.is_empty(), "{silent:?}");
}

#[test]
fn no_room_is_called_after_nothing() {
    let empty = ["utils", "util", "common", "helpers", "misc", "types"];
    let wrong: Vec<_> = files("src", ".rs")
        .into_iter()
        .map(|source| source.path)
        .filter(|path| path.split('/').any(|part| empty.contains(&part.trim_end_matches(".rs"))))
        .collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn every_visible_sentence_stands_in_locales() {
    let is_han = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
    let rooms = ["app", "screens", "parts", "ui", "form", "words", "sim", "gallery", "session", "navigation", "load"];
    refuse_lines(&rooms, "Chinese in code", |line| line.contains('"') && line.chars().any(is_han));
}

#[test]
fn every_address_stands_in_a_route() {
    let rooms = ["app", "screens", "parts", "ui", "session", "navigation", "load", "words"];
    refuse_lines(&rooms, "an address", |line| {
        line.contains("\"/") && !line.contains("\"/\"") && !line.contains("include!")
    });
}

#[test]
fn nothing_is_drawn_from_a_string() {
    let ways = ["inner_html", "outer_html", "insert_adjacent_html", "innerHTML", "outerHTML", "insertAdjacentHTML"];
    let writes = ["document.write", "document().write", "html_document", "create_contextual_fragment"];
    let mut wrong = Vec::new();
    for source in files("src", ".rs").iter().chain(&files("public", ".js")) {
        wrong.extend(
            source
                .code()
                .filter(|(_, line)| ways.iter().chain(&writes).any(|way| line.contains(way)))
                .map(|(number, line)| format!("{}:{number}: {}", source.path, line.trim())),
        );
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_result_is_thrown_away_in_silence() {
    let rooms: Vec<_> = ARROWS.iter().map(|(room, _)| *room).collect();
    refuse_lines(&rooms, "let _ =", |line| line.contains("let _ ="));
}

#[test]
fn only_the_mock_in_the_page_touches_the_browser() {
    let wrong: Vec<_> = files("src/mock", ".rs")
        .into_iter()
        .filter(|source| !source.path.starts_with("src/mock/page/"))
        .filter(|source| {
            source
                .code()
                .any(|(_, line)| ["web_sys", "js_sys", "gloo_", "idb::"].iter().any(|name| line.contains(name)))
        })
        .map(|source| source.path)
        .collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn only_tokens_name_raw_colours() {
    let mut wrong = Vec::new();
    for source in files("style", ".css") {
        if source.path == "style/tokens.css" || source.path.starts_with("style/sim") {
            continue;
        }
        for (index, line) in source.text.lines().enumerate() {
            let hex = line
                .split('#')
                .skip(1)
                .any(|rest| rest.chars().take_while(char::is_ascii_hexdigit).count() >= 3 && !line.contains("url("));
            if line.contains(':') && (hex || line.contains("rgb(") || line.contains("z-index: 1")) {
                wrong.push(format!("{}:{}: {}", source.path, index + 1, line.trim()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn refuse_lines(rooms: &[&str], what: &str, is_wrong: impl Fn(&str) -> bool) {
    let mut wrong = Vec::new();
    for source in files("src", ".rs").iter().filter(|source| rooms.contains(&source.room())) {
        wrong.extend(
            source
                .code()
                .filter(|(_, line)| is_wrong(line))
                .map(|(number, line)| format!("{}:{number}: {}", source.path, line.trim())),
        );
    }
    assert!(wrong.is_empty(), "{what}:\n{}", wrong.join("\n"));
}

/// Rooms named after `crate::`, also within `use crate::{ ... }`.
fn rooms_used(text: &str) -> Vec<String> {
    let name = |text: &str| text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    let mut rooms = Vec::new();
    for (at, found) in text.match_indices("crate::") {
        let after = &text[at + found.len()..];
        if let Some(group) = after.strip_prefix('{') {
            let (mut depth, mut start) = (0, true);
            for (index, c) in group.char_indices() {
                match c {
                    '{' => depth += 1,
                    '}' if depth == 0 => break,
                    '}' => depth -= 1,
                    ',' if depth == 0 => start = true,
                    c if start && depth == 0 && c.is_alphabetic() => {
                        rooms.push(name(&group[index..]));
                        start = false;
                    }
                    _ => {}
                }
            }
        } else {
            rooms.push(name(after));
        }
    }
    let is_room = |room: &String| ARROWS.iter().any(|(known, _)| known == room);
    rooms.into_iter().filter(is_room).collect()
}

/// Functions with their length, by the indentation that rustfmt gives them.
fn functions(source: &Source) -> Vec<(String, usize)> {
    let lines: Vec<_> = source.text.lines().collect();
    let mut found = Vec::new();
    for (start, line) in lines.iter().enumerate() {
        let indent = line.len() - line.trim_start().len();
        let declared = line
            .trim_start()
            .trim_start_matches("pub(super) ")
            .trim_start_matches("pub(crate) ")
            .trim_start_matches("pub ");
        let declared = declared.trim_start_matches("const ").trim_start_matches("async ");
        let Some(rest) = declared.strip_prefix("fn ") else { continue };
        let end = format!("{}}}", " ".repeat(indent));
        if let Some(length) = lines[start..].iter().position(|line| *line == end) {
            found.push((rest.split(['(', '<']).next().unwrap_or_default().to_owned(), length + 1));
        }
    }
    found
}
