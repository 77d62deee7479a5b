//! The `Api` handle: typed calls over a [`Transport`], with timeouts, retries and one [`ApiError`].
//!
//! Knows no screen, no words and not what runs behind the transport.

mod api;
mod error;
mod http;
pub mod json;
mod transport;

pub use api::{Api, IdempotencyKey};
pub use error::ApiError;
pub use http::HttpTransport;
pub use transport::{Broken, Progress, Sending, Transport};
