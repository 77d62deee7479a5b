//! The world outside of the product: the partner that looks at faces, the clock, and what goes wrong.
//!
//! Over HTTP it is asked directly, which is quick; the screens that play it are used by the journeys that are about them.

use super::{Server, Stage};
use serde_json::{Value, json};

/// An invented person, as they write themselves at the partner.
#[derive(Clone, Copy, Debug)]
pub struct Identity {
    /// Name.
    pub name: &'static str,
    /// Number of the 居民身份证.
    pub document: &'static str,
    /// Mobile number.
    pub mobile: &'static str,
}

/// What the partner finds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Face {
    /// It is the person.
    Passed,
    /// It cannot be told.
    NotRecognised,
    /// It is somebody else.
    OtherPerson,
    /// The person breaks off.
    Cancelled,
}

/// The world of a stage with an API.
pub struct World<'s> {
    stage: &'s Stage,
}

impl<'s> World<'s> {
    pub(super) const fn new(stage: &'s Stage) -> Self {
        Self { stage }
    }

    /// The API.
    ///
    /// # Panics
    /// On a stage whose server is in the page.
    pub fn server(&self) -> &'s Server {
        self.stage.site.api.as_ref().expect("a stage with an API")
    }

    /// The face check that was asked for last, as the partner sees it.
    pub fn last_face_check(&self) -> Value {
        self.server().get("/sim/face-checks")[0].clone()
    }

    /// The partner opens the face check that was asked for last, takes the identity, and decides. Says where the
    /// person goes back to.
    pub fn decides(&self, face: Face, who: &Identity) -> String {
        let check = self.last_face_check();
        self.opens(&check);
        let id = check["id"].as_str().expect("somebody asked for a face check");
        let identity = json!({
            "name": who.name, "document_kind": "resident_identity_card", "document": who.document, "mobile": who.mobile,
        });
        self.server().write("POST", &format!("/sim/face-checks/{id}/identity"), &identity);
        let decision = match face {
            Face::Passed => json!("passed"),
            Face::NotRecognised => json!({ "failed": "not_recognised" }),
            Face::OtherPerson => json!({ "failed": "other_person" }),
            Face::Cancelled => json!("cancelled"),
        };
        let decided = self.server().write("POST", &format!("/sim/face-checks/{id}/decision"), &decision);
        decided["return_to"].as_str().unwrap_or_default().to_owned()
    }

    /// Logs a person in without any screen. Says the token of the session.
    pub fn logs_in(&self, who: &Identity) -> String {
        let server = self.server();
        let info = server.get("/info");
        let order = json!({
            "purpose": "login", "consent_version": info["face_consent_version"], "return_path": "/login/face/return",
        });
        let ticket = server.write("POST", "/face-checks", &order);
        self.decides(Face::Passed, who);
        let id = ticket["id"].as_str().unwrap_or_default();
        let proof = json!({ "secret": ticket["secret"] });
        let opened = server.write("POST", &format!("/face-checks/{id}/redemption"), &proof);
        opened["token"].as_str().expect("a login has a token").to_owned()
    }

    /// What the server answers to whoever has this token.
    pub fn asks_as(&self, token: &str, path: &str) -> Value {
        let bearer = format!("Bearer {token}");
        let answer = self.server().ask("GET", path, &[("authorization", &bearer)], None);
        assert_eq!(answer.status, 200, "GET {path}: {}", answer.json);
        answer.json
    }

    /// What the server answers to a write of whoever has this token.
    pub fn writes_as(&self, token: &str, method: &str, path: &str, body: &Value) -> Value {
        let bearer = format!("Bearer {token}");
        let answer = self.server().ask(method, path, &[("authorization", &bearer)], Some(body));
        assert_eq!(answer.status, 200, "{method} {path}: {}", answer.json);
        answer.json
    }

    /// The partner opens a face check.
    pub fn opens(&self, check: &Value) {
        let id = check["id"].as_str().expect("somebody asked for a face check");
        self.server().write("POST", &format!("/sim/face-checks/{id}/opening"), &Value::Null);
    }

    /// Time passes.
    pub fn passes(&self, seconds: i64) {
        self.server().write("POST", "/sim/clock", &json!({ "seconds": seconds }));
    }

    /// From now on, and so many times, this call goes wrong in this way.
    pub fn breaks(&self, endpoint: &str, fault: &Value, times: Option<u32>) {
        self.server().write("PUT", "/sim/faults", &json!([{ "endpoint": endpoint, "fault": fault, "times": times }]));
    }

    /// Everything is as it was at the beginning.
    pub fn starts_over(&self) {
        self.server().write("POST", "/sim/reset", &json!({ "clock": null }));
    }

    /// Everything is as it was at the beginning, at this time by RFC 3339.
    pub fn starts_over_at(&self, clock: &str) {
        self.server().write("POST", "/sim/reset", &json!({ "clock": clock }));
    }

    /// Everything works again.
    pub fn heals(&self) {
        self.server().write("PUT", "/sim/faults", &json!([]));
    }
}
