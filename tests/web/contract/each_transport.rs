//! One test, both transports.

use super::people;
use futures::future::join_all;
use qifu::{
    client::{Api, HttpTransport},
    mock::page::MockTransport,
};
use std::fmt;
use wasm_bindgen_test::{console_error, console_log};

/// Where the API answers, if one was started for the tests.
const ADDRESS: Option<&str> = option_env!("QIFU_TEST_API");

/// A server, by how it is reached.
#[derive(Clone, Copy)]
pub enum Server {
    /// In this page.
    Mock,
    /// Over HTTP, at this address.
    Http(&'static str),
}

impl Server {
    /// A tab of somebody's: a client of its own, logged out.
    pub fn tab(self) -> Api {
        match self {
            Self::Mock => Api::new(MockTransport::named("contract")),
            Self::Http(address) => Api::new(HttpTransport::new(address)),
        }
    }
}

impl fmt::Display for Server {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Mock => f.write_str("the mock in the page"),
            Self::Http(address) => write!(f, "HTTP to {address}"),
        }
    }
}

/// Runs a test on a fresh server over each transport, one after the other.
pub async fn on_each_transport(test: impl AsyncFn(Server)) {
    for server in servers() {
        run(&test, server).await;
    }
}

/// Runs a test that mostly waits on a fresh server over each transport, both at the same time.
pub async fn on_each_transport_at_once(test: impl AsyncFn(Server)) {
    join_all(servers().map(|server| run(&test, server))).await;
}

fn servers() -> impl Iterator<Item = Server> {
    let http = ADDRESS.map(Server::Http);
    if http.is_none() {
        console_error!("QIFU_TEST_API is not set: this is NOT tried over HTTP. `cargo xtask test` sets it.");
    }
    [Some(Server::Mock), http].into_iter().flatten()
}

/// What is logged is shown when the test fails.
async fn run(test: impl AsyncFn(Server), server: Server) {
    let begun = js_sys::Date::now();
    console_log!("{server}: begins");
    people::reset(&server.tab()).await;
    test(server).await;
    console_log!("{server}: done after {} ms", js_sys::Date::now() - begun);
}
