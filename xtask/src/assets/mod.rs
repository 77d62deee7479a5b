//! What Trunk bundles and the checkout does not hold as it is shipped: two stylesheets, one sprite of icons.
//!
//! All go to `target/assets`, and are written only when they changed, so that a watcher has nothing to see.

mod sprite;

use crate::process::{Outcome, command, output, read};
use crate::{project, tools};
use std::path::{Path, PathBuf};

/// The oldest browsers that the stylesheet must do in.
const BROWSERS: &str = "chrome 100, ios_saf 15.1";

/// The sheet of the first screen, and that of what lies behind it.
pub const SHEETS: [&str; 2] = ["index.css", "inside.css"];

/// Writes the sheets and `target/assets/icons.svg`.
pub fn write() -> Outcome {
    let root = project::root();
    let (styles, icons) = (SHEETS.map(|name| root.join("style").join(name)), root.join("style/icons.txt"));
    for source in styles.iter().chain([&icons]) {
        if !source.is_file() {
            return Err(format!("{} is not there: it is what the assets are made of", source.display()));
        }
    }
    let packages = tools::node_modules()?;
    let list = read(&icons)?;
    let names = sprite::names(&list)?;
    let svg = sprite::compose(&names, |name| {
        let file = packages.join("lucide-static/icons").join(format!("{name}.svg"));
        read(&file).map_err(|_| format!("style/icons.txt: lucide has no icon `{name}`"))
    })?;
    let target = root.join("target/assets");
    std::fs::create_dir_all(&target).map_err(|error| format!("{}: {error}", target.display()))?;
    for (name, style) in SHEETS.iter().zip(&styles) {
        write_if_changed(&target.join(name), &stylesheet(&packages, style)?)?;
    }
    write_if_changed(&target.join("icons.svg"), &svg)
}

fn stylesheet(packages: &Path, source: &Path) -> Outcome<String> {
    let mut bundle = command(lightningcss(packages)?);
    output(bundle.args(["--bundle", "--minify", "--targets", BROWSERS]).arg(source))
}

/// The program of the platform's own package: the general one is only filled by an installation script.
fn lightningcss(packages: &Path) -> Outcome<PathBuf> {
    let entries = std::fs::read_dir(packages).map_err(|error| format!("{}: {error}", packages.display()))?;
    let of_platform =
        |path: &PathBuf| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("lightningcss-cli-"));
    let mut programs =
        entries.flatten().map(|entry| entry.path()).filter(of_platform).map(|dir| dir.join("lightningcss"));
    programs.find(|program| program.is_file()).ok_or_else(|| "lightningcss-cli has no program for this platform".into())
}

fn write_if_changed(path: &Path, text: &str) -> Outcome {
    if std::fs::read_to_string(path).is_ok_and(|old| old == text) {
        return Ok(());
    }
    std::fs::write(path, text).map_err(|error| format!("cannot write {}: {error}", path.display()))
}
