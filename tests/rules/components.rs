//! Components: how much one takes and draws, and that the gallery shows each of the design system.

use crate::sources::{Source, files};

/// Of `ui`, what the gallery does not draw by itself, and why.
const UNSEEN: [(&str, &str); 2] = [
    ("LiveRegion", "it is heard, not seen, and there is one in the page"),
    ("Icon", "the other components draw it, none stands alone"),
];

#[test]
fn every_component_of_ui_occurs_in_the_gallery() {
    let gallery: String = files("src/gallery", ".rs").into_iter().map(|source| source.text).collect();
    let exported = files("src/ui", ".rs").into_iter().find(|source| source.path == "src/ui/mod.rs").expect("the room");
    let names = files("src/ui", ".rs").iter().flat_map(components).map(|component| component.name).collect::<Vec<_>>();
    let is_exported = |name: &str| exported.text.split(|c: char| !c.is_alphanumeric()).any(|word| word == name);
    let is_shown = |name: &str| gallery.split('<').any(|tag| tag.split([' ', '>', '\n']).next() == Some(name));
    let public: Vec<_> = names.iter().filter(|name| is_exported(name)).collect();
    assert!(public.len() > 30, "{public:?}");
    for (name, _) in UNSEEN {
        assert!(public.iter().any(|known| *known == name), "{name} is no component of ui any more");
    }
    let missing: Vec<_> =
        public.iter().filter(|name| !is_shown(name) && !UNSEEN.iter().any(|(unseen, _)| unseen == *name)).collect();
    assert!(missing.is_empty(), "not in src/gallery: {missing:?}");
}

#[test]
fn no_component_takes_more_than_6_props() {
    let all: Vec<_> = files("src", ".rs").iter().flat_map(components).collect();
    assert!(all.iter().any(|component| component.props == 6), "the count sees props over several lines");
    let many: Vec<_> = all
        .iter()
        .filter(|component| component.props > 6)
        .map(|component| format!("{}: {} takes {}", component.path, component.name, component.props))
        .collect();
    assert!(many.is_empty(), "{}", many.join("\n"));
}

#[test]
fn no_view_is_longer_than_40_lines() {
    let mut long = Vec::new();
    for source in files("src", ".rs") {
        let lines: Vec<_> = source.text.lines().collect();
        for (start, line) in lines.iter().enumerate().filter(|(_, line)| line.ends_with("view! {")) {
            let end = format!("{}}}", &line[..line.len() - line.trim_start().len()]);
            let length = lines[start + 1..].iter().position(|line| line.starts_with(&end)).expect("its end");
            if length > 40 {
                long.push(format!("{}:{}: {length} lines", source.path, start + 1));
            }
        }
    }
    assert!(long.is_empty(), "{}", long.join("\n"));
}

struct Component {
    path: String,
    name: String,
    props: usize,
}

/// The components of a file, by the attribute that declares them.
fn components(source: &Source) -> Vec<Component> {
    let declared = source.text.split("#[component]\n").skip(1);
    declared
        .filter_map(|text| {
            let (_, text) = text.split_once("fn ")?;
            let name: String = text.chars().take_while(|c| c.is_alphanumeric()).collect();
            let props = text.split_once('(').map_or(0, |(_, given)| count_props(given));
            Some(Component { path: source.path.clone(), name, props })
        })
        .collect()
}

/// How many names with a type stand before the bracket that closes the list.
fn count_props(given: &str) -> usize {
    let code: String = given.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    let (mut depth, mut props, mut before) = (0, 0, ' ');
    for (at, c) in code.char_indices() {
        match c {
            '(' | '[' | '{' | '<' => depth += 1,
            ')' if depth == 0 => break,
            '>' if before == '-' => {}
            ')' | ']' | '}' | '>' => depth -= 1,
            ':' if depth == 0 && before != ':' && !code[at + 1..].starts_with(':') => props += 1,
            _ => {}
        }
        before = c;
    }
    props
}
