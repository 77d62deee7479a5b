//! Typed calls: headers, timeout, retry with back-off, the server's clock, and what a 401 means.

use super::{ApiError, Broken, Progress, Transport, json};
use crate::{
    contract::{
        AUTHORIZATION, CONTENT_TYPE, Endpoint, HttpReply, HttpRequest, IDEMPOTENCY_KEY, Meta, Problem, RETRY_AFTER,
        Read, ReadInfo, SERVER_TIME, Write,
    },
    domain::{Moment, is_content_of},
};
use futures::future::{Either, LocalBoxFuture, select};
use gloo_timers::future::TimeoutFuture;
use serde::de::DeserializeOwned;
use std::{cell::Cell, cell::RefCell, rc::Rc};

const ACCEPT: &str = "accept";
const JSON: &str = "application/json";

/// Milliseconds after which a call is given up.
const TIMEOUT_MILLIS: u32 = 10_000;

/// Milliseconds after which an upload is given up.
const UPLOAD_TIMEOUT_MILLIS: u32 = 120_000;

/// Milliseconds to wait before each further try.
const BACK_OFF_MILLIS: [u32; 3] = [300, 900, 2_700];

/// Makes a write harmless to repeat. One per act of the user, not per try.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IdempotencyKey(String);

impl IdempotencyKey {
    /// A fresh key: 128 random bits from the browser.
    pub fn fresh() -> Self {
        let mut random = [0_u8; 16];
        if let Some(crypto) = web_sys::window().and_then(|window| window.crypto().ok()) {
            // Refused only for more than 65,536 bytes.
            crypto.get_random_values_with_u8_array(&mut random).map(|_| ()).unwrap_or_default();
        }
        Self(random.iter().map(|byte| format!("{byte:02x}")).collect())
    }

    /// The key of something that is used once and has a secret of its own, so that a reload cannot lose it.
    pub fn of_secret(secret: &str) -> Self {
        Self(secret.chars().take(64).collect())
    }
}

/// The API, for everyone who calls it. Cheap to clone.
#[derive(Clone)]
pub struct Api(Rc<Inner>);

struct Inner {
    transport: Box<dyn Transport>,
    token: RefCell<Option<String>>,
    /// Milliseconds by which the server's clock is ahead of the device's.
    ahead: Cell<i64>,
    on_unauthenticated: RefCell<Option<Rc<dyn Fn()>>>,
}

impl Api {
    /// Calls over a transport.
    pub fn new(transport: impl Transport + 'static) -> Self {
        Self(Rc::new(Inner {
            transport: Box::new(transport),
            token: RefCell::new(None),
            ahead: Cell::new(0),
            on_unauthenticated: RefCell::new(None),
        }))
    }

    /// Whether there is a bearer token.
    pub fn has_token(&self) -> bool {
        self.0.token.borrow().is_some()
    }

    /// Sends this bearer token from now on, or none.
    pub fn set_token(&self, token: Option<String>) {
        *self.0.token.borrow_mut() = token;
    }

    /// Calls this when a call that carried the present token was answered with 401.
    pub fn on_unauthenticated(&self, act: impl Fn() + 'static) {
        *self.0.on_unauthenticated.borrow_mut() = Some(Rc::new(act));
    }

    /// The server's clock, as far as its replies told it.
    pub fn now(&self) -> Moment {
        Moment::from_millis(device_millis() + self.0.ahead.get())
    }

    /// Reads. Drop the future to abort.
    pub fn call<E: Read>(&self, endpoint: E) -> impl Future<Output = Result<E::Reply, ApiError>> + use<E> {
        self.call_patiently(endpoint, 0)
    }

    /// Whether the server says that it is a demonstration; no while it says nothing. For the first screen: it takes neither
    /// the token nor the reading of whole replies, which come with the rest of the app.
    pub fn is_demonstration(&self) -> LocalBoxFuture<'static, bool> {
        let meta = ReadInfo::META;
        let known = self.0.transport.is_demonstration();
        let asking = known.is_none().then(|| {
            let request =
                HttpRequest { method: meta.method, path: meta.path.to_owned(), headers: vec![], body: vec![] };
            self.0.transport.send(request)
        });
        Box::pin(async move {
            let Some(asking) = asking else { return known == Some(true) };
            let reply = asking.await.ok().filter(HttpReply::is_success);
            let said = reply.and_then(|reply| json::flag(&json::parse(&reply.body)?, "demonstration"));
            said == Some(true)
        })
    }

    /// Reads what the server may hold back for so many milliseconds.
    pub fn call_patiently<E: Read>(
        &self,
        endpoint: E,
        held_back: u32,
    ) -> impl Future<Output = Result<E::Reply, ApiError>> + use<E> {
        let request = self.request(E::META, endpoint.path(), endpoint.content(), None);
        let reply = self.reply(request, TIMEOUT_MILLIS + held_back, None);
        async move { parse(reply.await?) }
    }

    /// Writes, under a key that stays the same for every try of one act.
    /// The request is made at once, with the token of this moment; it is sent when the future is first polled.
    pub fn write<E: Write>(
        &self,
        endpoint: E,
        key: &IdempotencyKey,
    ) -> impl Future<Output = Result<E::Reply, ApiError>> + use<E> {
        let request = self.request(E::META, endpoint.path(), endpoint.content(), Some(key));
        let reply = self.reply(request, TIMEOUT_MILLIS, None);
        async move { parse(reply.await?) }
    }

    /// Writes a large body of a media type, and tells of its progress.
    pub async fn upload<E: Write>(
        &self,
        endpoint: E,
        media_type: &str,
        key: &IdempotencyKey,
        progress: Progress,
    ) -> Result<E::Reply, ApiError> {
        let mut request = self.request(E::META, endpoint.path(), endpoint.content(), Some(key));
        request.headers.retain(|(name, _)| name != CONTENT_TYPE);
        request.headers.push((CONTENT_TYPE.to_owned(), media_type.to_owned()));
        parse(self.reply(request, UPLOAD_TIMEOUT_MILLIS, Some(progress)).await?)
    }

    /// Reads a file of a media type, as it is.
    pub fn download<E: Read>(
        &self,
        endpoint: E,
        media_type: &str,
    ) -> LocalBoxFuture<'static, Result<Vec<u8>, ApiError>> {
        let mut request = self.request(E::META, endpoint.path(), endpoint.content(), None);
        request.headers.retain(|(name, _)| name != ACCEPT);
        request.headers.push((ACCEPT.to_owned(), media_type.to_owned()));
        let reply = self.reply(request, UPLOAD_TIMEOUT_MILLIS, None);
        Box::pin(async move { Ok(reply.await?.body) })
    }

    fn request(&self, meta: &Meta, path: String, body: Vec<u8>, key: Option<&IdempotencyKey>) -> HttpRequest {
        let mut headers = vec![(ACCEPT.to_owned(), JSON.to_owned())];
        if !body.is_empty() {
            headers.push((CONTENT_TYPE.to_owned(), JSON.to_owned()));
        }
        if let Some(token) = self.0.token.borrow().as_ref() {
            headers.push((AUTHORIZATION.to_owned(), format!("Bearer {token}")));
        }
        if let Some(IdempotencyKey(key)) = key {
            headers.push((IDEMPOTENCY_KEY.to_owned(), key.clone()));
        }
        HttpRequest { method: meta.method, path, headers, body }
    }

    /// The reply, boxed: so the wasm holds the sending once, and for each endpoint only the reading of its reply.
    fn reply(
        &self,
        request: HttpRequest,
        timeout: u32,
        progress: Option<Progress>,
    ) -> LocalBoxFuture<'static, Result<HttpReply, ApiError>> {
        let api = self.clone();
        Box::pin(async move { api.send(request, timeout, progress).await })
    }

    /// Tries until there is an answer or the back-off is used up.
    async fn send(
        &self,
        request: HttpRequest,
        timeout: u32,
        progress: Option<Progress>,
    ) -> Result<HttpReply, ApiError> {
        let mut tries = BACK_OFF_MILLIS.iter();
        loop {
            let outcome = self.try_once(request.clone(), timeout, progress.clone()).await;
            let Err(error) = &outcome else { return outcome };
            if error.is_unauthenticated() {
                self.report_unauthenticated(&request);
            }
            let Some(pause) = tries.next().filter(|_| error.is_passing()) else { return outcome };
            TimeoutFuture::new(asked_pause(error).unwrap_or(*pause)).await;
        }
    }

    async fn try_once(
        &self,
        request: HttpRequest,
        timeout: u32,
        progress: Option<Progress>,
    ) -> Result<HttpReply, ApiError> {
        let wanted = request.header(ACCEPT).unwrap_or(JSON).to_owned();
        let sending = match progress {
            Some(progress) => self.0.transport.upload(request, progress),
            None => self.0.transport.send(request),
        };
        let asked_at = device_millis();
        match select(sending, TimeoutFuture::new(timeout)).await {
            Either::Left((Ok(reply), _)) => {
                self.learn_clock(&reply, asked_at);
                judge(reply, &wanted)
            }
            Either::Left((Err(Broken), _)) => Err(ApiError::Offline),
            Either::Right(_) => Err(ApiError::TimedOut),
        }
    }

    /// A 401 for an older token says nothing about the present one.
    fn report_unauthenticated(&self, request: &HttpRequest) {
        let sent = request.header(AUTHORIZATION).and_then(|value| value.strip_prefix("Bearer "));
        let is_present = sent.is_some() && sent == self.0.token.borrow().as_deref();
        let act = self.0.on_unauthenticated.borrow().clone();
        if let Some(act) = act.filter(|_| is_present) {
            act();
        }
    }

    fn learn_clock(&self, reply: &HttpReply, asked_at: i64) {
        let Some(server) = reply.header(SERVER_TIME).and_then(|text| text.parse::<Moment>().ok()) else { return };
        let heard_at = device_millis();
        // A reply that took long says little about the clock.
        if heard_at - asked_at < 2_000 {
            self.0.ahead.set(server.millis() - heard_at);
        }
    }
}

/// A reply that is no success becomes an error; one that is no declared problem, garbage.
fn judge(reply: HttpReply, wanted: &str) -> Result<HttpReply, ApiError> {
    if reply.is_success() {
        // Whether it is what was declared shows later; what is no JSON at all, or no such file, may be well the next time.
        let is_wanted = match wanted {
            JSON => serde_json::from_slice::<serde::de::IgnoredAny>(&reply.body).is_ok(),
            media_type => is_content_of(media_type, &reply.body),
        };
        return if is_wanted { Ok(reply) } else { Err(ApiError::Garbage(reply.status)) };
    }
    match serde_json::from_slice::<Problem>(&reply.body) {
        Ok(mut problem) => {
            problem.status = reply.status;
            if let Some(pause) = reply.header(RETRY_AFTER) {
                problem.parameters.insert(RETRY_AFTER.to_owned(), pause.to_owned());
            }
            Err(ApiError::Refused(Box::new(problem)))
        }
        Err(_) => Err(ApiError::Garbage(reply.status)),
    }
}

fn parse<T: DeserializeOwned>(reply: HttpReply) -> Result<T, ApiError> {
    serde_json::from_slice(&reply.body).map_err(|_| ApiError::Garbage(reply.status))
}

/// Milliseconds that the server asked for, at most half a minute.
fn asked_pause(error: &ApiError) -> Option<u32> {
    let ApiError::Refused(problem) = error else { return None };
    let seconds: u32 = problem.parameters.get(RETRY_AFTER)?.parse().ok()?;
    Some(seconds.min(30) * 1_000)
}

fn device_millis() -> i64 {
    js_sys::Date::now() as i64
}
