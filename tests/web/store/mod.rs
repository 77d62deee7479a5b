//! The mock's store: shared between tabs, kept over a reload, and never the reason for a white page.

mod raw;
mod recovery;
mod sharing;

use qifu::{client::Api, mock::page::MockTransport};

/// Another tab on the store of this name: a transport and a connection of its own.
fn tab(name: &str) -> Api {
    Api::new(MockTransport::named(name))
}
