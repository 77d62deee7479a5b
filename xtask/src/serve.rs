//! Serves the app or the API to a person, until they stop it.

use crate::bundle::{Build, trunk};
use crate::options::Options;
use crate::process::{Outcome, command, hand_over};
use crate::{project, server};
use std::path::PathBuf;

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

/// `cargo xtask api`: what people did stays in a file, [`DATA`] unless another is named.
pub fn api(options: &Options) -> Outcome {
    server::build()?;
    let data = data(options);
    println!("==> keeping what people do in {}", data.display());
    let mut api = command(project::binary(project::API));
    hand_over(api.args(["api", "--port", options.value("port").unwrap_or("8081"), "--data"]).arg(data))
}

/// Below the checkout.
const DATA: &str = "target/api/data.json";

fn data(options: &Options) -> PathBuf {
    options.value("data").map_or_else(|| project::root().join(DATA), PathBuf::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_api_keeps_its_data_also_when_no_file_is_named() {
        let of = |words: &[&str]| {
            let words = words.iter().map(|word| (*word).to_string()).collect();
            data(&Options::parse(words, &[], &["data"]).unwrap())
        };
        assert!(of(&[]).ends_with(DATA));
        assert_eq!(of(&["--data", "mine.json"]), PathBuf::from("mine.json"));
    }
}
