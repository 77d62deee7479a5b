//! Misbehaviour on demand: which fault strikes a request, and what it makes of it.

use super::{
    Answer, Answered, Db,
    answer::{done, refused},
};
use crate::{
    contract::{
        AUTHORIZATION, HttpReply, HttpRequest, Problem, RETRY_AFTER, Refusal,
        sim::{Fault, FaultRule},
    },
    domain::Moment,
};

/// The fault that strikes this endpoint now, counted down.
pub fn strike(db: &mut Db, endpoint: &str) -> Option<Fault> {
    let rule = db.state.faults.iter_mut().find(|rule| strikes(rule, endpoint))?;
    let fault = rule.fault.clone();
    if let Some(times) = &mut rule.times {
        *times -= 1;
        db.touch();
        db.state.faults.retain(|rule| rule.times != Some(0));
    }
    count(db, endpoint);
    Some(fault)
}

/// The fault that strikes a request that waits: one that is in force until it is taken back.
pub fn strike_waiting(db: &mut Db, endpoint: &str) -> Option<Fault> {
    let rule = db.state.faults.iter().find(|rule| rule.times.is_none() && strikes(rule, endpoint))?;
    let fault = rule.fault.clone();
    count(db, endpoint);
    Some(fault)
}

/// Counts a strike. Not worth storing by itself: a lasting fault writes nothing, however often it strikes.
fn count(db: &mut Db, endpoint: &str) {
    *db.state.strikes.entry(endpoint.to_owned()).or_default() += 1;
}

/// What a fault makes of a request; `proceed` answers as if there were none.
pub fn misbehave(
    fault: &Fault,
    db: &mut Db,
    request: &HttpRequest,
    now: Moment,
    proceed: impl FnOnce(&mut Db) -> Answer,
) -> Answered {
    let answer = match fault {
        Fault::Latency(millis) => return Answered { answer: proceed(db), delay_millis: *millis },
        Fault::Status(status) => Answer::Reply(failed(*status, now)),
        Fault::Garbage => Answer::Reply(done(b"<html>\xff\xfe 502".to_vec(), now)),
        Fault::Empty => Answer::Reply(done(Vec::new(), now)),
        Fault::Offline => Answer::Broken,
        Fault::Silence => Answer::Silence,
        Fault::ExpiredSession => {
            if let Some(token) = request.header(AUTHORIZATION).and_then(|value| value.strip_prefix("Bearer ")) {
                db.state.sessions.remove(token);
                db.touch();
            }
            Answer::Reply(refused(Refusal::Unauthenticated.into(), now))
        }
        Fault::LostReply => {
            proceed(db);
            Answer::Broken
        }
    };
    answer.into()
}

/// A proper problem with this status.
fn failed(status: u16, now: Moment) -> HttpReply {
    let code = match status {
        401 => Refusal::Unauthenticated,
        403 => Refusal::NotAllowed,
        404 => Refusal::NotFound,
        429 => Refusal::TooMany,
        503 => Refusal::Unavailable,
        _ => Refusal::Internal,
    };
    let mut reply = refused(Problem { status, ..code.into() }, now);
    if matches!(status, 429 | 503) {
        reply.headers.push((RETRY_AFTER.to_owned(), "1".to_owned()));
    }
    reply
}

fn strikes(rule: &FaultRule, endpoint: &str) -> bool {
    rule.times != Some(0) && rule.endpoint.as_deref().is_none_or(|name| name == endpoint)
}

#[cfg(test)]
mod tests {
    use crate::{
        contract::{
            ListChanges, ReadInfo, ReadSession, Refusal, SERVER_TIME,
            sim::{DemoPart, Fault, ListFaceChecks, ReadSim},
        },
        mock::{
            Answer,
            testing::{TestServer, refusal},
        },
    };

    #[test]
    fn a_fault_strikes_as_often_as_it_was_told() {
        let mut server = TestServer::new();
        server.misbehave("ReadInfo", Fault::Status(500), Some(2));
        assert_eq!(refusal(server.call(ReadInfo {})), Refusal::Internal);
        assert!(server.db.is_dirty(), "the count is kept");
        assert_eq!(refusal(server.call(ReadInfo {})), Refusal::Internal);
        assert!(server.call(ReadInfo {}).is_ok());
        assert!(server.db.state.faults.is_empty());
        assert_eq!(server.call(ReadSim {}).expect("the simulator").strikes, [("ReadInfo".to_owned(), 2)].into());
    }

    #[test]
    fn a_lasting_fault_strikes_until_it_is_taken_back_and_writes_nothing() {
        let mut server = TestServer::new();
        server.misbehave("ReadInfo", Fault::Status(503), None);
        for _ in 0..5 {
            assert_eq!(refusal(server.call(ReadInfo {})), Refusal::Unavailable);
        }
        assert!(!server.db.is_dirty());
        assert_eq!(server.db.state.strikes, [("ReadInfo".to_owned(), 5)].into());
    }

    #[test]
    fn a_fault_everywhere_spares_the_simulator() {
        let mut server = TestServer::new();
        server.misbehave("ReadInfo", Fault::Garbage, None);
        server.db.state.faults[0].endpoint = None;
        server.db.state.faults[0].fault = Fault::Status(500);
        assert_eq!(refusal(server.call(ReadSession {})), Refusal::Internal);
        assert!(server.call(ReadSim {}).is_ok());
        assert!(server.call(ListFaceChecks {}).is_ok());
    }

    #[test]
    fn one_who_waits_is_struck_by_a_lasting_fault_but_uses_no_other_up() {
        let mut server = TestServer::new();
        let after = Some(server.db.state.cursor);
        let request = server.request(ListChanges { after, face_check: None }, "");
        server.misbehave("ListChanges", Fault::Offline, Some(1));
        let again = server.mock.answer_again(&mut server.db, &request, server.device).answer;
        assert!(matches!(again, Answer::Wait(_)), "{again:?}");
        assert_eq!(server.db.state.faults.len(), 1);
        server.db.state.faults[0].times = None;
        let again = server.mock.answer_again(&mut server.db, &request, server.device).answer;
        assert!(matches!(again, Answer::Broken), "{again:?}");
        assert_eq!(server.db.state.strikes, [("ListChanges".to_owned(), 1)].into());
    }

    #[test]
    fn each_fault_does_what_it_says() {
        let mut server = TestServer::new();
        server.log_in(DemoPart::NoCompany);
        let request = server.request(ReadSession {}, "");
        let mut struck = |fault| {
            server.misbehave("ReadSession", fault, Some(1));
            server.ask(&request)
        };
        let late = struck(Fault::Latency(70));
        assert_eq!(late.delay_millis, 70);
        assert!(matches!(late.answer, Answer::Reply(reply) if reply.status == 200));
        assert!(matches!(struck(Fault::Offline).answer, Answer::Broken));
        assert!(matches!(struck(Fault::Silence).answer, Answer::Silence));
        assert!(matches!(struck(Fault::LostReply).answer, Answer::Broken));
        let is_raw =
            |answer, body: &[u8]| matches!(answer, Answer::Reply(reply) if reply.status == 200 && reply.body == body);
        assert!(is_raw(struck(Fault::Empty).answer, b""));
        assert!(is_raw(struck(Fault::Garbage).answer, b"<html>\xff\xfe 502"));
        let Answer::Reply(busy) = struck(Fault::Status(429)).answer else { panic!("a reply") };
        assert_eq!((busy.status, busy.header("retry-after")), (429, Some("1")));
        assert!(busy.header(SERVER_TIME).is_some());
        let Answer::Reply(over) = struck(Fault::ExpiredSession).answer else { panic!("a reply") };
        assert_eq!(over.status, 401);
        assert_eq!(refusal(server.call(ReadSession {})), Refusal::Unauthenticated, "it is really over");
    }
}
