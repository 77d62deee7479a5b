//! A serialised request and its reply: what travels, whoever carries it.

use serde::{Deserialize, Serialize};

/// Carries the idempotency key of a write.
pub const IDEMPOTENCY_KEY: &str = "idempotency-key";

/// Carries `Bearer <token>`.
pub const AUTHORIZATION: &str = "authorization";

/// Carries the server's clock, RFC 3339; on every reply.
pub const SERVER_TIME: &str = "server-time";

/// Seconds after which a refused or failed call may be tried again.
pub const RETRY_AFTER: &str = "retry-after";

/// The type of a body.
pub const CONTENT_TYPE: &str = "content-type";

/// The methods in use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
#[expect(missing_docs, reason = "the names are HTTP's own")]
pub enum Method {
    Get,
    Post,
    Put,
    Delete,
}

impl Method {
    /// As it stands in a request line.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Delete => "DELETE",
        }
    }
}

/// A request, ready to be sent.
#[derive(Clone, Debug)]
pub struct HttpRequest {
    /// The method.
    pub method: Method,
    /// The path below the API's base, with its query: `/face-checks/f1`.
    pub path: String,
    /// Header names in lower case, with values.
    pub headers: Vec<(String, String)>,
    /// The body; empty for none.
    pub body: Vec<u8>,
}

impl HttpRequest {
    /// The value of a header; `name` in lower case.
    pub fn header(&self, name: &str) -> Option<&str> {
        find(&self.headers, name)
    }
}

/// A reply, as it came.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HttpReply {
    /// The status code.
    pub status: u16,
    /// Header names in lower case, with values.
    pub headers: Vec<(String, String)>,
    /// The body; empty for none.
    pub body: Vec<u8>,
}

impl HttpReply {
    /// The value of a header; `name` in lower case.
    pub fn header(&self, name: &str) -> Option<&str> {
        find(&self.headers, name)
    }

    /// Whether the status says that it worked.
    pub const fn is_success(&self) -> bool {
        self.status >= 200 && self.status < 300
    }
}

fn find<'a>(headers: &'a [(String, String)], name: &str) -> Option<&'a str> {
    headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
}
