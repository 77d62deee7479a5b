//! Calls Trunk: its tools on PATH, no network, features and folder as asked for.

use crate::fingerprint::fingerprint;
use crate::options::Options;
use crate::process::{Outcome, command, read, run, step};
use crate::{brand, compress, project, split, tools};
use std::path::{Path, PathBuf};
use std::process::Command;

/// What to build.
pub struct Build<'a> {
    /// Optimised, minified, compressed.
    pub release: bool,
    /// With the server in the page; without it, an API has to be there.
    pub mock: bool,
    /// The folder of the finished site.
    pub dist: &'a Path,
}

/// `cargo xtask build`.
pub fn command_line(options: &Options) -> Outcome {
    let dist = project::root().join(options.value("dist").unwrap_or("dist"));
    let build = Build { release: options.has("release"), mock: !options.has("without-mock"), dist: &dist };
    build.run()
}

impl Build<'_> {
    /// Builds the site.
    pub fn run(&self) -> Outcome {
        let mut trunk = trunk("build")?;
        trunk.arg("--dist").arg(self.dist);
        let mut features = Vec::new();
        if self.release {
            trunk.arg("--release").env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", nameless_paths());
            features.push(project::SPLIT);
            split::prepare(&mut trunk, &tools::for_bundling()?)?;
        }
        if !self.mock {
            trunk.arg("--no-default-features=true");
            features.push(project::WITHOUT_MOCK);
        }
        if !features.is_empty() {
            trunk.args(["--features", &features.join(",")]);
        }
        let how_long = match self.release {
            true => "4 minutes the first time on 2 cores, then about 1",
            false => "2 minutes the first time on 2 cores, then seconds",
        };
        step(&format!("building {}", self.dist.display()), how_long, || run(&mut trunk))
    }

    /// Builds the site if anything that it is made of is newer than what is there.
    pub fn run_if_older(&self) -> Outcome {
        let sources = [
            "src",
            "style",
            "public",
            "locales",
            "index.html",
            "build.rs",
            "Cargo.toml",
            "Cargo.lock",
            "package-lock.json",
            "Trunk.toml",
        ];
        let newest = sources.iter().filter_map(|name| newest(project::root().join(name))).max();
        let built = std::fs::metadata(self.dist.join("index.html")).and_then(|page| page.modified()).ok();
        if built.is_some() && built > newest { Ok(()) } else { self.run() }
    }
}

/// The hook after a build, for Trunk to call: the folder that it names gets the deployment's name; in the release profile
/// also its chunks, and every asset its compressed variants.
pub fn finish() -> Outcome {
    let variable = |name| std::env::var(name).map_err(|_| format!("{name} is not set: this is for Trunk to call"));
    let site = PathBuf::from(variable("TRUNK_STAGING_DIR")?);
    brand::make_own(&site)?;
    if variable("TRUNK_PROFILE")? != "release" {
        return Ok(());
    }
    split::place(&site)?;
    name_by_content(&site, "inside.css")?;
    compress::all(&site)
}

/// Puts a fingerprint into the name of a file that Trunk copied as it is, also where the page names it.
fn name_by_content(site: &Path, name: &str) -> Outcome {
    let (file, page) = (site.join(name), site.join("index.html"));
    let problem = |error| format!("{}: {error}", file.display());
    let (stem, ending) = name.split_once('.').unwrap_or((name, ""));
    let hashed = format!("{stem}-{}.{ending}", fingerprint(&std::fs::read(&file).map_err(problem)?));
    std::fs::rename(&file, site.join(&hashed)).map_err(problem)?;
    std::fs::write(&page, read(&page)?.replace(name, &hashed)).map_err(problem)
}

/// Flags by which the places that panics name are those of the sources, and not of the machine that built them: shorter,
/// and the same everywhere.
fn nameless_paths() -> String {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(std::env::home_dir()?.join(".cargo")));
    let sources =
        home.and_then(|home| std::fs::read_dir(home.join("registry/src")).ok()).into_iter().flatten().flatten();
    let flags: Vec<_> = sources.map(|source| format!("--remap-path-prefix={}/=", source.path().display())).collect();
    flags.join(" ")
}

/// Trunk with everything it needs, ready for the arguments of its command.
pub fn trunk(name: &str) -> Outcome<Command> {
    let path = tools::for_bundling()?;
    let mut trunk = command(tools::trunk()?.join("trunk"));
    trunk.args([name, "--skip-version-check", "--offline=true"]).env("PATH", path);
    Ok(trunk)
}

fn newest(path: PathBuf) -> Option<std::time::SystemTime> {
    let own = std::fs::metadata(&path).and_then(|data| data.modified()).ok();
    let entries = std::fs::read_dir(&path).into_iter().flatten().flatten();
    entries.filter_map(|entry| newest(entry.path())).chain(own).max()
}
