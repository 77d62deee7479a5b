//! Puts the chunks into the finished site: optimised, each named by its content, imported by those names.

use super::{CHUNKS, FOLDER, MAIN};
use crate::fingerprint::fingerprint;
use crate::process::{Outcome, command, read, run};
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

/// Into the site of that folder; nothing in a build that is not split.
pub fn place(site: &Path) -> Outcome {
    let Some(chunks) = std::env::var_os(CHUNKS).map(PathBuf::from) else { return Ok(()) };
    let folder = site.join(FOLDER);
    std::fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let link = only(&chunks, |name| name.starts_with("link-"))?;
    let main = only(site, |name| name.ends_with(".js") && name.starts_with(&main_prefix(site)))?;
    let mut script = read(&link)?.replace(MAIN, &format!("../{}", name_of(&main)));
    for (stem, name) in optimised(&wasm_files(&chunks)?, &folder)? {
        script = script.replace(&format!("\"./{stem}.wasm\""), &format!("\"./{name}\""));
    }
    let place = folder.join(name_of(&link));
    std::fs::write(&place, script).map_err(|error| format!("{}: {error}", place.display()))
}

/// Optimises the chunks into a folder, on every core: the old and the new name of each.
fn optimised(chunks: &[PathBuf], folder: &Path) -> Outcome<Vec<(String, String)>> {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let share = chunks.len().div_ceil(cores).max(1);
    let mut names = Vec::new();
    std::thread::scope(|scope| {
        let work = |part: &[PathBuf]| part.iter().map(|chunk| optimise(chunk, folder)).collect::<Outcome<Vec<_>>>();
        let parts: Vec<_> = chunks.chunks(share).map(|part| scope.spawn(move || work(part))).collect();
        for part in parts {
            names.extend(part.join().map_err(|_| "a chunk could not be optimised")??);
        }
        Ok(names)
    })
}

fn optimise(chunk: &Path, folder: &Path) -> Outcome<(String, String)> {
    let optimised = chunk.with_extension("small.wasm");
    run(command("wasm-opt").arg("-Oz").arg(chunk).arg("-o").arg(&optimised))?;
    let bytes = std::fs::read(&optimised).map_err(|error| format!("{}: {error}", optimised.display()))?;
    let stem = chunk.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let name = format!("{stem}-{}.wasm", fingerprint(&bytes));
    std::fs::rename(&optimised, folder.join(&name)).map_err(|error| format!("{name}: {error}"))?;
    Ok((stem, name))
}

/// What wasm-bindgen's script begins with: the page's main wasm is called like it.
fn main_prefix(site: &Path) -> String {
    let wasm = only(site, |name| name.ends_with("_bg.wasm"));
    wasm.ok().and_then(|wasm| Some(name_of(&wasm).split_once('-')?.0.to_owned() + "-")).unwrap_or_default()
}

fn wasm_files(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let mut files = files(folder)?;
    files.retain(|file| file.extension() == Some(OsStr::new("wasm")) && !name_of(file).contains(".small."));
    files.sort();
    Ok(files)
}

fn only(folder: &Path, is_it: impl Fn(&str) -> bool) -> Outcome<PathBuf> {
    let found: Vec<_> = files(folder)?.into_iter().filter(|file| is_it(&name_of(file))).collect();
    match <[PathBuf; 1]>::try_from(found) {
        Ok([file]) => Ok(file),
        Err(found) => Err(format!("{}: one file expected, {} found", folder.display(), found.len())),
    }
}

fn files(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let problem = |error| format!("{}: {error}", folder.display());
    let entries = std::fs::read_dir(folder).map_err(problem)?;
    Ok(entries.flatten().map(|entry| entry.path()).filter(|path| path.is_file()).collect())
}

fn name_of(file: &Path) -> String {
    file.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
