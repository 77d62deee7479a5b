//! Turns `locales/` into typed texts and `style/icons.txt` into an enum, so that a missing or misspelt one does not compile.

use serde_json::{Map, Value};
use std::{env, fmt::Write, fs, path::Path};

const REFERENCE: &str = "zh-Hans";

fn main() {
    for input in ["locales", "style/icons.txt", "build.rs"] {
        println!("cargo::rerun-if-changed={input}");
    }
    if env::var_os("CARGO_FEATURE_SPLIT").is_some() {
        // What tells the pieces of the wasm apart is in its relocations.
        println!("cargo::rustc-link-arg-bins=--emit-relocs");
    }
    let out = env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    fs::write(Path::new(&out).join("texts.rs"), texts()).expect("texts.rs is writable");
    fs::write(Path::new(&out).join("icons.rs"), icons()).expect("icons.rs is writable");
}

/// One module a file of `locales/zh-Hans`, one function a key; `{name}` in a text becomes a parameter. Each text stands
/// in its own function and in no table, so that it is loaded with the chunk that says it.
fn texts() -> String {
    let mut code = String::new();
    for (section, keys) in locale(REFERENCE) {
        let demonstration = matches!(section.as_str(), "sim" | "gallery");
        if demonstration && env::var_os("CARGO_FEATURE_MOCK").is_none() {
            continue;
        }
        writeln!(code, "pub(crate) mod {section} {{").expect("a string");
        for (key, value) in &keys {
            let (template, names) =
                positional(value.as_str().unwrap_or_else(|| panic!("{section}.{key} is not a text")));
            if names.is_empty() {
                writeln!(code, "#[doc = {template:?}] pub fn {key}() -> &'static str {{ {template:?} }}")
                    .expect("a string");
            } else {
                let parameters =
                    names.iter().map(|name| format!("{name}: impl ToString")).collect::<Vec<_>>().join(", ");
                let values = names.iter().map(|name| format!("{name}.to_string()")).collect::<Vec<_>>().join(", ");
                writeln!(
                    code,
                    "#[doc = {template:?}] pub fn {key}({parameters}) -> String {{ super::fill({template:?}, &[{values}]) }}"
                )
                .expect("a string");
            }
        }
        code.push_str("}\n");
    }
    check_other_locales();
    code
}

/// The sections of a locale, in the order of their file names.
fn locale(name: &str) -> Vec<(String, Map<String, Value>)> {
    let mut files: Vec<_> = fs::read_dir(Path::new("locales").join(name))
        .unwrap_or_else(|_| panic!("locales/{name} is missing"))
        .map(|entry| entry.expect("a readable folder").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "json"))
        .collect();
    files.sort();
    files
        .iter()
        .map(|path| {
            let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            let keys = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            (path.file_stem().expect("a file").to_string_lossy().into_owned(), keys)
        })
        .collect()
}

/// `你好，{name}` -> (`你好，{0}`, [name]).
fn positional(text: &str) -> (String, Vec<String>) {
    let (mut template, mut names) = (String::new(), Vec::<String>::new());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, tail) = after.split_once('}').unwrap_or_else(|| panic!("{text:?}: a brace is not closed"));
        let index = names.iter().position(|known| known == name).unwrap_or_else(|| {
            names.push(name.to_owned());
            names.len() - 1
        });
        write!(template, "{before}{{{index}}}").expect("a string");
        rest = tail;
    }
    (template + rest, names)
}

/// Another locale has the very keys of the reference, with the same parameters.
fn check_other_locales() {
    let reference = locale(REFERENCE);
    for entry in fs::read_dir("locales").expect("locales is readable").flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if name == REFERENCE || !entry.path().is_dir() {
            continue;
        }
        let shape = |sections: &[(String, Map<String, Value>)]| {
            let mut keys = Vec::new();
            for (section, texts) in sections {
                for (key, value) in texts {
                    let mut names = positional(value.as_str().unwrap_or_default()).1;
                    names.sort();
                    keys.push((section.clone(), key.clone(), names));
                }
            }
            keys.sort();
            keys
        };
        assert_eq!(shape(&locale(&name)), shape(&reference), "locales/{name} and locales/{REFERENCE} have other keys");
    }
}

/// `enum IconName` with one variant a line of `style/icons.txt`, in the words of the icon set.
fn icons() -> String {
    let list = fs::read_to_string("style/icons.txt").expect("style/icons.txt is readable");
    let names: Vec<_> = list.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
    let variant = |name: &str| name.split('-').map(|word| word[..1].to_uppercase() + &word[1..]).collect::<String>();
    let mut code = String::from(
        "/// The icons that the sprite holds.\n#[derive(Clone, Copy, Debug, PartialEq, Eq)]\npub enum IconName {\n",
    );
    for name in &names {
        writeln!(code, "/// Lucide `{name}`.\n{},", variant(name)).expect("a string");
    }
    code.push_str(
        "}\nimpl IconName {\n/// The symbol in the sprite.\npub fn href(self) -> &'static str {\nmatch self {\n",
    );
    for name in &names {
        writeln!(code, "Self::{} => \"#icon-{name}\",", variant(name)).expect("a string");
    }
    code.push_str("}\n}\n}\n");
    code
}
