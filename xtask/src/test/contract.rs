//! Stage 4: the description of the API is valid and current, and the servers keep to it.

use super::native;
use crate::process::{Outcome, command, run as run_command};
use crate::project::{self, API};
use crate::tally::Tally;
use crate::{server, tools};

/// The committed document against the code, then against the standard; then the servers' own tests.
pub fn run(tally: &mut Tally, rest: &[String]) -> Outcome {
    server::build()?;
    run_command(command(project::binary(API)).args(["openapi", "--check", "openapi.json"]))?;
    tools::validate_openapi(&project::root().join("openapi.json"))?;
    native::tests(tally, &["-p", API], rest)
}
