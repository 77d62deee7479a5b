//! What comes back: a reply, a wait, or none.

use crate::{
    contract::{CONTENT_TYPE, HttpReply, Problem, Refusal, SERVER_TIME},
    domain::{FileId, Moment},
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
    /// A reply whose body is the bytes of a file, which lie with whoever runs the server: [`Answer::with_bytes`].
    File(HttpReply, FileId),
    /// The connection breaks.
    Broken,
    /// Nothing, for ever.
    Silence,
}

impl Answer {
    /// The reply with the bytes of its file; without them the file is not found.
    pub fn with_bytes(reply: HttpReply, bytes: Option<Vec<u8>>) -> Self {
        Self::Reply(match bytes {
            Some(body) => HttpReply { body, ..reply },
            None => {
                let now = reply.header(SERVER_TIME).and_then(|time| time.parse().ok());
                refused(Refusal::NotFound.into(), now.unwrap_or(Moment::from_millis(0)))
            }
        })
    }
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

/// A success whose body is still to come.
pub fn attached(media_type: &str, now: Moment) -> HttpReply {
    HttpReply { status: 200, headers: headers(media_type, now), body: Vec::new() }
}

/// A refusal.
pub fn refused(problem: Problem, now: Moment) -> HttpReply {
    let body = serde_json::to_vec(&problem).unwrap_or_default();
    HttpReply { status: problem.status, headers: headers("application/problem+json", now), body }
}

fn headers(content_type: &str, now: Moment) -> Vec<(String, String)> {
    vec![(CONTENT_TYPE.to_owned(), content_type.to_owned()), (SERVER_TIME.to_owned(), now.to_string())]
}
