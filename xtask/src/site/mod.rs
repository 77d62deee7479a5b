//! What must hold of every optimised build, whatever the product is.

mod budget;
mod page;
mod strings;

pub use budget::check as budget;
pub use strings::{Expect, check as strings};

use crate::assets::SHEETS;
use crate::compress::{assets, gains, with_ending};
use crate::process::{Outcome, read};
use crate::project;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

/// Pages without inline code, every asset with its compressed variants, every bundled asset with a hash in its name.
pub fn check(site: &Path) -> Outcome {
    let files = assets(site)?;
    if !files.iter().any(|file| file.ends_with("index.html")) {
        return Err(format!("{} holds no index.html", site.display()));
    }
    let fixed = fixed_names()?;
    let assets_folder = project::root().join("target/assets");
    let sheets = SHEETS.map(|name| std::fs::read(assets_folder.join(name)).ok());
    let mut faults = Vec::new();
    for file in &files {
        let name = file.strip_prefix(site).unwrap_or(file);
        if gains(file) {
            let missing = [".br", ".gz"].into_iter().filter(|ending| !with_ending(file, ending).is_file());
            faults.extend(missing.map(|ending| format!("{} has no {ending} beside it", name.display())));
        }
        if !is_hashed(name) && !file.file_name().is_some_and(|name| fixed.iter().any(|fixed| fixed == name)) {
            faults.push(format!("{} has no hash in its name", name.display()));
        }
        if file.extension() == Some(OsStr::new("css")) && !sheets.contains(&std::fs::read(file).ok()) {
            // Trunk's own minifier knows no old browsers, and drops what was written for them.
            faults.push(format!("{} is none of target/assets: data-no-minify on its link?", name.display()));
        }
        if file.extension() == Some(OsStr::new("html")) {
            faults.extend(
                page::inline_code(&read(file)?).into_iter().map(|fault| format!("{}: {fault}", name.display())),
            );
        }
    }
    if faults.is_empty() { Ok(()) } else { Err(format!("{}:\n  {}", site.display(), faults.join("\n  "))) }
}

/// Whether a part of the path holds a content hash as Trunk and wasm-bindgen write it: `-` and some 16 hex digits.
fn is_hashed(path: &Path) -> bool {
    let is_hash = |part: &str| part.bytes().take_while(u8::is_ascii_hexdigit).count() >= 12;
    path.iter().any(|part| part.to_string_lossy().split('-').skip(1).any(is_hash))
}

/// Names under which files are copied as they are: the page's and those of `public`.
fn fixed_names() -> Outcome<Vec<std::ffi::OsString>> {
    let mut files: Vec<PathBuf> = vec!["index.html".into()];
    for folder in ["public", "target/assets"] {
        let folder = project::root().join(folder);
        if folder.is_dir() {
            files.extend(assets(&folder)?);
        }
    }
    Ok(files.iter().filter_map(|file| file.file_name().map(OsStr::to_os_string)).collect())
}

#[cfg(test)]
mod tests {
    use super::is_hashed;
    use std::path::Path;

    #[test]
    fn knows_a_hash_from_a_word() {
        for hashed in
            ["app-1f0a92f3dd1b2c44.js", "app-1f0a92f3dd1b2c44_bg.wasm", "snippets/x-1f0a92f3dd1b2c44/inline0.js"]
        {
            assert!(is_hashed(Path::new(hashed)), "{hashed}");
        }
        for plain in ["boot.js", "icon-192.png", "deadbeefdeadbeef.css", "a-face.svg"] {
            assert!(!is_hashed(Path::new(plain)), "{plain}");
        }
    }
}
