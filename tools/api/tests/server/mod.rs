//! The program under test, and a client that sends bytes as they are.

use serde_json::Value;
use std::{
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    path::PathBuf,
    process::{Child, Command, ExitStatus, Stdio},
    sync::{
        Mutex,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

/// A running server; it ends with this value.
pub struct Server {
    child: Mutex<Child>,
    address: String,
}

/// A reply: its status, its head in lower case, its body.
#[derive(Debug)]
pub struct Reply {
    pub status: u16,
    pub head: String,
    pub body: String,
}

impl Reply {
    /// The body as JSON.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap()
    }
}

impl Server {
    /// Starts the program with these options.
    pub fn start(options: &[&str]) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_qifu-api"));
        let mut child = command.args(["api", "--port", "0"]).args(options).stdout(Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let address = line.trim().strip_prefix("listening on http://").unwrap().to_owned();
        Self { child: Mutex::new(child), address }
    }

    /// Sends a request and reads until the server closes; none if it closed before a whole reply.
    pub fn send(&self, line: &str, headers: &[(&str, &str)], body: &[u8]) -> Option<Reply> {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
        let headers: String = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
        let length = body.len();
        let head =
            format!("{line} HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-length: {length}\r\n{headers}\r\n");
        stream.write_all(head.as_bytes()).unwrap();
        stream.write_all(body).unwrap();
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).ok()?;
        let text = String::from_utf8(bytes).unwrap();
        let (head, body) = text.split_once("\r\n\r\n")?;
        let head = head.to_lowercase();
        let length = head.lines().find_map(|line| line.strip_prefix("content-length: ")?.parse::<usize>().ok())?;
        let status = head.split(' ').nth(1)?.parse().ok()?;
        (body.len() == length).then(|| Reply { status, head, body: body.to_owned() })
    }

    /// Reads.
    pub fn get(&self, path: &str) -> Reply {
        self.send(&format!("GET {path}"), &[], b"").unwrap()
    }

    /// Writes JSON under a key of its own.
    pub fn write(&self, line: &str, body: &Value) -> Reply {
        let key = fresh_key();
        let headers = [("idempotency-key", key.as_str()), ("content-type", "application/json")];
        self.send(line, &headers, body.to_string().as_bytes()).unwrap()
    }

    /// Asks the program to stop, and waits until it has.
    pub fn stop(&self) -> ExitStatus {
        let mut child = self.child.lock().unwrap();
        Command::new("kill").args(["-TERM", &child.id().to_string()]).status().unwrap();
        let asked = Instant::now();
        loop {
            if let Some(status) = child.try_wait().unwrap() {
                return status;
            }
            assert!(asked.elapsed() < Duration::from_secs(10), "it does not stop");
            std::thread::sleep(Duration::from_millis(10));
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself; either way it is gone.
        let mut child = self.child.lock().unwrap();
        child.kill().and_then(|()| child.wait().map(|_| ())).unwrap_or_default();
    }
}

/// A key that no other write has.
pub fn fresh_key() -> String {
    static NUMBER: AtomicU64 = AtomicU64::new(0);
    format!("test-key-{:08}", NUMBER.fetch_add(1, Ordering::Relaxed))
}

/// A folder of this test's own, empty.
pub fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    if folder.exists() {
        std::fs::remove_dir_all(&folder).unwrap();
    }
    std::fs::create_dir_all(&folder).unwrap();
    folder
}
