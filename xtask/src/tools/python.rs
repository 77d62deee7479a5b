//! The validator of OpenAPI documents, in a Python environment of its own.

use super::{debian, once};
use crate::process::{Outcome, command, run, step, succeeds};
use std::path::Path;

const VALIDATOR: &str = "0.7.2";

/// Checks a document against the OpenAPI specification that it names.
pub fn validate_openapi(document: &Path) -> Outcome {
    let place = once(&format!("openapi-spec-validator-{VALIDATOR}"), |place| {
        step("installing the OpenAPI validator", "about 20 seconds, once", || install(place))
    })?;
    // By module, not by script: a script names the folder in which it was installed, and that was renamed.
    run(command(place.join("bin/python")).args(["-m", "openapi_spec_validator", "--errors", "all"]).arg(document))
}

fn install(place: &Path) -> Outcome {
    if !succeeds(command("python3").args(["-c", "import venv, ensurepip"])) {
        debian::ensure(&["python3", "python3-venv"], "under a minute")?;
    }
    run(command("python3").args(["-m", "venv"]).arg(place))?;
    let package = format!("openapi-spec-validator=={VALIDATOR}");
    let mut pip = command(place.join("bin/python"));
    pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", &package]);
    run(&mut pip).map_err(|error| format!("{error}\nTo see why, run: python3 -m pip download --no-deps {package}"))
}
