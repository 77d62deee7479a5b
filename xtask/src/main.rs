//! The project's commands, run as `cargo xtask <command>`.
//!
//! Builds, serves and tests; installs the tools that this takes. Knows the packages of this workspace by name
//! ([`project`]) and nothing of what the product does: no address, no screen, no rule; [`brand`] alone has some of its words.
#![allow(clippy::print_stdout, clippy::print_stderr)]

mod assets;
mod brand;
mod bundle;
mod compress;
mod fingerprint;
mod options;
mod process;
mod project;
mod serve;
mod server;
mod site;
mod split;
mod tally;
mod test;
mod tools;

use options::Options;
use process::Outcome;
use std::process::ExitCode;

const USAGE: &str = "\
usage: cargo xtask <command>

  serve [--release] [--port N]     build and serve on 127.0.0.1; --release: the optimised build under its real headers
  test [STAGE ...] [-- ARGS]       lint, native, browser, contract, release, journeys; without a stage: all of them
                                   ARGS go to the tests, for example a filter; QIFU_QUICK=1 in the environment: journeys
                                   on a build that is made in seconds
  build [--release] [--without-mock] [--dist DIR]
  api [--port N] [--data FILE]     the mock's handlers over HTTP; without a name the file is target/api/data.json
  pictures [ARGS], bench [ARGS]    pictures and times of the release build, in a real browser
  assets, finish                   hooks that Trunk calls before and after a build

Tools are built once per version, into $QIFU_TOOLS or ~/.cache/qifu/tools.";

fn main() -> ExitCode {
    let mut args: Vec<String> = std::env::args().skip(1).collect();
    if split::is_shim() {
        return report("wasm-bindgen", split::run_shim(&args));
    }
    if args.is_empty() {
        println!("{USAGE}");
        return ExitCode::FAILURE;
    }
    let command = args.remove(0);
    report(&command, dispatch(&command, args))
}

fn report(command: &str, outcome: Outcome) -> ExitCode {
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nxtask {command}: {error}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(command: &str, args: Vec<String>) -> Outcome {
    match command {
        "serve" => serve::site(&Options::parse(args, &["release"], &["port"])?),
        "api" => serve::api(&Options::parse(args, &[], &["port", "data"])?),
        "build" => bundle::command_line(&Options::parse(args, &["release", "without-mock"], &["dist"])?),
        "test" => test::run(&Options::parse(args, &[], &[])?),
        "pictures" | "bench" => test::in_browser(command, &args),
        "assets" => assets::write(),
        "finish" => bundle::finish(),
        "help" | "--help" | "-h" => {
            println!("{USAGE}");
            Ok(())
        }
        other => Err(format!("there is no command `{other}`\n\n{USAGE}")),
    }
}
