//! A plain request to a server on this machine: what the outside world does without a browser.

use serde_json::Value;
use std::{
    io::{Read, Write},
    net::TcpStream,
    sync::atomic::{AtomicU64, Ordering},
};

/// A server on this machine.
#[derive(Clone, Debug)]
pub struct Server {
    /// `http://127.0.0.1:PORT`.
    pub origin: String,
}

/// What it answered.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The headers, names in lower case.
    pub headers: Vec<(String, String)>,
    /// The body; null where it is no JSON.
    pub json: Value,
}

impl Answer {
    /// A header's value; `name` in lower case.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

impl Server {
    /// Asks, with a key of its own as every write has.
    ///
    /// # Panics
    /// If there is no connection or no answer.
    pub fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)], body: Option<&Value>) -> Answer {
        let body = body.map(Value::to_string).unwrap_or_default();
        self.send(method, path, headers, ("application/json", body.as_bytes()))
    }

    /// Stores a file as whoever has this token. Says its identifier.
    ///
    /// # Panics
    /// If it was refused.
    pub fn stores(&self, token: &str, media_type: &str, bytes: &[u8]) -> String {
        let bearer = format!("Bearer {token}");
        let answer = self.send("POST", "/files", &[("authorization", &bearer)], (media_type, bytes));
        assert_eq!(answer.status, 200, "POST /files: {}", answer.json);
        answer.json["id"].as_str().expect("a file has an identifier").to_owned()
    }

    fn send(&self, method: &str, path: &str, headers: &[(&str, &str)], (kind, body): (&str, &[u8])) -> Answer {
        static KEYS: AtomicU64 = AtomicU64::new(1);
        let host = self.origin.trim_start_matches("http://");
        let key = KEYS.fetch_add(1, Ordering::Relaxed);
        let mut request = format!("{method} {path} HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\n");
        request += &format!("content-length: {}\r\nidempotency-key: outside-world-{key:08}\r\n", body.len());
        if !body.is_empty() {
            request += &format!("content-type: {kind}\r\n");
        }
        for (name, value) in headers {
            request += &format!("{name}: {value}\r\n");
        }
        request += "\r\n";
        let mut connection = TcpStream::connect(host).expect("the server listens");
        connection.write_all(&[request.as_bytes(), body].concat()).expect("the server takes a request");
        let mut reply = Vec::new();
        connection.read_to_end(&mut reply).expect("the server answers");
        parse(&String::from_utf8_lossy(&reply))
    }

    /// Asks, and takes nothing but success for an answer.
    ///
    /// # Panics
    /// If it was refused.
    pub fn get(&self, path: &str) -> Value {
        let answer = self.ask("GET", path, &[], None);
        assert_eq!(answer.status, 200, "GET {path}: {}", answer.json);
        answer.json
    }

    /// Writes, and takes nothing but success for an answer.
    ///
    /// # Panics
    /// If it was refused.
    pub fn write(&self, method: &str, path: &str, body: &Value) -> Value {
        let answer = self.ask(method, path, &[], Some(body));
        assert_eq!(answer.status, 200, "{method} {path}: {}", answer.json);
        answer.json
    }
}

fn parse(reply: &str) -> Answer {
    let (head, body) = reply.split_once("\r\n\r\n").unwrap_or((reply, ""));
    let mut lines = head.lines();
    let status = lines.next().and_then(|line| line.split(' ').nth(1)).and_then(|status| status.parse().ok());
    let header = |line: &str| {
        let (name, value) = line.split_once(':')?;
        Some((name.to_lowercase(), value.trim().to_owned()))
    };
    let json = serde_json::from_str(body).unwrap_or(Value::Null);
    Answer { status: status.unwrap_or_default(), headers: lines.filter_map(header).collect(), json }
}
