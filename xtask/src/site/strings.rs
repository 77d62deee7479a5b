//! Proves by strings that a part of the program is in one build and not in another.

use crate::compress::assets;
use crate::process::{Outcome, read};
use std::path::Path;

/// What must hold of every string of a list.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Expect {
    /// It is somewhere in the site: the proof that its absence elsewhere means something.
    Present,
    /// It is in no file of the site.
    Absent,
}

/// Looks in every file of the site for the strings of a list, one a line; `#` starts a comment line.
pub fn check(site: &Path, list: &Path, expect: Expect) -> Outcome {
    let list = read(list)?;
    let strings = strings(&list);
    if strings.is_empty() {
        return Err("the list of strings is empty, so nothing is proved".into());
    }
    let mut files = Vec::new();
    for file in assets(site)? {
        files.push(std::fs::read(&file).map_err(|error| format!("{}: {error}", file.display()))?);
    }
    let is_present = |text: &str| files.iter().any(|bytes| contains(bytes, text.as_bytes()));
    let wrong: Vec<_> = strings.into_iter().filter(|text| is_present(text) != (expect == Expect::Present)).collect();
    let not = if expect == Expect::Present { "not " } else { "" };
    if wrong.is_empty() { Ok(()) } else { Err(format!("{not}in {}: {}", site.display(), wrong.join(", "))) }
}

fn strings(list: &str) -> Vec<&str> {
    list.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')).collect()
}

fn contains(bytes: &[u8], text: &[u8]) -> bool {
    let Some(first) = text.first() else { return true };
    let starts = bytes.iter().enumerate().filter(|(_, byte)| *byte == first);
    starts.into_iter().any(|(start, _)| bytes[start..].starts_with(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_a_string_among_bytes() {
        assert!(contains("\0模拟 x".as_bytes(), "模拟".as_bytes()));
        assert!(contains(b"aab", b"ab") && !contains(b"aab", b"abc"));
    }

    #[test]
    fn reads_one_string_a_line() {
        assert_eq!(strings("# why\n/sim \n\n模拟 台\n"), ["/sim", "模拟 台"]);
    }
}
