//! One request in, one answer out: routing, faults, idempotency, access, then the handler.

use super::{
    Answer, Answered, Db,
    access::Call,
    answer::{attached, done, refused},
    faults,
    keys::{self, Repeat},
};
use crate::{
    contract::{self, HttpRequest, Parts, Refusal, ServerRoute, sim::Fault},
    domain::Moment,
};

/// The server: its routes. What it knows is in a [`Db`].
///
/// An area's `routes` exist only for a server that handles each of its endpoints, so a missing handler does not compile:
///
/// ```compile_fail,E0277
/// use qifu::contract::{Server, ServerRoute, info};
///
/// struct Lazy;
/// impl Server for Lazy {
///     type Call = ();
/// }
/// let routes: Vec<ServerRoute<Lazy>> = info::routes();
/// ```
///
/// The same with the handler does:
///
/// ```
/// use qifu::contract::{Handle, Problem, ReadInfo, Refusal, Server, ServerInfo, ServerRoute, info};
///
/// struct Busy;
/// impl Server for Busy {
///     type Call = ();
/// }
/// impl Handle<ReadInfo> for Busy {
///     fn handle(&mut self, _: &(), _: ReadInfo) -> Result<ServerInfo, Problem> {
///         Err(Refusal::Unavailable.into())
///     }
/// }
/// let routes: Vec<ServerRoute<Busy>> = info::routes();
/// assert_eq!(routes.len(), 1);
/// ```
///
/// Nor does a handler of something that no declaration made an endpoint:
///
/// ```compile_fail,E0277
/// use qifu::contract::{Handle, Problem, Server};
///
/// struct Keen;
/// impl Server for Keen {
///     type Call = ();
/// }
/// struct ReadMoons;
/// impl Handle<ReadMoons> for Keen {
///     fn handle(&mut self, _: &(), _: ReadMoons) -> Result<(), Problem> {
///         Ok(())
///     }
/// }
/// ```
pub struct Mock {
    routes: Vec<ServerRoute<Db>>,
}

impl Default for Mock {
    fn default() -> Self {
        let simulator = [contract::sim::routes(), contract::sim_reviews::routes()];
        Self { routes: contract::areas!(routes()).into_iter().chain(simulator).flatten().collect() }
    }
}

impl Mock {
    /// The names of the endpoints that a fault can strike.
    pub fn endpoints(&self) -> impl Iterator<Item = &'static str> {
        self.routes.iter().map(|route| route.meta).filter(|meta| !is_simulator(meta.path)).map(|meta| meta.name)
    }

    /// Answers a request at the device's time `device`.
    pub fn answer(&self, db: &mut Db, request: &HttpRequest, device: Moment) -> Answered {
        self.answer_struck_by(db, request, device, faults::strike)
    }

    /// Answers a request that was told to wait. A fault that strikes so many times does not count it once more.
    pub fn answer_again(&self, db: &mut Db, request: &HttpRequest, device: Moment) -> Answered {
        self.answer_struck_by(db, request, device, faults::strike_waiting)
    }

    fn answer_struck_by(&self, db: &mut Db, request: &HttpRequest, device: Moment, strike: Strike) -> Answered {
        let now = db.now(device);
        let Some((route, parts)) = self.routes.iter().find_map(|route| Some((route, Parts::of(route.meta, request)?)))
        else {
            return Answer::Reply(refused(Refusal::NotFound.into(), now)).into();
        };
        let fault = if is_simulator(route.meta.path) { None } else { strike(db, route.meta.name) };
        let proceed = |db: &mut Db| handle(db, route, &parts, request, now);
        match fault {
            Some(fault) => faults::misbehave(&fault, db, request, now, proceed),
            None => proceed(db).into(),
        }
    }
}

/// The fault that strikes an endpoint now.
type Strike = fn(&mut Db, &str) -> Option<Fault>;

fn is_simulator(path: &str) -> bool {
    path == "/sim" || path.starts_with("/sim/")
}

/// Idempotency around access and handler.
fn handle(db: &mut Db, route: &ServerRoute<Db>, parts: &Parts<'_>, request: &HttpRequest, now: Moment) -> Answer {
    let first = match route.meta.keyed.then(|| keys::look_up(&db.state, route.meta, request)).transpose() {
        Ok(Some(Repeat::Again(body))) => return Answer::Reply(done(body, now)),
        Ok(Some(Repeat::First { key, question })) => Some((key, question)),
        Ok(None) => None,
        Err(problem) => return Answer::Reply(refused(problem, now)),
    };
    let outcome =
        Call::admit(&db.state, route.meta.access, request, now).and_then(|call| (route.answer)(db, &call, parts));
    if let Some((file, media_type)) = db.take_attachment().filter(|_| outcome.is_ok()) {
        return Answer::File(attached(&media_type, now), file);
    }
    let reply = match outcome {
        Ok(body) => done(body, now),
        Err(problem) => refused(problem, now),
    };
    if let Some((key, question)) = first.filter(|_| reply.is_success()) {
        db.touch();
        keys::keep(&mut db.state, key, question, now, &reply.body);
    }
    if db.take_waiting() { Answer::Wait(reply) } else { Answer::Reply(reply) }
}

#[cfg(test)]
mod tests {
    use crate::{
        contract::{CONTENT_TYPE, HttpRequest, Method, Problem, Refusal, SERVER_TIME},
        mock::{
            Answer,
            testing::{START, TestServer},
        },
    };

    fn reply(method: Method, path: &str, body: &[u8]) -> crate::contract::HttpReply {
        let headers = vec![("idempotency-key".to_owned(), "0123456789abcdef".to_owned())];
        let request = HttpRequest { method, path: path.to_owned(), headers, body: body.to_vec() };
        match TestServer::new().ask(&request).answer {
            Answer::Reply(reply) => reply,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn every_reply_tells_the_time_and_its_type() {
        for (path, status, kind) in [("/info", 200, "application/json"), ("/moons", 404, "application/problem+json")] {
            let reply = reply(Method::Get, path, b"");
            assert_eq!((reply.status, reply.header(CONTENT_TYPE)), (status, Some(kind)));
            assert_eq!(reply.header(SERVER_TIME), Some(&*START.to_string()));
        }
    }

    #[test]
    fn what_is_not_of_the_declared_form_is_refused_and_never_a_panic() {
        for (method, path, body) in [
            (Method::Post, "/face-checks", &b""[..]),
            (Method::Post, "/face-checks", b"{\"purpose\":\"moon\"}"),
            (Method::Post, "/face-checks", b"\xff\xfe"),
            (Method::Post, "/face-checks/f-1/redemption", b"{\"secret\":7}"),
            (Method::Get, "/changes?after=minus", b""),
        ] {
            let reply = reply(method, path, body);
            let problem: Problem = serde_json::from_slice(&reply.body).expect("a problem");
            assert_eq!((problem.status, problem.code), (400, Refusal::Malformed), "{path}");
        }
    }

    #[test]
    fn no_two_endpoints_share_a_name_or_an_address() {
        let mock = super::Mock::default();
        let mut names: Vec<_> = mock.routes.iter().map(|route| route.meta.name).collect();
        let mut places: Vec<_> =
            mock.routes.iter().map(|route| (route.meta.method.as_str(), route.meta.path)).collect();
        let count = names.len();
        names.sort_unstable();
        names.dedup();
        places.sort_unstable();
        places.dedup();
        assert_eq!((names.len(), places.len()), (count, count));
    }

    #[cfg(feature = "schema")]
    #[test]
    fn answers_exactly_what_the_description_describes() {
        use std::collections::BTreeSet;
        let document = crate::contract::openapi::document();
        let methods = document["paths"].as_object().into_iter().flat_map(|paths| paths.values());
        let operations = methods.filter_map(|methods| methods.as_object()).flat_map(|methods| methods.values());
        let described: BTreeSet<_> = operations.filter_map(|operation| operation["operationId"].as_str()).collect();
        let mock = super::Mock::default();
        assert_eq!(described, mock.endpoints().collect());
    }
}
