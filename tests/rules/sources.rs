//! The project's own files, for the rules that read them.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// A source file.
pub struct Source {
    /// Below the project's root, with slashes.
    pub path: String,
    /// What it says.
    pub text: String,
}

impl Source {
    /// The room that it belongs to: the first part below `src`.
    pub fn room(&self) -> &str {
        let below = self.path.strip_prefix("src/").unwrap_or(&self.path);
        below.split('/').next().unwrap_or(below).trim_end_matches(".rs")
    }

    /// Its lines before the tests at its end, numbered from one, comments left out.
    pub fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let lines = self.text.lines().enumerate().map(|(index, line)| (index + 1, line));
        let ends = |line: &str| line.starts_with("#[cfg(test)]") || line.starts_with("#[cfg(all(test");
        lines.take_while(move |(_, line)| !ends(line)).filter(|(_, line)| !line.trim_start().starts_with("//"))
    }
}

/// The files with an ending below a folder of the project.
pub fn files(folder: &str, ending: &str) -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    collect(&root.join(folder), ending, &mut found);
    found.sort();
    let source = |path: PathBuf| {
        let below = path.strip_prefix(root).expect("inside the project");
        let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        Source { path: below.to_string_lossy().replace('\\', "/"), text }
    };
    found.into_iter().map(source).collect()
}

/// The text of a file of the project.
pub fn read(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn collect(folder: &Path, ending: &str, found: &mut Vec<PathBuf>) {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    for path in entries.map(|entry| entry.expect("a readable folder").path()) {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() && name != "target" && name != "node_modules" {
            collect(&path, ending, found);
        } else if name.ends_with(ending) {
            found.push(path);
        }
    }
}
