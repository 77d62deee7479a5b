//! One test, both transports.

use super::people;
use qifu::{
    client::{Api, HttpTransport},
    mock::page::MockTransport,
};
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

/// Runs a test on a fresh server over each transport.
pub async fn on_each_transport(test: impl AsyncFn(Server)) {
    let http = ADDRESS.map(Server::Http);
    if http.is_none() {
        console_error!("QIFU_TEST_API is not set: this is NOT tried over HTTP. `cargo xtask test` sets it.");
    }
    for server in [Some(Server::Mock), http].into_iter().flatten() {
        // Shown when the test fails.
        match server {
            Server::Mock => console_log!("over the mock in the page"),
            Server::Http(address) => console_log!("over HTTP to {address}"),
        }
        let begun = js_sys::Date::now();
        people::reset(&server.tab()).await;
        test(server).await;
        console_log!("done after {} ms", js_sys::Date::now() - begun);
    }
}
