//! Tools from npm: wasm-opt, the CSS bundler, the icons, the accessibility checker.

use super::once;
use crate::fingerprint::fingerprint;
use crate::process::{Outcome, command, read, run, step};
use crate::project;
use std::path::{Path, PathBuf};

/// The folder `node_modules` of the project's `package-lock.json`, outside the checkout.
pub fn node_modules() -> Outcome<PathBuf> {
    let root = project::root();
    let lock = read(&root.join("package-lock.json"))?;
    let name = format!("npm-{}", fingerprint(lock.as_bytes()));
    let place = once(&name, |place| {
        step("installing npm packages", "10 to 60 seconds, 190 MB, once", || install(&root, place))
    })?;
    Ok(place.join("node_modules"))
}

fn install(root: &Path, place: &Path) -> Outcome {
    for file in ["package.json", "package-lock.json", ".npmrc"] {
        let copied = std::fs::copy(root.join(file), place.join(file));
        copied.map_err(|error| format!("cannot copy {file} to {}: {error}", place.display()))?;
    }
    // No package's own scripts: nothing that is used here needs one.
    let mut ci = command("npm");
    ci.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).current_dir(place);
    run(&mut ci).map_err(|error| format!("{error}\nTo see why, run in the checkout: npm ci --ignore-scripts"))
}
