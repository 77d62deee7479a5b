//! What an endpoint is, and the macro that declares one.

use super::{HttpRequest, Method, Problem, Refusal};
use crate::domain::Role;
use serde::{Serialize, de::DeserializeOwned};
use std::str::FromStr;

/// Who may call an endpoint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Anyone.
    Visitor,
    /// A person who is logged in.
    Person,
    /// A person whose face was checked for this session (`R-REG-17`): whoever starts business with a company.
    Verified,
    /// A person who acts for a company, in one of these roles; empty for any.
    Acting(&'static [Role]),
}

/// What a declaration says, beside its types.
#[derive(Debug)]
pub struct Meta {
    /// The endpoint's name.
    pub name: &'static str,
    /// What it does, in one sentence.
    pub about: &'static str,
    /// The method.
    pub method: Method,
    /// The path, with `{names}`.
    pub path: &'static str,
    /// The names of the query's parameters.
    pub query: &'static [&'static str],
    /// Who may call it.
    pub access: Access,
    /// Whether it writes, hence needs an idempotency key.
    pub keyed: bool,
    /// What it may answer beside [`Refusal::COMMON`].
    pub refuses: &'static [Refusal],
}

/// A request type that is an endpoint.
pub trait Endpoint: Sized + 'static {
    /// What it answers; comparable, so that the same answer again is no news.
    type Reply: Serialize + DeserializeOwned + PartialEq;
    /// Its declaration.
    const META: &'static Meta;

    /// The path with its values and query.
    fn path(&self) -> String;

    /// The body; empty for none.
    fn content(&self) -> Vec<u8>;

    /// The request back from what travelled.
    fn read(parts: &Parts<'_>) -> Result<Self, Problem>;
}

/// An endpoint that changes nothing, and may be called again at will.
pub trait Read: Endpoint {}

/// An endpoint that changes something; called with an idempotency key.
pub trait Write: Endpoint {}

/// A server, by what its handlers are given beside the request.
pub trait Server {
    /// Who calls, and when.
    type Call;
}

/// A server's answer to one endpoint. A server that lacks one does not compile.
pub trait Handle<E: Endpoint>: Server {
    /// Answers, or refuses.
    fn handle(&mut self, call: &Self::Call, request: E) -> Result<E::Reply, Problem>;
}

/// Reads a request, handles it, writes the reply.
pub type Answering<S> = fn(&mut S, &<S as Server>::Call, &Parts<'_>) -> Result<Vec<u8>, Problem>;

/// One endpoint of a server, its types erased.
pub struct ServerRoute<S: Server> {
    /// The declaration.
    pub meta: &'static Meta,
    /// Reads the request, handles it, writes the reply.
    pub answer: Answering<S>,
}

impl<S: Server> ServerRoute<S> {
    /// The route of an endpoint that `S` handles.
    pub fn of<E: Endpoint>() -> Self
    where
        S: Handle<E>,
    {
        Self {
            meta: E::META,
            answer: |server, call, parts| {
                let reply = server.handle(call, E::read(parts)?)?;
                serde_json::to_vec(&reply).map_err(|_| Refusal::Internal.into())
            },
        }
    }
}

/// A request taken apart along a declaration's path.
pub struct Parts<'a> {
    template: &'static str,
    path: &'a str,
    query: &'a str,
    body: &'a [u8],
    content_type: &'a str,
}

impl<'a> Parts<'a> {
    /// The parts, if method and path are those of the declaration.
    pub fn of(meta: &'static Meta, request: &'a HttpRequest) -> Option<Self> {
        let (path, query) = request.path.split_once('?').unwrap_or((&request.path, ""));
        let fits = meta.method == request.method
            && meta.path.split('/').count() == path.split('/').count()
            && meta.path.split('/').zip(path.split('/')).all(|(known, given)| known.starts_with('{') || known == given);
        let content_type = request.header(super::CONTENT_TYPE).unwrap_or_default();
        fits.then_some(Self { template: meta.path, path, query, body: &request.body, content_type })
    }

    /// A value of the path.
    pub fn path<T: FromStr>(&self, name: &str) -> Result<T, Problem> {
        let place = |segment: &&str| segment.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')) == Some(name);
        let index = self.template.split('/').position(|segment| place(&segment));
        index
            .and_then(|index| self.path.split('/').nth(index))
            .and_then(|value| decode(value).parse().ok())
            .ok_or_else(|| Refusal::Malformed.into())
    }

    /// A value of the query, if it is there.
    pub fn query<T: FromStr>(&self, name: &str) -> Result<Option<T>, Problem> {
        let mut pairs = self.query.split('&').filter_map(|pair| pair.split_once('='));
        let Some((_, value)) = pairs.find(|(known, _)| *known == name) else { return Ok(None) };
        decode(value).parse().map(Some).map_err(|_| Refusal::Malformed.into())
    }

    /// The body as JSON.
    pub fn body<T: DeserializeOwned>(&self) -> Result<T, Problem> {
        serde_json::from_slice(self.body).map_err(|_| Refusal::Malformed.into())
    }

    /// The body as it came, with its type.
    pub fn bytes(&self) -> (Vec<u8>, String) {
        (self.body.to_vec(), self.content_type.to_owned())
    }
}

/// `%XX`-escapes everything but unreserved characters.
pub fn encode(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push('%');
            for half in [byte >> 4, byte & 15] {
                out.push(char::from(b"0123456789ABCDEF"[usize::from(half)]));
            }
        }
    }
    out
}

/// Undoes [`encode`]; what is no escape stays as it is.
pub fn decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let escaped = (bytes[at] == b'%').then(|| text.get(at + 1..at + 3)).flatten();
        if let Some(byte) = escaped.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            out.push(byte);
            at += 3;
        } else {
            out.push(if bytes[at] == b'+' { b' ' } else { bytes[at] });
            at += 1;
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

/// Adds `name=value` to a path, with the right mark before it.
pub fn add_query(path: &mut String, name: &str, value: Option<impl ToString>) {
    if let Some(value) = value {
        path.push(if path.contains('?') { '&' } else { '?' });
        path.push_str(name);
        path.push('=');
        path.push_str(&encode(&value.to_string()));
    }
}

/// Puts a value into a path's `{name}`.
pub fn fill_path(path: &str, name: &str, value: &str) -> String {
    path.replace(&format!("{{{name}}}"), &encode(value))
}

/// Declares endpoints:
///
/// ```text
/// /// What it does.
/// InviteAgent = Post "/accounts/{account}/agents", Access::Acting(&[]), keyed;
///     path { account: AccountId } body Invitation => Agent, refuses [NotFound];
/// ```
///
/// gives the request struct with its [`Endpoint`], [`Read`] or [`Write`] impl, and for the file `routes::<S>()`, which
/// compiles only for a server that handles them all, and (feature `schema`) `operations()`.
#[macro_export]
#[doc(hidden)]
macro_rules! endpoints {
    ($(
        #[doc = $about:literal]
        $name:ident = $method:ident $path:literal, $access:expr $(, $keyed:ident)?;
        $(path { $($part:ident: $part_type:ty),+ })?
        $(query { $($term:ident: $term_type:ty),+ })?
        $(bytes $bytes:ident)?
        $(body $body:ty)?
        => $reply:ty, refuses [$($refusal:ident),*];
    )*) => {
        $(
            #[doc = $about]
            #[derive(Clone, Debug)]
            pub struct $name {
                $($(#[doc = "In the path."] pub $part: $part_type,)+)?
                $($(#[doc = "In the query; left out for none."] pub $term: Option<$term_type>,)+)?
                $(#[doc = "The body."] pub body: $body,)?
                $(#[doc = "The body, as it is, and its media type."] pub $bytes: (Vec<u8>, String),)?
            }

            impl $crate::contract::Endpoint for $name {
                type Reply = $reply;
                const META: &'static $crate::contract::Meta = &$crate::contract::Meta {
                    name: stringify!($name),
                    about: $about,
                    method: $crate::contract::Method::$method,
                    path: $path,
                    query: &[$($(stringify!($term)),+)?],
                    access: $access,
                    keyed: $crate::endpoints!(@keyed $($keyed)?),
                    refuses: &[$($crate::contract::Refusal::$refusal),*],
                };

                fn path(&self) -> String {
                    #[allow(unused_mut, reason = "not every endpoint has a value in its path")]
                    let mut path = String::from($path);
                    $($(path = $crate::contract::fill_path(&path, stringify!($part), &self.$part.to_string());)+)?
                    $($($crate::contract::add_query(&mut path, stringify!($term), self.$term.as_ref());)+)?
                    path
                }

                fn content(&self) -> Vec<u8> {
                    $(
                        let body: &$body = &self.body;
                        return serde_json::to_vec(body).unwrap_or_default();
                    )?
                    $(return self.$bytes.0.clone();)?
                    #[allow(unreachable_code, reason = "reached where there is no body")]
                    Vec::new()
                }

                fn read(_parts: &$crate::contract::Parts<'_>) -> Result<Self, $crate::contract::Problem> {
                    Ok(Self {
                        $($($part: _parts.path(stringify!($part))?,)+)?
                        $($($term: _parts.query(stringify!($term))?,)+)?
                        $(body: _parts.body::<$body>()?,)?
                        $($bytes: _parts.bytes(),)?
                    })
                }
            }

            $crate::endpoints!(@mark $name $($keyed)?);
        )*

        /// The routes of a server that handles every endpoint of this area.
        pub fn routes<S>() -> Vec<$crate::contract::ServerRoute<S>>
        where
            S: $crate::contract::Server $(+ $crate::contract::Handle<$name>)*,
        {
            vec![$($crate::contract::ServerRoute::of::<$name>()),*]
        }

        /// What `openapi.json` says of this area.
        #[cfg(feature = "schema")]
        pub fn operations(generator: &mut schemars::SchemaGenerator) -> Vec<$crate::contract::openapi::Operation> {
            vec![$($crate::contract::openapi::Operation {
                meta: <$name as $crate::contract::Endpoint>::META,
                parameters: vec![
                    $($((stringify!($part), generator.subschema_for::<$part_type>()),)+)?
                    $($((stringify!($term), generator.subschema_for::<$term_type>()),)+)?
                ],
                body: $crate::endpoints!(@body generator $($body)? $(, $bytes)?),
                reply: generator.subschema_for::<$reply>(),
            }),*]
        }
    };
    (@keyed) => { false };
    (@keyed keyed) => { true };
    (@mark $name:ident) => { impl $crate::contract::Read for $name {} };
    (@mark $name:ident keyed) => { impl $crate::contract::Write for $name {} };
    (@body $generator:ident) => { $crate::contract::openapi::Body::None };
    (@body $generator:ident , $bytes:ident) => { $crate::contract::openapi::Body::Bytes };
    (@body $generator:ident $body:ty) => { $crate::contract::openapi::Body::Json($generator.subschema_for::<$body>()) };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_escaped_text_comes_back() {
        for text in ["", "a b+c", "企服通/?&=%", "100%25"] {
            assert_eq!(decode(&encode(text)), text);
        }
    }

    #[test]
    fn a_broken_escape_stays_as_it_is() {
        assert_eq!(decode("100%"), "100%");
        assert_eq!(decode("%E4%G0"), "\u{fffd}%G0");
        assert_eq!(decode("%企"), "%企");
    }
}
