//! A program that runs beside the tests, and never longer than they do.

use std::{
    ffi::OsStr,
    io::{BufRead, BufReader},
    process::{Child, ChildStdout, Command, Stdio},
};

/// Runs the words after it; ends them when its own input ends, however this process ended.
const WATCH: &str =
    r#""$@" </dev/null & program=$!; exec >&-; while read -r _; do :; done; kill "$program" 2>/dev/null; wait"#;

/// A running program; ended when dropped.
#[derive(Debug)]
pub struct Program {
    shell: Child,
    output: BufReader<ChildStdout>,
}

impl Program {
    /// Starts it, and reads what it prints until `ready` finds what it looks for in a line.
    ///
    /// # Panics
    /// If it cannot be started, or ends without having said so.
    pub fn start<T>(words: &[&OsStr], ready: impl Fn(&str) -> Option<T>) -> (Self, T) {
        let mut shell = Command::new("sh")
            .args(["-c", WATCH, "sh"])
            .args(words)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("there is a shell");
        let output = BufReader::new(shell.stdout.take().expect("its output is piped"));
        // From here on dropping it waits for its end.
        let mut program = Self { shell, output };
        let mut line = String::new();
        loop {
            line.clear();
            let read = program.output.read_line(&mut line).expect("its output is text");
            assert!(read > 0, "{words:?} ended before it was ready");
            if let Some(found) = ready(&line) {
                return (program, found);
            }
        }
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        drop(self.shell.stdin.take());
        // Already ended is as good.
        self.shell.wait().map(|_| ()).unwrap_or_default();
    }
}
