//! A server that answers serialised requests: in the page, in tests and, through `tools/api`, over HTTP.
//!
//! [`Mock::answer`] does routing, access, idempotency and faults, for one request and one state. It knows no browser
//! and no socket; storage and clock come from whoever calls it.

mod access;
mod answer;
mod captcha;
mod cases;
mod db;
mod digest;
mod faults;
mod handlers;
mod ids;
mod keys;
mod logins;
#[cfg(feature = "app")]
pub mod page;
pub mod seed;
mod server;
mod state;
mod stored;
#[cfg(test)]
mod testing;

pub use answer::{Answer, Answered};
pub use db::{Bytes, Db};
pub use handlers::LARGEST_FILE;
pub use server::Mock;
pub use state::{STATE_VERSION, State};
pub use stored::Unreadable;
