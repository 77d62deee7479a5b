//! The servers of the project: a built site under its real headers, and the mock's handlers as an API over HTTP.
#![allow(clippy::print_stdout, clippy::print_stderr)]

mod api;
mod caching;
mod headers;
mod listen;
mod openapi;
mod options;
mod site;

use options::Options;
use std::process::ExitCode;

const USAGE: &str = "\
usage: qifu-api site --dir DIR [--host 127.0.0.1] [--port 0] [--api ORIGIN] [--jssdk ORIGIN] [--config FILE]
       qifu-api api [--host 127.0.0.1] [--port 0] [--data FILE]
       qifu-api openapi [--check FILE | --write FILE]

Port 0 takes any free one. A server prints `listening on http://HOST:PORT` when it is ready.";

#[tokio::main]
async fn main() -> ExitCode {
    match run(std::env::args().skip(1).collect()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("qifu-api: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn run(mut args: Vec<String>) -> Result<(), String> {
    if args.is_empty() {
        return Err(USAGE.into());
    }
    match args.remove(0).as_str() {
        "site" => {
            let options = Options::parse(args, &["dir", "host", "port", "api", "jssdk", "config"])?;
            let router = site::router(&site::Site::from_options(&options)?)?;
            listen::serve(router, &options).await
        }
        "api" => {
            let options = Options::parse(args, &["host", "port", "data"])?;
            listen::serve(api::router(options.value("data").map(std::path::Path::new))?, &options).await
        }
        "openapi" => openapi::run(&Options::parse(args, &["check", "write"])?),
        _ => Err(USAGE.into()),
    }
}
