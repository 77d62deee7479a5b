//! Stage 3: the tests that run in a page, while the API answers beside it.

use crate::process::{Outcome, cargo};
use crate::project::{APP, WASM};
use crate::server::{self, Server};
use crate::tally::Tally;
use crate::tools;

/// Always the same while it is free: the tests are compiled with the address, so another one compiles them anew.
const PORT: u16 = 18423;

/// One browser for the whole file of tests.
pub fn run(tally: &mut Tally, rest: &[String]) -> Outcome {
    tools::wasm_target()?;
    let runner = tools::wasm_bindgen()?.join("wasm-bindgen-test-runner");
    let driver = tools::chromedriver()?;
    server::build()?;
    let port = server::free_port(PORT).to_string();
    let api = Server::start(&["api", "--port", &port])?;
    let mut tests = cargo();
    tests.args(["test", "-p", APP, "--target", WASM, "--test", "web", "--"]).args(rest);
    tests.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner);
    tests.env("CHROMEDRIVER", driver).env("QIFU_TEST_API", &api.address);
    if std::env::var_os("WASM_BINDGEN_TEST_TIMEOUT").is_none() {
        tests.env("WASM_BINDGEN_TEST_TIMEOUT", "600");
    }
    tally.run(&mut tests)
}
