//! Reads the runtime config, picks the transport, mounts. The only file that names both the mock and HTTP.

use qifu::{
    app::{App, AppProps, ConfigTrouble, ConfigTroubleProps},
    client::{Api, HttpTransport},
    config::{ApiBase, Config, ConfigProblem},
    prelude::*,
};
use wasm_bindgen::JsCast;

fn main() {
    qifu::host::report_crashes();
    // Before the navigation touches the history.
    qifu::host::remember_entry();
    qifu::host::follow_keyboard();
    wasm_bindgen_futures::spawn_local(start());
}

async fn start() {
    let config = read_config().await;
    let Some(root) = document().get_element_by_id("app").and_then(|root| root.dyn_into::<web_sys::HtmlElement>().ok())
    else {
        return;
    };
    // The static first paint makes room.
    root.set_text_content(None);
    match config {
        Ok(config) => {
            let api = api(&config.api);
            mount_to(root, move || App(AppProps { config, api, outside: outside() })).forget();
        }
        Err(problem) => mount_to(root, move || ConfigTrouble(ConfigTroubleProps { problem })).forget(),
    }
}

/// `config.json` beside the page.
async fn read_config() -> Result<Config, ConfigProblem> {
    let reply = gloo_net::http::Request::get("/config.json").send().await.map_err(|_| ConfigProblem::Missing)?;
    if !reply.ok() {
        return Err(ConfigProblem::Missing);
    }
    Config::parse(&reply.text().await.map_err(|_| ConfigProblem::Missing)?)
}

fn api(base: &ApiBase) -> Api {
    match base {
        ApiBase::Http(address) => Api::new(HttpTransport::new(address.clone())),
        #[cfg(feature = "mock")]
        ApiBase::Mock => Api::new(qifu::mock::page::MockTransport::new()),
        #[cfg(not(feature = "mock"))]
        ApiBase::Mock => unreachable!("the config refuses the mock in a build without it"),
    }
}

/// The simulator and the gallery, in builds that have them.
fn outside() -> Option<qifu::app::OutsideView> {
    #[cfg(feature = "mock")]
    return Some(qifu::sim::view);
    #[cfg(not(feature = "mock"))]
    None
}
