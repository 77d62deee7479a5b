//! Runs other programs in the checkout and says what it runs.

use crate::project;
use std::ffi::{OsStr, OsString};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

/// What a step comes to: its value, or a sentence for the person at the terminal.
pub type Outcome<T = ()> = Result<T, String>;

/// A program to run in the checkout, without standard input.
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(project::root()).stdin(Stdio::null());
    // Cargo describes this crate to it in the environment. Passed on, that would make some build scripts run again.
    for (name, _) in std::env::vars_os() {
        if describes_this_crate(&name) {
            command.env_remove(name);
        }
    }
    command
}

/// The cargo that runs this program.
pub fn cargo() -> Command {
    command(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Shows the command line, runs it, and fails where it fails.
pub fn run(command: &mut Command) -> Outcome {
    println!("$ {}", line(command));
    let status = command.status().map_err(|error| format!("cannot start {}: {error}", line(command)))?;
    if status.success() { Ok(()) } else { Err(format!("failed ({status}): {}", line(command))) }
}

/// Shows the command line and becomes it, so that whoever stops this program stops that one. Returns only a failure.
pub fn hand_over(command: &mut Command) -> Outcome {
    println!("$ {}", line(command));
    become_it(command)
}

/// Becomes the command without a word of its own, for who stands in another program's place. Returns only a failure.
pub fn become_it(command: &mut Command) -> Outcome {
    let error = command.exec();
    Err(format!("cannot start {}: {error}", line(command)))
}

/// Whether the command can be started and succeeds; shows nothing.
pub fn succeeds(command: &mut Command) -> bool {
    command.stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|status| status.success())
}

/// What the command prints.
pub fn output(command: &mut Command) -> Outcome<String> {
    let output = command.output().map_err(|error| format!("cannot start {}: {error}", line(command)))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        return Err(format!("failed ({}): {}\n{}", output.status, line(command), said.trim_end()));
    }
    String::from_utf8(output.stdout).map_err(|_| format!("not UTF-8: the output of {}", line(command)))
}

/// Announces a step and how long it may take, and says how long it took.
pub fn step<T>(what: &str, how_long: &str, work: impl FnOnce() -> Outcome<T>) -> Outcome<T> {
    println!("==> {what} ({how_long})");
    let start = Instant::now();
    let value = work()?;
    println!("    done in {:.1} s", start.elapsed().as_secs_f32());
    Ok(value)
}

/// Does the same with each item, on every core; what came of them, in their order.
pub fn on_every_core<T: Sync, R: Send>(items: &[T], work: impl Fn(&T) -> Outcome<R> + Sync) -> Outcome<Vec<R>> {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let next = AtomicUsize::new(0);
    let run = || -> Outcome<Vec<(usize, R)>> {
        let mut done = Vec::new();
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            match items.get(index) {
                Some(item) => done.push((index, work(item)?)),
                None => return Ok(done),
            }
        }
    };
    let mut done = std::thread::scope(|scope| {
        let workers: Vec<_> = (0..cores).map(|_| scope.spawn(run)).collect();
        let mut done = Vec::new();
        for worker in workers {
            done.extend(worker.join().map_err(|_| "a worker broke down")??);
        }
        Ok::<_, String>(done)
    })?;
    done.sort_by_key(|(index, _)| *index);
    Ok(done.into_iter().map(|(_, value)| value).collect())
}

/// A program's place on PATH.
pub fn on_path(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|dir| dir.join(name)).find(|file| file.is_file())
}

/// PATH with these folders first.
pub fn path_with(first: &[PathBuf]) -> Outcome<OsString> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let dirs = first.iter().cloned().chain(std::env::split_paths(&path));
    std::env::join_paths(dirs).map_err(|error| format!("PATH: {error}"))
}

/// A file's text.
pub fn read(path: &Path) -> Outcome<String> {
    std::fs::read_to_string(path).map_err(|error| format!("cannot read {}: {error}", path.display()))
}

/// The command as one would type it.
pub fn line(command: &Command) -> String {
    let is_cargo = std::env::var_os("CARGO").is_some_and(|cargo| cargo == command.get_program());
    let program = if is_cargo { OsStr::new("cargo") } else { command.get_program() };
    let words = std::iter::once(program).chain(command.get_args());
    words.map(|word| quote(&word.to_string_lossy())).collect::<Vec<_>>().join(" ")
}

fn quote(word: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_=./:@,+".contains(c);
    if !word.is_empty() && word.chars().all(plain) { word.into() } else { format!("'{word}'") }
}

fn describes_this_crate(name: &OsStr) -> bool {
    let name = name.to_string_lossy();
    let exact = ["CARGO_MANIFEST_DIR", "CARGO_MANIFEST_PATH", "CARGO_BIN_NAME", "CARGO_CRATE_NAME", "OUT_DIR"];
    name.starts_with("CARGO_PKG_") || exact.contains(&name.as_ref())
}

#[cfg(test)]
mod tests {
    use super::on_every_core;

    #[test]
    fn what_is_done_on_every_core_comes_back_in_order() {
        let items: Vec<u32> = (0..100).collect();
        assert_eq!(on_every_core(&items, |item| Ok(item * 2)), Ok((0..100).map(|item| item * 2).collect()));
        let failing = |item: &u32| if *item == 50 { Err("50".to_owned()) } else { Ok(()) };
        assert_eq!(on_every_core(&items, failing), Err("50".to_owned()));
    }
}
