//! A server of this workspace in the background, for as long as a test needs it.

use crate::process::{Outcome, cargo, command, line, run, step};
use crate::project;
use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::process::{Child, Stdio};
use std::sync::mpsc;
use std::time::Duration;

/// A running server; it ends with this value.
pub struct Server {
    child: Child,
    /// Where it answers: `http://127.0.0.1:PORT`.
    pub address: String,
}

impl Server {
    /// Starts the server's program and waits until it says where it listens.
    pub fn start(args: &[&str]) -> Outcome<Self> {
        let mut server = command(project::binary(project::API));
        server.args(args).stdout(Stdio::piped());
        println!("$ {} &", line(&server));
        let mut child = server.spawn().map_err(|error| format!("cannot start {}: {error}", line(&server)))?;
        let (said, hears) = mpsc::channel();
        let out = child.stdout.take();
        std::thread::spawn(move || {
            for text in BufReader::new(out?).lines().map_while(Result::ok) {
                // Read on to the end even when nobody listens any more: a full pipe would stop the server.
                said.send(text).ok();
            }
            Some(())
        });
        let mut server = Self { child, address: String::new() };
        let first = hears.recv_timeout(Duration::from_secs(60));
        let address = first.ok().and_then(|text| text.strip_prefix("listening on ").map(String::from));
        server.address = address.ok_or_else(|| format!("{} did not say where it listens", project::API))?;
        Ok(server)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself; either way it is gone.
        self.child.kill().and_then(|()| self.child.wait()).ok();
    }
}

/// Builds the program of the servers.
pub fn build() -> Outcome {
    step("building the servers", "1 to 2 minutes the first time", || run(cargo().args(["build", "-p", project::API])))
}

/// The preferred port if nobody has it, else 0: any free one.
pub fn free_port(preferred: u16) -> u16 {
    if TcpListener::bind(("127.0.0.1", preferred)).is_ok() { preferred } else { 0 }
}
