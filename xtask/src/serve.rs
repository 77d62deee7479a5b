//! Serves the app or the API to a person, until they stop it.

use crate::bundle::{Build, trunk};
use crate::options::Options;
use crate::process::{Outcome, command, hand_over};
use crate::{project, server};

/// `cargo xtask serve`.
pub fn site(options: &Options) -> Outcome {
    let port = options.value("port").unwrap_or("8080");
    if !options.has("release") {
        let mut trunk = trunk("serve")?;
        println!(
            "==> building (2 minutes the first time on 2 cores, then seconds), then serving http://127.0.0.1:{port}/"
        );
        return hand_over(trunk.args(["--address", "127.0.0.1", "--disable-address-lookup=true", "--port", port]));
    }
    let dist = project::root().join("dist");
    Build { release: true, mock: true, dist: &dist }.run()?;
    server::build()?;
    println!("==> serving http://127.0.0.1:{port}/");
    hand_over(command(project::binary(project::API)).args(["site", "--port", port, "--dir"]).arg(dist))
}

/// `cargo xtask api`.
pub fn api(options: &Options) -> Outcome {
    server::build()?;
    let mut api = command(project::binary(project::API));
    api.args(["api", "--port", options.value("port").unwrap_or("8081")]);
    if let Some(file) = options.value("data") {
        api.args(["--data", file]);
    }
    hand_over(&mut api)
}
