//! What comes back: a reply, a wait, or none.

use crate::{
    contract::{CONTENT_TYPE, HttpReply, Problem, SERVER_TIME},
    domain::Moment,
};

/// What comes back, and how late.
#[derive(Debug)]
pub struct Answered {
    /// What comes back.
    pub answer: Answer,
    /// Milliseconds by which a fault delays it.
    pub delay_millis: u32,
}

/// What comes back.
#[derive(Debug)]
pub enum Answer {
    /// A reply.
    Reply(HttpReply),
    /// Nothing yet: ask again when the state has changed, and after the longest wait take the reply.
    Wait(HttpReply),
    /// The connection breaks.
    Broken,
    /// Nothing, for ever.
    Silence,
}

impl From<Answer> for Answered {
    /// At once.
    fn from(answer: Answer) -> Self {
        Self { answer, delay_millis: 0 }
    }
}

/// A success.
pub fn done(body: Vec<u8>, now: Moment) -> HttpReply {
    HttpReply { status: 200, headers: headers("application/json", now), body }
}

/// A refusal.
pub fn refused(problem: Problem, now: Moment) -> HttpReply {
    let body = serde_json::to_vec(&problem).unwrap_or_default();
    HttpReply { status: problem.status, headers: headers("application/problem+json", now), body }
}

fn headers(content_type: &str, now: Moment) -> Vec<(String, String)> {
    vec![(CONTENT_TYPE.to_owned(), content_type.to_owned()), (SERVER_TIME.to_owned(), now.to_string())]
}
