//! Runs tests, passes on what they print, and counts by their summary lines.

use crate::process::{Outcome, line};
use std::io::{BufRead, BufReader, IsTerminal, Read, Write};
use std::process::{Command, Stdio};

/// How many tests passed and failed.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Tally {
    /// Tests that ran and passed.
    pub passed: u32,
    /// Tests that ran and failed, or did not end in time.
    pub failed: u32,
}

impl Tally {
    /// Runs a test command and adds its counts; fails where the command fails.
    pub fn run(&mut self, command: &mut Command) -> Outcome {
        println!("$ {}", line(command));
        if std::io::stdout().is_terminal() {
            command.env("CARGO_TERM_COLOR", "always");
        }
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().map_err(|error| format!("cannot start {}: {error}", line(command)))?;
        let (out, err) = (child.stdout.take(), child.stderr.take());
        let (out, err) = std::thread::scope(|scope| {
            let out = scope.spawn(|| out.map(|pipe| pass_on(pipe, std::io::stdout())));
            let err = err.map(|pipe| pass_on(pipe, std::io::stderr()));
            (out.join().ok().flatten(), err)
        });
        self.add(out.unwrap_or_default());
        self.add(err.unwrap_or_default());
        let status = child.wait().map_err(|error| format!("{}: {error}", line(command)))?;
        if status.success() { Ok(()) } else { Err(format!("failed ({status}): {}", line(command))) }
    }

    fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }

    /// Reads a summary line of cargo test, wasm-bindgen-test (`test result: ok. 3 passed; 0 failed; ..`) or nextest
    /// (`Summary [ 0.1s] 4 tests run: 3 passed, 1 timed out, 0 skipped`). Any other line counts nothing; nor does the
    /// first kind when it is indented, for so nextest shows the output of a test that failed.
    fn of_line(text: &str) -> Self {
        let counts = if let Some((_, counts)) = text.strip_prefix("test result: ").and_then(|t| t.split_once(". ")) {
            counts
        } else if let Some((_, counts)) =
            text.trim_start().strip_prefix("Summary [").and_then(|t| t.split_once(" run: "))
        {
            counts
        } else {
            return Self::default();
        };
        let mut tally = Self::default();
        for part in counts.split([';', ',']) {
            let Some((number, what)) = part.trim().split_once(' ') else { continue };
            let number = number.parse().unwrap_or(0);
            match what.split(" (").next() {
                Some("passed") => tally.passed += number,
                Some("failed" | "timed out" | "exec failed") => tally.failed += number,
                _ => {}
            }
        }
        tally
    }
}

fn pass_on(pipe: impl Read, mut to: impl Write) -> Tally {
    let mut tally = Tally::default();
    let mut reader = BufReader::new(pipe);
    let mut bytes = Vec::new();
    while reader.read_until(b'\n', &mut bytes).is_ok_and(|count| count > 0) {
        // A closed terminal is no reason to stop counting.
        to.write_all(&bytes).and_then(|()| to.flush()).ok();
        tally.add(Tally::of_line(&without_colour(&String::from_utf8_lossy(&bytes))));
        bytes.clear();
    }
    tally
}

fn without_colour(text: &str) -> String {
    let mut parts = text.split("\u{1b}[");
    let first = parts.next().unwrap_or_default().to_string();
    parts.fold(first, |plain, part| plain + part.split_once('m').map_or(part, |(_, rest)| rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(line: &str) -> (u32, u32) {
        let tally = Tally::of_line(&without_colour(line));
        (tally.passed, tally.failed)
    }

    #[test]
    fn counts_cargo_test_and_the_browser_runner() {
        let ok = "test result: ok. 5 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s";
        assert_eq!(counts(ok), (5, 0));
        assert_eq!(counts("test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 filtered out"), (3, 2));
        assert_eq!(counts("test result: \u{1b}[32mok\u{1b}[0m. 7 passed; 0 failed; 0 ignored"), (7, 0));
    }

    #[test]
    fn counts_nextest() {
        assert_eq!(counts("     Summary [   0.012s] 12 tests run: 12 passed, 0 skipped"), (12, 0));
        assert_eq!(
            counts("     Summary [   9.1s] 6 tests run: 3 passed (1 slow), 1 failed, 2 timed out, 4 skipped"),
            (3, 3)
        );
        assert_eq!(
            counts(
                "\u{1b}[32;1m     Summary\u{1b}[0m [   0.012s] \u{1b}[1m1\u{1b}[0m test run: \u{1b}[1m1\u{1b}[0m \u{1b}[32;1mpassed\u{1b}[0m, 0 skipped"
            ),
            (1, 0)
        );
    }

    #[test]
    fn counts_nothing_else() {
        assert_eq!(counts("12 tests run: 12 passed"), (0, 0));
        assert_eq!(counts("test a::b ... ok"), (0, 0));
        assert_eq!(counts("    test result: FAILED. 0 passed; 1 failed; 0 ignored"), (0, 0));
    }
}
