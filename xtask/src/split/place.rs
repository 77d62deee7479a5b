//! Puts the chunks into the finished site: put together where they come together, optimised, each named by its content.

use super::link::{Link, Part};
use super::merge::merged;
use super::{CHUNKS, FOLDER, MAIN};
use crate::fingerprint::fingerprint;
use crate::process::{Outcome, command, on_every_core, read, run};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

const HEAD_ENDS: &str = "</head>";

/// Into the site of that folder; nothing in a build that is not split.
pub fn place(site: &Path) -> Outcome {
    let Some(chunks) = std::env::var_os(CHUNKS).map(PathBuf::from) else { return Ok(()) };
    let folder = site.join(FOLDER);
    std::fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let script = only(&chunks, |name| name.starts_with("link-"))?;
    let main = only(site, |name| name.ends_with(".js") && name.starts_with(&main_prefix(site)))?;
    let size = |file: &str| std::fs::metadata(chunks.join(file)).map_or(0, |data| data.len());
    let link = Link::read(&read(&script)?, size)?;
    let names = on_every_core(&link.parts, |part| make(part, &chunks, &folder))?;
    let names: BTreeMap<_, _> = names.into_iter().collect();
    let called = |name: &str| names.get(name).cloned().unwrap_or_default();
    let place = folder.join(name_of(&script));
    let text = link.write(MAIN, &format!("../{}", name_of(&main)), called);
    std::fs::write(&place, text).map_err(|error| format!("{}: {error}", place.display()))?;
    load_early(&site.join("index.html"), &format!("{FOLDER}/{}", name_of(&script)))
}

/// The page asks for the script at once: the browser would learn of it only from the script that imports it.
fn load_early(page: &Path, script: &str) -> Outcome {
    let text = read(page)?;
    let (before, after) = text.split_once(HEAD_ENDS).ok_or("the page has no head")?;
    let text = format!("{before}<link crossorigin href=/{script} rel=modulepreload>{HEAD_ENDS}{after}");
    std::fs::write(page, text).map_err(|error| format!("{}: {error}", page.display()))
}

/// Makes a module in a folder; its name, and that of its file.
fn make(part: &Part, chunks: &Path, folder: &Path) -> Outcome<(String, String)> {
    let problem = |error| format!("{}: {error}", part.name);
    let files: Result<Vec<_>, _> = part.files.iter().map(|file| std::fs::read(chunks.join(file))).collect();
    let whole = merged(files.map_err(problem)?.iter().map(Vec::as_slice))?;
    let [large, small] = ["large", "small"].map(|ending| chunks.join(format!("{}.{ending}", part.name)));
    std::fs::write(&large, whole).map_err(problem)?;
    run(command("wasm-opt").arg("-Oz").arg(&large).arg("-o").arg(&small))?;
    let bytes = std::fs::read(&small).map_err(problem)?;
    let name = format!("{}-{}.wasm", part.name, fingerprint(&bytes));
    std::fs::write(folder.join(&name), bytes).map_err(problem)?;
    Ok((part.name.clone(), name))
}

/// What wasm-bindgen's script begins with: the page's main wasm is called like it.
fn main_prefix(site: &Path) -> String {
    let wasm = only(site, |name| name.ends_with("_bg.wasm"));
    wasm.ok().and_then(|wasm| Some(name_of(&wasm).split_once('-')?.0.to_owned() + "-")).unwrap_or_default()
}

fn only(folder: &Path, is_it: impl Fn(&str) -> bool) -> Outcome<PathBuf> {
    let problem = |error| format!("{}: {error}", folder.display());
    let files = std::fs::read_dir(folder).map_err(problem)?.flatten().map(|entry| entry.path());
    let found: Vec<_> = files.filter(|file| file.is_file() && is_it(&name_of(file))).collect();
    match <[PathBuf; 1]>::try_from(found) {
        Ok([file]) => Ok(file),
        Err(found) => Err(format!("{}: one file expected, {} found", folder.display(), found.len())),
    }
}

fn name_of(file: &Path) -> String {
    file.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
