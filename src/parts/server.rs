//! What the server says of itself, read once for the whole app: whoever asks again asks for all.

use crate::{
    contract::{ReadInfo, ServerInfo, Topic},
    load::{Reading, use_api, use_read},
    prelude::*,
    ui::DemoMark,
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

/// 演示数据 where nobody follows what the server says of itself, because the rest of the app has not come yet.
#[component]
pub fn DemonstrationMark() -> impl IntoView {
    let is_demonstration = RwSignal::new(false);
    let api = use_api();
    leptos::task::spawn_local(async move {
        // A server that does not answer is asked again by the rest of the app.
        is_demonstration.try_set(api.is_demonstration().await);
    });
    dynamic(move || is_demonstration.get().then(|| view! { <DemoMark /> }))
}
