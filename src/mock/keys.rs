//! Idempotency: a repeated write gets the first answer and takes no effect again.

use super::{State, ids, state::KeptAnswer};
use crate::{
    contract::{AUTHORIZATION, HttpRequest, IDEMPOTENCY_KEY, Meta, Problem, Refusal},
    domain::Moment,
};

/// How many answers are kept.
const KEPT: usize = 1_000;

/// What a keyed write is to the server.
pub enum Repeat {
    /// Not seen before.
    First { key: String, question: u64 },
    /// Answered before, with this body.
    Again(Vec<u8>),
}

/// Looks a keyed write up.
pub fn look_up(state: &State, meta: &Meta, request: &HttpRequest) -> Result<Repeat, Problem> {
    let key =
        request.header(IDEMPOTENCY_KEY).filter(|key| (16..=64).contains(&key.len())).ok_or(Refusal::KeyMissing)?;
    let token = request.header(AUTHORIZATION).unwrap_or_default();
    // The key is part of it as a salt: a body may hold a password.
    let parts = [key.as_bytes(), meta.name.as_bytes(), request.path.as_bytes(), token.as_bytes(), &request.body];
    let question = ids::fingerprint(&parts);
    match state.answers.iter().rev().find(|kept| kept.key == key) {
        Some(kept) if kept.question == question => Ok(Repeat::Again(kept.body.clone().into_bytes())),
        Some(_) => Err(Refusal::KeyReused.into()),
        None => Ok(Repeat::First { key: key.to_owned(), question }),
    }
}

/// Keeps the first answer.
pub fn keep(state: &mut State, key: String, question: u64, at: Moment, body: &[u8]) {
    if state.answers.len() >= KEPT {
        state.answers.drain(..KEPT / 10);
    }
    let body = String::from_utf8_lossy(body).into_owned();
    state.answers.push(KeptAnswer { key, question, at, body });
}

#[cfg(test)]
mod tests {
    use super::KEPT;
    use crate::{
        contract::{
            FaceCheckOrder, KeepSession, ReadInfo, Refusal, SERVER_TIME, StartFaceCheck,
            sim::{DemoPart, Fault},
        },
        domain::FacePurpose,
        mock::{
            Answer,
            testing::{TestServer, refusal},
        },
    };

    const KEY: &str = "0123456789abcdef";

    fn order(return_path: &str) -> StartFaceCheck {
        let (purpose, return_path) = (FacePurpose::Login, return_path.to_owned());
        StartFaceCheck { body: FaceCheckOrder { purpose, consent_version: 1, return_path } }
    }

    #[test]
    fn a_repeated_write_gets_the_first_answer_and_takes_effect_once() {
        let mut server = TestServer::new();
        let first = server.call_with_key(order("/"), KEY);
        server.pass(60);
        assert_eq!(server.call_with_key(order("/"), KEY), first);
        assert_eq!(server.db.state.face_checks.len(), 1);
    }

    #[test]
    fn a_repeated_answer_tells_the_time_of_now() {
        let mut server = TestServer::new();
        let request = server.request(order("/"), KEY);
        let mut time = || match server.ask(&request).answer {
            Answer::Reply(reply) => {
                server.pass(3_600);
                reply.header(SERVER_TIME).map(str::to_owned)
            }
            other => panic!("{other:?}"),
        };
        assert_ne!(time(), time());
    }

    #[test]
    fn a_key_is_for_one_question_of_one_caller() {
        let mut server = TestServer::new();
        server.call_with_key(order("/"), KEY).expect("a face check");
        assert_eq!(refusal(server.call_with_key(order("/else"), KEY)), Refusal::KeyReused);
        assert_eq!(refusal(server.call_with_key(KeepSession {}, KEY)), Refusal::KeyReused);
        server.log_in(DemoPart::NoCompany);
        assert_eq!(refusal(server.call_with_key(order("/"), KEY)), Refusal::KeyReused);
    }

    #[test]
    fn a_write_needs_a_key_of_16_to_64_characters_and_a_read_none() {
        let mut server = TestServer::new();
        for key in ["", "fifteen-letters", &*"x".repeat(65)] {
            assert_eq!(refusal(server.call_with_key(order("/"), key)), Refusal::KeyMissing, "{key}");
        }
        assert!(server.call_with_key(ReadInfo {}, "").is_ok());
    }

    #[test]
    fn a_refused_write_can_succeed_under_the_same_key() {
        let mut server = TestServer::new();
        assert_eq!(refusal(server.call_with_key(KeepSession {}, KEY)), Refusal::Unauthenticated);
        server.log_in(DemoPart::NoCompany);
        assert!(server.call_with_key(KeepSession {}, KEY).is_ok());
    }

    #[test]
    fn a_lost_reply_is_had_again() {
        let mut server = TestServer::new();
        server.misbehave("StartFaceCheck", Fault::LostReply, Some(1));
        let request = server.request(order("/"), KEY);
        assert!(matches!(server.ask(&request).answer, Answer::Broken));
        let ticket = server.call_with_key(order("/"), KEY).expect("the first answer");
        let made: Vec<_> = server.db.state.face_checks.iter().map(|check| &check.id).collect();
        assert_eq!(made, [&ticket.id]);
    }

    #[test]
    fn only_the_newest_answers_are_kept() {
        let mut server = TestServer::new();
        for _ in 0..=KEPT {
            server.call(order("/")).expect("a face check");
        }
        assert_eq!(server.db.state.answers.len(), KEPT - KEPT / 10 + 1);
    }
}
