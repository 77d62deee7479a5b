//! Stage 1: the formatter, and the linter with warnings as errors, for the machine and for the page.

use crate::process::{self, Outcome, cargo};
use crate::project::{API, APP, E2E, NATIVE_FEATURES, WASM};
use crate::tally::Tally;
use crate::tools;

/// Formats nothing, only says what is not.
pub fn run(_: &mut Tally, _: &[String]) -> Outcome {
    tools::components()?;
    tools::wasm_target()?;
    run_cargo(&["fmt", "--all", "--check"])?;
    run_cargo(&[
        "clippy",
        "-p",
        APP,
        "-p",
        "xtask",
        "-p",
        API,
        "-p",
        E2E,
        "--all-targets",
        "--no-default-features",
        "--features",
        NATIVE_FEATURES,
        "--",
        "-D",
        "warnings",
    ])?;
    run_cargo(&["clippy", "-p", APP, "--target", WASM, "--lib", "--bin", APP, "--test", "web", "--", "-D", "warnings"])
}

fn run_cargo(args: &[&str]) -> Outcome {
    process::run(cargo().args(args))
}
