//! The script that loads the chunks: what the splitter wrote is read, and written anew for modules that hold several.

use crate::process::Outcome;
use std::collections::BTreeMap;

/// The split point that all others come after: whatever it shares comes with it.
const FIRST: &str = "shell";
/// What most points share, or is too small for a module of its own.
const COMMON: &str = "common";
/// Bytes, as the splitter leaves them, from which what two points share is a module of its own.
const LARGE: u64 = 10_000;

const LOADER: &str = "__wasm_split_load_";

/// A module to make: the splitter's files that it holds, and the points that wait for it.
#[derive(Debug, PartialEq, Eq)]
pub struct Part {
    /// Its name.
    pub name: String,
    /// The names of the files in it.
    pub files: Vec<String>,
    points: Vec<String>,
}

/// What the splitter's script says.
#[derive(Debug, PartialEq, Eq)]
pub struct Link {
    /// The functions at its beginning.
    runtime: String,
    points: Vec<String>,
    /// The modules to make.
    pub parts: Vec<Part>,
}

impl Link {
    /// Reads the splitter's script. `size` knows how large a file is.
    pub fn read(script: &str, size: impl Fn(&str) -> u64) -> Outcome<Self> {
        let begins = |line: &str| line.starts_with("/* ") || line.starts_with("export const ");
        let runtime: Vec<_> = script.lines().take_while(|line| !begins(line)).collect();
        let (mut points, mut parts) = (Vec::new(), BTreeMap::<String, Part>::new());
        let mut waiting: Option<Vec<String>> = None;
        for line in script.lines().skip(runtime.len()) {
            if let Some(list) = line.strip_prefix("/* ").and_then(|line| line.strip_suffix(" */")) {
                waiting = Some(list.split(", ").map(str::to_owned).collect());
            } else if let Some(loader) = line.strip_prefix("export const ").and_then(|line| line.strip_prefix(LOADER)) {
                let point = loader.split(' ').next().unwrap_or_default().to_owned();
                points.push(point.clone());
                waiting = Some(vec![point]);
            } else if let Some(file) = between(line, "new URL(\"./", "\"") {
                let users = waiting.take().ok_or_else(|| format!("nobody waits for {file}"))?;
                let name = place_of(&users, size(file));
                let new = Part { name: name.clone(), files: Vec::new(), points: Vec::new() };
                let part = parts.entry(name).or_insert(new);
                part.files.push(file.to_owned());
                part.points.extend(users);
            }
        }
        if !points.iter().any(|point| point == FIRST) {
            return Err(format!("there is no split point {FIRST:?} in the splitter's script"));
        }
        for part in parts.values_mut() {
            part.points.sort();
            part.points.dedup();
        }
        Ok(Self { runtime: runtime.join("\n"), points, parts: parts.into_values().collect() })
    }

    /// The script for the modules as they are called in the site; `main` is the address of wasm-bindgen's script.
    pub fn write(&self, old_main: &str, main: &str, called: impl Fn(&str) -> String) -> String {
        let mut script = self.runtime.replace(old_main, main);
        script.push_str(
            "\nconst from = (file) => () => {\n    const src = fetch(new URL(file, import.meta.url));\n    src.catch(() => {});\n    return async (imports) => WebAssembly.instantiateStreaming(src, imports);\n};\n",
        );
        for (number, part) in self.parts.iter().enumerate() {
            script.push_str(&format!("const part{number} = makeLoad(from(\"./{}\"), []);\n", called(&part.name)));
        }
        for point in &self.points {
            let parts = self.parts.iter().enumerate().filter(|(_, part)| part.points.contains(point));
            let parts: Vec<_> = parts.map(|(number, _)| format!("part{number}")).collect();
            let load = format!("makeLoad(() => async () => ({{}}), [{}])", parts.join(", "));
            script.push_str(&format!("export const {LOADER}{point} = wrapAsyncCb({load});\n"));
        }
        script
    }
}

/// The module in which something belongs that these points share.
fn place_of(points: &[String], size: u64) -> String {
    match points {
        _ if points.iter().any(|point| point == FIRST) => FIRST.to_owned(),
        [point] => point.clone(),
        [one, two] if size >= LARGE => format!("{one}-{two}"),
        _ => COMMON.to_owned(),
    }
}

fn between<'t>(text: &'t str, before: &str, after: &str) -> Option<&'t str> {
    let (_, rest) = text.split_once(before)?;
    Some(rest.split_once(after)?.0)
}

#[cfg(test)]
mod tests {
    use super::Link;

    const SCRIPT: &str = r#"import { initSync } from "./main.js";

function makeLoad(fetcher, deps) {
}
/* login, shell */
const __chunk_1 = makeLoad(() => {
    const src = fetch(new URL("./chunk_1.wasm", import.meta.url));
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
/* login, seldom */
const __chunk_2 = makeLoad(() => {
    const src = fetch(new URL("./chunk_2.wasm", import.meta.url));
}
, []);
/* login, me, seldom */
const __chunk_3 = makeLoad(() => {
    const src = fetch(new URL("./chunk_3.wasm", import.meta.url));
}
, []);
/* login, seldom */
const __chunk_4 = makeLoad(() => {
    const src = fetch(new URL("./chunk_4.wasm", import.meta.url));
}
, []);
export const __wasm_split_load_shell = wrapAsyncCb(makeLoad(() => {
    const src = fetch(new URL("./split_shell.wasm", import.meta.url));
}
, [__chunk_1]));
export const __wasm_split_load_login = wrapAsyncCb(makeLoad(() => {
    const src = fetch(new URL("./split_login.wasm", import.meta.url));
}
, [__chunk_1, __chunk_2, __chunk_3, __chunk_4]));
export const __wasm_split_load_me = wrapAsyncCb(makeLoad(() => async (_imp) => ({}), [__chunk_3]));
"#;

    #[test]
    fn what_is_shared_with_the_first_comes_with_it_and_small_things_come_together() {
        let link = Link::read(SCRIPT, |file| if file == "chunk_2.wasm" { 20_000 } else { 900 }).expect("a script");
        let parts: Vec<_> = link.parts.iter().map(|part| (&*part.name, part.files.join(" "))).collect();
        let expected = [
            ("common", "chunk_3.wasm chunk_4.wasm"),
            ("login", "split_login.wasm"),
            ("login-seldom", "chunk_2.wasm"),
            ("shell", "chunk_1.wasm split_shell.wasm"),
        ];
        assert_eq!(parts, expected.map(|(name, files)| (name, files.to_owned())));
    }

    #[test]
    fn every_point_waits_for_each_module_with_something_of_its_own() {
        let link = Link::read(SCRIPT, |file| if file == "chunk_2.wasm" { 20_000 } else { 900 }).expect("a script");
        let script = link.write("./main.js", "../app.js", |name| format!("{name}-1.wasm"));
        assert!(script.starts_with("import { initSync } from \"../app.js\";"), "{script}");
        for line in [
            "const part3 = makeLoad(from(\"./shell-1.wasm\"), []);",
            "export const __wasm_split_load_shell = wrapAsyncCb(makeLoad(() => async () => ({}), [part3]));",
            "export const __wasm_split_load_login = wrapAsyncCb(makeLoad(() => async () => ({}), [part0, part1, part2, part3]));",
            "export const __wasm_split_load_me = wrapAsyncCb(makeLoad(() => async () => ({}), [part0]));",
        ] {
            assert!(script.contains(line), "{line}\n{script}");
        }
    }

    #[test]
    fn a_script_without_the_first_point_is_refused() {
        assert!(Link::read(&SCRIPT.replace("load_shell", "load_other"), |_| 1).is_err());
    }
}
