//! The tools that building and testing take, each pinned to a version and kept outside the checkout.
//!
//! An installation is prepared in a folder of its own and then renamed, so one that was broken off is never taken for
//! a finished one.

mod debian;
mod npm;
mod python;
mod rust;

pub use npm::node_modules;
pub use python::validate_openapi;
pub use rust::{components, fetch, trunk, wasm_bindgen, wasm_split, wasm_target};

use crate::process::{self, Outcome};
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// Everything that Trunk needs, installed; the value is the PATH with which to call it.
pub fn for_bundling() -> Outcome<OsString> {
    wasm_target()?;
    let folders = [trunk()?, wasm_bindgen()?, node_modules()?.join(".bin")];
    fetch()?;
    process::path_with(&folders)
}

/// A browser with its driver and fonts for Chinese text, installed; the value is the driver's place.
pub fn chromedriver() -> Outcome<PathBuf> {
    if let Some(driver) = std::env::var_os("CHROMEDRIVER") {
        return Ok(driver.into());
    }
    debian::ensure(&["chromium", "chromium-driver", "fonts-noto-cjk"], "1 to 3 minutes, 250 MB")?;
    process::on_path("chromedriver").ok_or_else(|| "chromedriver is not on PATH; set CHROMEDRIVER to its place".into())
}

/// The folder of a finished installation, made by `install` if it is not there yet.
fn once(name: &str, install: impl FnOnce(&Path) -> Outcome) -> Outcome<PathBuf> {
    let finished = cache()?.join(name);
    if finished.is_dir() {
        return Ok(finished);
    }
    replace(&finished, install)?;
    Ok(finished)
}

fn replace(finished: &Path, install: impl FnOnce(&Path) -> Outcome) -> Outcome {
    let name = finished.file_name().unwrap_or_default().to_string_lossy();
    let unfinished = finished.with_file_name(format!(".unfinished-{}-{name}", std::process::id()));
    let problem = |error| format!("{}: {error}", unfinished.display());
    std::fs::create_dir_all(&unfinished).map_err(problem)?;
    let installed = install(&unfinished).and_then(|()| {
        if finished.exists() {
            std::fs::remove_dir_all(finished).map_err(problem)?;
        }
        std::fs::rename(&unfinished, finished).map_err(problem)
    });
    if installed.is_err() && unfinished.exists() {
        std::fs::remove_dir_all(&unfinished).map_err(problem)?;
    }
    installed
}

fn cache() -> Outcome<PathBuf> {
    let place = |name: &str, below: &str| {
        let value = std::env::var_os(name).filter(|value| !value.is_empty())?;
        Some(PathBuf::from(value).join(below))
    };
    place("QIFU_TOOLS", "")
        .or_else(|| place("XDG_CACHE_HOME", "qifu/tools"))
        .or_else(|| place("HOME", ".cache/qifu/tools"))
        .ok_or_else(|| "no place for the tools: set QIFU_TOOLS to a folder outside the checkout".into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failed_installation_leaves_nothing_behind() {
        let dir = std::env::temp_dir().join(format!("xtask-tools-{}", std::process::id()));
        let finished = dir.join("tool-1");
        let refused = replace(&finished, |place| {
            std::fs::write(place.join("half"), "x").map_err(|e| e.to_string())?;
            Err("broken off".into())
        });
        assert_eq!(refused, Err("broken off".into()));
        assert_eq!(std::fs::read_dir(&dir).unwrap().count(), 0);

        replace(&finished, |place| std::fs::write(place.join("whole"), "x").map_err(|e| e.to_string())).unwrap();
        assert!(finished.join("whole").is_file());
        std::fs::remove_dir_all(&dir).unwrap();
    }
}
