//! This program in wasm-bindgen's place: splits the wasm first, then has wasm-bindgen work on the part that stays.

use super::slim::{forget_exports, shorten_names};
use super::{BINDGEN, CHUNKS, FOLDER, LINK, SPLITTER};
use crate::fingerprint::fingerprint;
use crate::process::{self, Outcome, command, read, run as run_command};
use crate::{project, tools};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

const NAME: &str = "wasm-bindgen";

/// Whether this program was called as wasm-bindgen.
pub fn is_shim() -> bool {
    std::env::args_os().next().is_some_and(|program| Path::new(&program).file_name() == Some(NAME.as_ref()))
}

/// Gives Trunk this program for wasm-bindgen, and tells it where everything is.
pub fn prepare(trunk: &mut Command, path: &OsString) -> Outcome {
    let target = project::root().join("target");
    let folder = target.join("wasm-bindgen-with-chunks");
    let problem = |error| format!("{}: {error}", folder.display());
    std::fs::create_dir_all(&folder).map_err(problem)?;
    let link = folder.join(NAME);
    if link.symlink_metadata().is_ok() {
        std::fs::remove_file(&link).map_err(problem)?;
    }
    let this = std::env::current_exe().map_err(problem)?;
    std::os::unix::fs::symlink(this, &link).map_err(problem)?;
    let before = std::env::join_paths([folder.clone()].into_iter().chain(std::env::split_paths(path)))
        .map_err(|error| error.to_string())?;
    trunk.env("PATH", before).env(CHUNKS, target.join(FOLDER));
    trunk.env(BINDGEN, tools::wasm_bindgen()?.join(NAME)).env(SPLITTER, tools::wasm_split()?.join("wasm-split-cli"));
    Ok(())
}

/// What Trunk asked of wasm-bindgen.
pub fn run(args: &[String]) -> Outcome {
    let place = |name| std::env::var_os(name).map(PathBuf::from).ok_or_else(|| format!("{name} is not set"));
    let mut bindgen = command(place(BINDGEN)?);
    let Some(input) = args.iter().position(|arg| arg.ends_with(".wasm")) else {
        return process::become_it(bindgen.args(args));
    };
    let value = |name: &str| args.iter().find_map(|arg| arg.strip_prefix(name)).ok_or_else(|| format!("no {name}"));
    let (folder, name) = (PathBuf::from(value("--out-dir=")?), value("--out-name=")?);
    let chunks = place(CHUNKS)?;
    let problem = |error| format!("{}: {error}", chunks.display());
    if chunks.exists() {
        std::fs::remove_dir_all(&chunks).map_err(problem)?;
    }
    std::fs::create_dir_all(&chunks).map_err(problem)?;
    let bytes = std::fs::read(&args[input]).map_err(|error| format!("{}: {error}", args[input]))?;
    let whole = chunks.join("whole.wasm");
    std::fs::write(&whole, forget_exports(&bytes)?).map_err(problem)?;
    run_command(command(place(SPLITTER)?).arg(&whole).arg(&chunks))?;
    let mut args = args.to_vec();
    let main = chunks.join("main.wasm");
    args[input] = main.to_string_lossy().into_owned();
    run_command(bindgen.args(&args).args(["--keep-lld-exports", "--no-demangle"]))?;
    for done in [whole, main] {
        std::fs::remove_file(done).map_err(problem)?;
    }
    let script = folder.join(format!("{name}.js"));
    shorten_names(&folder.join(format!("{name}_bg.wasm")), &script)?;
    name_the_link(&chunks, &script, &fingerprint(&bytes))
}

/// The module that loads the chunks is called after the wasm that they were taken from. Only where it is imported from is
/// changed: the wasm itself knows the import by its old name.
fn name_the_link(chunks: &Path, script: &Path, fingerprint: &str) -> Outcome {
    let (old, new) = (format!("from \"./{LINK}\""), format!("from \"./{FOLDER}/link-{fingerprint}.js\""));
    let text = read(script)?;
    if !text.contains(&old) {
        return Err(format!("{} does not import {LINK}", script.display()));
    }
    std::fs::write(script, text.replace(&old, &new)).map_err(|error| format!("{}: {error}", script.display()))?;
    let renamed = chunks.join(format!("link-{fingerprint}.js"));
    std::fs::rename(chunks.join(LINK), &renamed).map_err(|error| format!("{}: {error}", renamed.display()))
}
