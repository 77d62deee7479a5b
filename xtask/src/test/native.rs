//! Stage 2: tests that need no browser.

use crate::process::{Outcome, cargo, succeeds};
use crate::project::{APP, NATIVE_FEATURES};
use crate::tally::Tally;

/// The app's library and this crate; the servers have a stage of their own.
pub fn run(tally: &mut Tally, rest: &[String]) -> Outcome {
    let packages = ["-p", APP, "-p", "xtask", "--no-default-features", "--features", NATIVE_FEATURES];
    tests(tally, &packages, rest)?;
    if !rest.is_empty() {
        return Ok(());
    }
    tally.run(cargo().args(["test", "--doc", "-p", APP, "--no-default-features", "--features", NATIVE_FEATURES]))
}

/// Runs native tests by nextest where it is installed.
pub fn tests(tally: &mut Tally, packages: &[&str], rest: &[String]) -> Outcome {
    let mut command = cargo();
    if succeeds(cargo().args(["nextest", "--version"])) {
        command.args(["nextest", "run"]).args(packages).args(["--no-fail-fast", "--"]).args(rest);
    } else {
        command.args(["test", "--all-targets"]).args(packages).args(["--no-fail-fast", "--"]).args(rest);
    }
    tally.run(&mut command)
}
