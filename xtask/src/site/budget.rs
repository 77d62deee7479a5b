//! Counts the bytes that a first visit loads, against the limits in `xtask/budget.toml`.

use crate::compress::{assets, with_ending};
use crate::process::{Outcome, read};
use crate::{project, split};
use std::collections::BTreeMap;
use std::path::Path;

/// What a first visit loads: the page, its code and its styles.
const LOADED: [&str; 4] = ["wasm", "js", "css", "html"];

/// Measures the site and fails if it is over the limit of that name.
pub fn check(site: &Path, limit: &str) -> Outcome {
    let limits = limits(&read(&project::root().join("xtask/budget.toml"))?)?;
    let allowed = *limits.get(limit).ok_or_else(|| format!("xtask/budget.toml has no limit `{limit}`"))?;
    let parts = measure(site)?;
    let measured: u64 = parts.values().sum();
    let parts: Vec<String> = parts.iter().map(|(kind, bytes)| format!("{kind} {bytes}")).collect();
    println!("    {limit}: {measured} of {allowed} bytes, brotli ({})", parts.join(", "));
    match measured <= allowed {
        true => Ok(()),
        false => Err(format!("{limit}: {} bytes too many", measured - allowed)),
    }
}

fn measure(site: &Path) -> Outcome<BTreeMap<String, u64>> {
    let mut parts = BTreeMap::new();
    for file in assets(site)? {
        let kind = file.extension().unwrap_or_default().to_string_lossy().into_owned();
        // A chunk is loaded when somebody goes on from the first screen.
        let is_chunk = kind == "wasm" && file.starts_with(site.join(split::FOLDER)) || is_behind(&file);
        if is_chunk || !LOADED.contains(&&*kind) {
            continue;
        }
        let packed = with_ending(&file, ".br");
        let bytes = std::fs::metadata(&packed).map_err(|error| format!("{}: {error}", packed.display()))?.len();
        *parts.entry(kind).or_insert(0) += bytes;
    }
    Ok(parts)
}

/// The style of what lies behind the first screen.
fn is_behind(file: &Path) -> bool {
    file.file_name().is_some_and(|name| name.to_string_lossy().starts_with("inside-"))
}

/// Lines of `name = bytes`; `#` starts a comment, `_` may part digits.
fn limits(text: &str) -> Outcome<BTreeMap<String, u64>> {
    let mut limits = BTreeMap::new();
    for (number, line) in text.lines().enumerate() {
        let line = line.split('#').next().unwrap_or_default().trim();
        if line.is_empty() {
            continue;
        }
        let limit = line
            .split_once('=')
            .and_then(|(name, bytes)| Some((name.trim().to_string(), bytes.trim().replace('_', "").parse().ok()?)));
        let (name, bytes) =
            limit.ok_or_else(|| format!("xtask/budget.toml, line {}: not `name = bytes`", number + 1))?;
        if limits.insert(name, bytes).is_some() {
            return Err(format!("xtask/budget.toml, line {}: a second limit of that name", number + 1));
        }
    }
    Ok(limits)
}

#[cfg(test)]
mod tests {
    use super::limits;

    #[test]
    fn reads_limits() {
        let read = limits("# bytes\n\nwith = 125_000 # all\nwithout=95000\n").unwrap();
        assert_eq!((read["with"], read["without"]), (125_000, 95_000));
    }

    #[test]
    fn refuses_a_line_that_is_no_limit() {
        for wrong in ["with", "with = many", "with = -1", "a = 1\na = 2"] {
            assert!(limits(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn the_project_s_own_limits_can_be_read() {
        assert_eq!(limits(include_str!("../../budget.toml")).unwrap().len(), 2);
    }
}
