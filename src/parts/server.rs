//! What the server says of itself, read once for the whole app: whoever asks again asks for all.

use crate::{
    contract::{ReadInfo, ServerInfo, Topic},
    load::{Reading, use_read},
    prelude::*,
};

#[derive(Clone, Copy)]
struct ServerContext(Reading<ServerInfo>);

/// Reads it, and makes it known to everything below.
pub fn provide_server_info() {
    provide_context(ServerContext(use_read(|| ReadInfo {}, &[Topic::Session])));
}

/// The app's one read of it.
pub fn use_server_info() -> Reading<ServerInfo> {
    expect_context::<ServerContext>().0
}
