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
    let question =
        ids::fingerprint(&[meta.name.as_bytes(), request.path.as_bytes(), token.as_bytes(), request.body.as_slice()]);
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
