//! The mock in the page: a [`Transport`](crate::client::Transport) whose data lie in IndexedDB, shared by all tabs.
//!
//! One read-write transaction a request: get, answer, put; nothing else is awaited inside it, so no write of another
//! tab falls between. Knows no endpoint and no rule: those are the handlers'.

mod changed;
mod desk;
mod store;
mod transport;
mod warning;

pub use transport::MockTransport;
