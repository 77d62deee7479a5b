//! Tools from cargo and rustup: the wasm target, Trunk, wasm-bindgen with its test runner.

use super::{cache, replace};
use crate::process::{self, Outcome, cargo, command, line, read, run, step, succeeds};
use crate::project::{self, WASM};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Newer ones need a newer compiler than `rust-toolchain.toml` names.
const TRUNK: &str = "0.22.1";

/// Takes a wasm apart.
const WASM_SPLIT: &str = "0.2.4";

/// The compiler's wasm target.
pub fn wasm_target() -> Outcome {
    let folder = process::output(command("rustc").args(["--print", "target-libdir", "--target", WASM]))?;
    if Path::new(folder.trim()).is_dir() {
        return Ok(());
    }
    step("adding the wasm target", "under a minute", || run(command("rustup").args(["target", "add", WASM])))
}

/// The formatter and the linter.
pub fn components() -> Outcome {
    if succeeds(cargo().args(["fmt", "--version"])) && succeeds(cargo().args(["clippy", "--version"])) {
        return Ok(());
    }
    let mut add = command("rustup");
    add.args(["component", "add", "rustfmt", "clippy"]);
    step("adding rustfmt and clippy", "under a minute", || run(&mut add))
}

/// Every crate of the lock file, for the page and for this machine; Trunk then builds without the network.
pub fn fetch() -> Outcome {
    let version = process::output(command("rustc").arg("-vV"))?;
    let host = version.lines().find_map(|line| line.strip_prefix("host: ")).ok_or("rustc -vV names no host")?;
    let fetch = || {
        let mut fetch = cargo();
        fetch.args(["fetch", "--quiet", "--target", WASM, "--target", host]);
        fetch
    };
    if succeeds(fetch().arg("--offline")) {
        return Ok(());
    }
    step("fetching crates", "1 to 2 minutes", || run(&mut fetch()))
}

/// The folder with Trunk.
pub fn trunk() -> Outcome<PathBuf> {
    installed("trunk", &["trunk"], TRUNK, "10 to 20 minutes on 2 cores, once", |root| {
        // Its own profile takes an hour on two cores, and it declares a newer compiler than it needs.
        let mut build = cargo();
        build.env("CARGO_PROFILE_RELEASE_LTO", "off").env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
        build.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1").args(["install", "--locked"]);
        build.arg(format!("trunk@{TRUNK}")).args(["--ignore-rust-version", "--no-default-features"]);
        build.args(["--features", "rustls", "--root"]).arg(root);
        ready_made("trunk", TRUNK, root).or_else(|_| install(&mut build))
    })
}

/// The folder with wasm-bindgen and wasm-bindgen-test-runner, at the version of the lock file.
pub fn wasm_bindgen() -> Outcome<PathBuf> {
    let lock = read(&project::root().join("Cargo.lock"))?;
    let version = locked_version(&lock, "wasm-bindgen").ok_or("Cargo.lock names no wasm-bindgen")?;
    let programs = ["wasm-bindgen", "wasm-bindgen-test-runner"];
    installed("wasm-bindgen", &programs, version, "3 to 5 minutes on 2 cores, once", |root| {
        // Without --locked: its own lock names a version that an index may not have.
        let mut build = cargo();
        build.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1").arg("install");
        build.arg(format!("wasm-bindgen-cli@{version}")).args(["--no-default-features", "--root"]).arg(root);
        install(&mut build)
    })
}

/// The folder with wasm-split-cli, which must go with the version of `wasm_split_helpers` in the lock file.
pub fn wasm_split() -> Outcome<PathBuf> {
    installed("wasm-split-cli", &["wasm-split-cli"], WASM_SPLIT, "1 to 2 minutes on 2 cores, once", |root| {
        let mut build = cargo();
        build.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1").args(["install", "--locked"]);
        build.arg(format!("wasm_split_cli_support@{WASM_SPLIT}"));
        install(build.args(["--features", "build-binary", "--root"]).arg(root))
    })
}

/// The folder with the programs: from PATH or the cache at this very version, or else built.
fn installed(
    name: &str,
    programs: &[&str],
    version: &str,
    how_long: &str,
    build: impl FnOnce(&Path) -> Outcome,
) -> Outcome<PathBuf> {
    let complete = |folder: &Path| programs.iter().all(|program| folder.join(program).is_file());
    let on_path = process::on_path(programs[0]).and_then(|file| file.parent().map(Path::to_path_buf));
    if let Some(folder) = on_path.filter(|folder| complete(folder) && has_version(&folder.join(programs[0]), version)) {
        return Ok(folder);
    }
    let place = cache()?.join(format!("{name}-{version}"));
    if !complete(&place.join("bin")) {
        let build = |root: &Path| match build(root) {
            Ok(()) if !complete(&root.join("bin")) => Err(format!("the installation of {name} brought no {name}")),
            result => result,
        };
        step(&format!("installing {name} {version}"), how_long, || replace(&place, build))?;
    }
    Ok(place.join("bin"))
}

fn install(build: &mut Command) -> Outcome {
    build.env_remove("CARGO_TARGET_DIR").env_remove("CARGO_BUILD_TARGET");
    let settings: Vec<_> = build.get_envs().filter(|(name, _)| name.to_string_lossy().contains("PROFILE")).collect();
    let settings =
        settings.iter().filter_map(|(name, value)| Some(format!("{}={}", name.display(), value.as_ref()?.display())));
    let by_hand = settings.chain([line(build)]).collect::<Vec<_>>().join(" ");
    run(build).map_err(|error| format!("{error}\nTo see why, run: {by_hand}"))
}

/// A binary that someone else built, where the machine has cargo-binstall and it can be reached.
fn ready_made(name: &str, version: &str, root: &Path) -> Outcome {
    if process::on_path("cargo-binstall").is_none() {
        return Err("cargo-binstall is not on PATH".into());
    }
    let mut fetch = cargo();
    fetch.args(["binstall", "--no-confirm", "--disable-strategies", "quick-install,compile", "--root"]).arg(root);
    run(fetch.arg(format!("{name}@{version}")))
}

fn has_version(program: &Path, version: &str) -> bool {
    let said = process::output(command(program).arg("--version"));
    said.is_ok_and(|said| said.split_whitespace().any(|word| word == version))
}

fn locked_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines.nth(1)?.strip_prefix("version = \"")?.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::locked_version;

    #[test]
    fn reads_the_version_of_exactly_this_package() {
        let lock = "[[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4.80\"\n\n[[package]]\nname = \
                    \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked_version(lock, "wasm"), None);
    }
}
