//! Stage 5: the optimised builds with and without the mock: what they weigh and what is in them.

use crate::bundle::Build;
use crate::process::Outcome;
use crate::project;
use crate::site::{self, Expect};
use crate::tally::Tally;

/// Builds both and checks both, so that one run tells all faults of both.
pub fn run(_: &mut Tally, _: &[String]) -> Outcome {
    let list = project::root().join("tests/mock-only.txt");
    let never = project::root().join("tests/absent.txt");
    let mut faults = Vec::new();
    for (name, mock, limit, expect) in [
        ("mock", true, "first_screen_with_mock", Expect::Present),
        ("plain", false, "first_screen_without_mock", Expect::Absent),
    ] {
        let dist = project::test_site(name);
        Build { release: true, mock, dist: &dist }.run()?;
        faults.extend(site::check(&dist).err());
        faults.extend(site::budget(&dist, limit).err());
        faults.extend(site::strings(&dist, &list, expect).err());
        faults.extend(site::strings(&dist, &never, Expect::Absent).err());
    }
    if faults.is_empty() { Ok(()) } else { Err(faults.join("\n")) }
}
