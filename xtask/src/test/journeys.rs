//! Stage 6: a real browser against the release build; and the same for pictures and times.

use crate::bundle::Build;
use crate::process::{Outcome, cargo, read, run as run_command};
use crate::project::{self, API, E2E};
use crate::tally::Tally;
use crate::{server, tools};
use std::path::PathBuf;
use std::process::Command;

/// Every journey. A failing one leaves its picture and logs in `target/journeys`.
pub fn run(tally: &mut Tally, rest: &[String]) -> Outcome {
    let artifacts = project::root().join("target/journeys");
    if artifacts.exists() {
        std::fs::remove_dir_all(&artifacts).map_err(|error| format!("{}: {error}", artifacts.display()))?;
    }
    tally.run(browser_test("journeys")?.args(rest))
}

/// `cargo xtask pictures` and `cargo xtask bench`.
pub fn in_browser(target: &str, rest: &[String]) -> Outcome {
    run_command(browser_test(target)?.arg("--nocapture").args(rest))
}

/// The test target with all that it needs from outside: both sites, the server's program, the driver, the checker.
fn browser_test(target: &str) -> Outcome<Command> {
    let manifest = read(&project::root().join("tests/e2e/Cargo.toml"))?;
    if !manifest.contains(&format!("name = \"{target}\"")) {
        return Err(format!("{E2E} has no test target `{target}`"));
    }
    let driver = tools::chromedriver()?;
    let axe = tools::node_modules()?.join("axe-core/axe.min.js");
    server::build()?;
    let (mock, plain) = sites()?;
    let artifacts = project::root().join("target/journeys");
    std::fs::create_dir_all(&artifacts).map_err(|error| format!("{}: {error}", artifacts.display()))?;
    let mut tests = cargo();
    tests.args(["test", "-p", E2E, "--test", target, "--"]);
    tests.env("QIFU_SITE_MOCK", mock).env("QIFU_SITE_PLAIN", plain).env("QIFU_SERVER", project::binary(API));
    tests.env("QIFU_AXE", axe).env("QIFU_ARTIFACTS", artifacts).env("CHROMEDRIVER", driver);
    Ok(tests)
}

/// The site with the mock and the one without. With `QIFU_QUICK` in the environment one build that is not optimised
/// stands for both: for writing a journey, not for trusting it.
fn sites() -> Outcome<(PathBuf, PathBuf)> {
    if std::env::var_os("QIFU_QUICK").is_some() {
        let quick = project::test_site("quick");
        Build { release: false, mock: true, dist: &quick }.run_if_older()?;
        return Ok((quick.clone(), quick));
    }
    let (mock, plain) = (project::test_site("mock"), project::test_site("plain"));
    Build { release: true, mock: true, dist: &mock }.run_if_older()?;
    Build { release: true, mock: false, dist: &plain }.run_if_older()?;
    Ok((mock, plain))
}
