//! `cargo xtask test`: the stages in their order, their times, and how many tests ran.

mod browser;
mod contract;
mod journeys;
mod lint;
mod native;
mod release;

pub use journeys::in_browser;

use crate::options::Options;
use crate::process::Outcome;
use crate::tally::Tally;
use std::time::{Duration, Instant};

type Work = fn(&mut Tally, &[String]) -> Outcome;

/// Name, what it checks, how long it may take on two cores when the tools are there, and the work.
const STAGES: [(&str, &str, &str, Work); 6] = [
    ("lint", "format and clippy, native and wasm", "seconds; 3 minutes the first time", lint::run),
    ("native", "tests that need no browser", "seconds; 2 minutes the first time", native::run),
    ("browser", "components and clients in headless Chrome", "1 minute; 3 the first time", browser::run),
    ("contract", "openapi.json and the servers", "half a minute", contract::run),
    ("release", "both optimised builds, their size and what is in them", "2 minutes; 6 the first time", release::run),
    ("journeys", "people's ways through the release build", "half an hour", journeys::run),
];

/// Runs the stages that are named, or all of them, and stops at the first that fails.
pub fn run(options: &Options) -> Outcome {
    let known = |word: &&String| STAGES.iter().any(|(name, ..)| name == word);
    if let Some(word) = options.words.iter().find(|word| !known(word)) {
        let names: Vec<_> = STAGES.iter().map(|(name, ..)| *name).collect();
        return Err(format!("there is no stage `{word}`; there are {}", names.join(", ")));
    }
    let asked = |name: &str| options.words.is_empty() || options.words.iter().any(|word| word == name);
    let (mut tally, mut times, mut result) = (Tally::default(), Vec::new(), Ok(()));
    for (name, what, how_long, work) in STAGES.into_iter().filter(|(name, ..)| asked(name)) {
        println!("\n=== {name}: {what} ({how_long})");
        let start = Instant::now();
        result = work(&mut tally, &options.rest).map_err(|error| format!("stage {name}: {error}"));
        times.push((name, start.elapsed(), result.is_ok()));
        if result.is_err() {
            break;
        }
    }
    report(&times);
    if let Err(error) = &result {
        println!("{error}");
    }
    // A count is only shown if it says how it went: a failure that no test stands for must not close with "0 failed".
    if tally.passed + tally.failed > 0 && result.is_ok() == (tally.failed == 0) {
        println!("{} passed, {} failed", tally.passed, tally.failed);
    }
    result.map_err(|_| "failed, see above".into())
}

fn report(times: &[(&str, Duration, bool)]) {
    println!("\nstage         time  result");
    for (name, time, is_ok) in times {
        let result = if *is_ok { "ok" } else { "FAILED" };
        println!("{name:<10} {:>5.1} s  {result}", time.as_secs_f32());
    }
    let total: Duration = times.iter().map(|(_, time, _)| time).sum();
    println!("{:<10} {:>5.1} s", "all", total.as_secs_f32());
}
