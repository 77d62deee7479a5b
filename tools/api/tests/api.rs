//! The API as a program: what a browser, a script and an operator meet.
#![allow(missing_docs, clippy::unwrap_used)]

mod server;

use serde_json::{Value, json};
use server::{Server, folder, fresh_key};
use std::{
    collections::BTreeSet,
    fs, thread,
    time::{Duration, Instant},
};

fn order() -> Value {
    json!({ "purpose": "login", "consent_version": 1, "return_path": "/login" })
}

fn open_face_checks(server: &Server) -> BTreeSet<String> {
    let list = server.get("/sim/face-checks").json();
    list.as_array().unwrap().iter().map(|check| check["id"].as_str().unwrap().to_owned()).collect()
}

fn start_face_check(server: &Server) -> String {
    let ticket = server.write("POST /face-checks", &order());
    assert_eq!(ticket.status, 200, "{ticket:?}");
    ticket.json()["id"].as_str().unwrap().to_owned()
}

fn set_fault(server: &Server, endpoint: &str, fault: &Value) {
    let rule = json!([{ "endpoint": endpoint, "fault": fault, "times": 1 }]);
    assert_eq!(server.write("PUT /sim/faults", &rule).status, 200);
}

/// Logs the demonstration's first person in, and says the token.
fn log_in(server: &Server) -> String {
    let ticket = server.write("POST /face-checks", &order()).json();
    let id = ticket["id"].as_str().unwrap();
    let person = server.get("/sim/persons").json()[0].clone();
    let identity =
        ["name", "document_kind", "document", "mobile"].map(|field| (field.to_owned(), person[field].clone()));
    let at = |step: &str| format!("POST /sim/face-checks/{id}/{step}");
    server.write(&at("identity"), &Value::Object(identity.into_iter().collect()));
    server.write(&at("decision"), &json!("passed"));
    let proof = json!({ "secret": ticket["secret"] });
    let opened = server.write(&format!("POST /face-checks/{id}/redemption"), &proof).json();
    opened["token"].as_str().unwrap().to_owned()
}

#[test]
fn describes_itself_as_committed() {
    let server = Server::start(&[]);
    assert_eq!(server.get("/info").json()["demonstration"], true);
    let committed = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../openapi.json")).unwrap();
    assert_eq!(server.get("/openapi.json").body, committed);
}

#[test]
fn refuses_what_it_does_not_know_in_the_declared_form() {
    let server = Server::start(&[]);
    for (line, status, code) in
        [("GET /moons", 404, "not_found"), ("PATCH /info", 405, "not_found"), ("POST /files", 400, "key_missing")]
    {
        let reply = server.send(line, &[], b"").unwrap();
        assert_eq!((reply.status, reply.json()["code"].as_str()), (status, Some(code)), "{line}");
        assert!(reply.head.contains("content-type: application/problem+json"), "{}", reply.head);
    }
}

#[test]
fn what_people_did_survives_a_restart() {
    let data = folder("restart").join("deep/data.json");
    let options = ["--data", data.to_str().unwrap()];
    let server = Server::start(&options);
    let started = start_face_check(&server);
    let token = format!("Bearer {}", log_in(&server));
    let key = fresh_key();
    let headers = [("authorization", token.as_str()), ("idempotency-key", &key), ("content-type", "image/png")];
    let stored = server.send("POST /files", &headers, b"\x89PNG\r\n\x1a\n, not quite a picture").unwrap().json();
    assert!(server.stop().success());

    let server = Server::start(&options);
    assert_eq!(open_face_checks(&server), BTreeSet::from([started]));
    let id = stored["id"].as_str().unwrap();
    let known = server.send(&format!("GET /files/{id}"), &headers[..1], b"").unwrap();
    assert_eq!(known.json(), stored);
    let bytes = data.with_file_name("data.json.files").join(id);
    assert_eq!(fs::read(&bytes).unwrap(), b"\x89PNG\r\n\x1a\n, not quite a picture");
    server.write("POST /sim/reset", &json!({ "clock": null }));
    assert!(!bytes.exists(), "a reset throws files away");
}

#[test]
fn a_data_file_that_cannot_be_read_is_set_aside_and_reported() {
    for (name, content) in
        [("damaged", &b"{\"version\":2,"[..]), ("version", b"{\"version\":999}"), ("bytes", b"\xff\xfe")]
    {
        let folder = folder(name);
        let data = folder.join("data.json");
        fs::write(&data, content).unwrap();
        let server = Server::start(&["--data", data.to_str().unwrap()]);
        assert!(server.get("/sim").json()["damaged_store_at"].is_string(), "{name}");
        let aside = |entry: &fs::DirEntry| entry.file_name().to_string_lossy().starts_with("data.json.set-aside-");
        let kept: Vec<_> = fs::read_dir(&folder).unwrap().map(Result::unwrap).filter(aside).collect();
        assert_eq!(fs::read(kept[0].path()).unwrap(), content);
        start_face_check(&server);
    }
}

#[test]
fn no_write_of_many_callers_is_lost() {
    let data = folder("writes").join("data.json");
    let server = Server::start(&["--data", data.to_str().unwrap()]);
    let made: BTreeSet<_> = thread::scope(|scope| {
        let caller = || (0..50).map(|_| start_face_check(&server)).collect::<Vec<_>>();
        let callers: Vec<_> = (0..8).map(|_| scope.spawn(caller)).collect();
        callers.into_iter().flat_map(|caller| caller.join().unwrap()).collect()
    });
    assert_eq!(made.len(), 400);
    assert_eq!(open_face_checks(&server), made);
}

#[test]
fn a_wait_ends_when_something_changes() {
    let server = Server::start(&[]);
    let cursor = server.get("/changes").json()["cursor"].clone();
    thread::scope(|scope| {
        let waiting = scope.spawn(|| (server.get(&format!("/changes?after={cursor}")).json(), Instant::now()));
        thread::sleep(Duration::from_millis(300));
        assert!(!waiting.is_finished());
        // It concerns nobody who waits here.
        start_face_check(&server);
        thread::sleep(Duration::from_millis(300));
        assert!(!waiting.is_finished());
        let acted = Instant::now();
        server.write("POST /sim/clock", &json!({ "seconds": 1 }));
        let (changes, woken) = waiting.join().unwrap();
        assert_eq!(changes["topics"], json!(["all"]));
        assert!(woken - acted < Duration::from_secs(2));
    });
}

#[test]
fn misbehaves_as_told() {
    let server = Server::start(&[]);
    set_fault(&server, "ReadInfo", &json!({ "latency": 400 }));
    let asked = Instant::now();
    assert_eq!(server.get("/info").status, 200);
    assert!(asked.elapsed() >= Duration::from_millis(400));

    set_fault(&server, "ReadInfo", &json!("offline"));
    assert!(server.send("GET /info", &[], b"").is_none(), "no whole reply");
    assert_eq!(server.get("/info").status, 200);

    set_fault(&server, "StartFaceCheck", &json!("lost_reply"));
    let key = fresh_key();
    let send =
        || server.send("POST /face-checks", &[("idempotency-key", key.as_str())], order().to_string().as_bytes());
    assert!(send().is_none());
    assert_eq!(open_face_checks(&server).len(), 1, "it took effect");
    let again = send().unwrap().json();
    assert_eq!(open_face_checks(&server), BTreeSet::from([again["id"].as_str().unwrap().to_owned()]));
}

#[test]
fn a_body_that_is_too_long_is_refused_with_the_limit() {
    let server = Server::start(&[]);
    let headers = [("idempotency-key", "0123456789abcdef"), ("content-type", "image/png")];
    let reply = server.send("POST /files", &headers, &vec![0; 8 * 1024 * 1024]).unwrap();
    assert_eq!((reply.status, reply.json()["code"].as_str()), (413, Some("file_too_large")));
    assert_eq!(reply.json()["parameters"]["limit"], (5 * 1024 * 1024).to_string());
}

#[test]
fn pages_of_this_machine_may_call_and_no_others() {
    let server = Server::start(&[]);
    let ask = |origin| {
        let wanted = "authorization,content-type,idempotency-key";
        let headers =
            [("origin", origin), ("access-control-request-method", "POST"), ("access-control-request-headers", wanted)];
        server.send("OPTIONS /face-checks", &headers, b"").unwrap().head
    };
    let allowed = ask("http://localhost:4321");
    assert!(allowed.contains("access-control-allow-origin: http://localhost:4321"), "{allowed}");
    assert!(!ask("https://example.org").contains("access-control-allow-origin"));
    let reply = server.send("GET /info", &[("origin", "http://127.0.0.1:9")], b"").unwrap();
    assert!(reply.head.contains("access-control-expose-headers: server-time,retry-after"), "{}", reply.head);
}

#[test]
fn stops_when_the_system_asks_though_somebody_waits() {
    let server = Server::start(&[]);
    set_fault(&server, "ReadInfo", &json!("silence"));
    thread::scope(|scope| {
        let waiting = scope.spawn(|| server.send("GET /info", &[], b""));
        while server.get("/sim").json()["strikes"]["ReadInfo"] != 1 {
            thread::yield_now();
        }
        assert!(!waiting.is_finished(), "silence");
        assert!(server.stop().success());
        assert!(waiting.join().unwrap().is_none());
    });
}
