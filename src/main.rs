//! Reads the runtime config, picks the transport, mounts. The only file that names both the mock and HTTP.

use qifu::{
    app::{App, AppProps, ConfigTrouble, ConfigTroubleProps, load_inside, starts_with_welcome},
    client::{Api, HttpTransport, Transport, json},
    config::{ApiBase, Config, ConfigProblem},
    contract::{HttpRequest, Method},
    prelude::*,
};
use wasm_bindgen::JsCast;

fn main() {
    qifu::host::report_crashes();
    // Before the navigation touches the history.
    qifu::host::remember_entry();
    wasm_bindgen_futures::spawn_local(start());
}

async fn start() {
    let config = read_config().await;
    let Some(root) = document().get_element_by_id("app").and_then(|root| root.dyn_into::<web_sys::HtmlElement>().ok())
    else {
        return;
    };
    // The static first paint stays until there is something to take its place.
    if config.is_ok() && !starts_with_welcome() && load_inside().await.is_err() {
        return qifu::host::report_missing_code();
    }
    root.set_text_content(None);
    mount(root, config);
    qifu::host::report_drawn();
}

fn mount(root: web_sys::HtmlElement, config: Result<Config, ConfigProblem>) {
    match config {
        Ok(config) => {
            let api = api(&config.api);
            mount_to(root, move || App(AppProps { config, api, outside: outside() })).forget();
        }
        Err(problem) => mount_to(root, move || ConfigTrouble(ConfigTroubleProps { problem })).forget(),
    }
}

/// Milliseconds after which `config.json` is given up; long before that the page says that the network is slow.
const CONFIG_TIMEOUT_MILLIS: u32 = 30_000;

/// `config.json` beside the page.
async fn read_config() -> Result<Config, ConfigProblem> {
    let request = HttpRequest { method: Method::Get, path: "/config.json".into(), headers: vec![], body: vec![] };
    let reply = HttpTransport::new("").within(CONFIG_TIMEOUT_MILLIS).send(request).await;
    let reply = reply.map_err(|_| ConfigProblem::Missing)?;
    if !reply.is_success() {
        return Err(ConfigProblem::Missing);
    }
    Config::of(&settings(&reply.body)?)
}

/// The texts of a JSON object, by the engine's own parser: it is there before the app's.
fn settings(body: &[u8]) -> Result<Vec<(String, String)>, ConfigProblem> {
    let malformed = |words: &str| ConfigProblem::Malformed(words.to_owned());
    let object = json::parse(body).ok_or_else(|| malformed("JSON"))?.dyn_into().map_err(|_| malformed("JSON"))?;
    let entries = js_sys::Object::entries(&object).into_iter().map(|entry| js_sys::Array::from(&entry));
    entries
        .filter(|entry| !entry.get(1).is_null())
        .map(|entry| {
            let name = entry.get(0).as_string().unwrap_or_default();
            let value = entry.get(1).as_string().ok_or_else(|| malformed(&name))?;
            Ok((name, value))
        })
        .collect()
}

fn api(base: &ApiBase) -> Api {
    match base {
        ApiBase::Http(address) => Api::new(HttpTransport::new(address.clone())),
        #[cfg(feature = "mock")]
        ApiBase::Mock => Api::new(demonstration::Transport::default()),
        #[cfg(not(feature = "mock"))]
        ApiBase::Mock => unreachable!("the config refuses the mock in a build without it"),
    }
}

/// The simulator and the gallery, in builds that have them.
fn outside() -> Option<qifu::app::Outside> {
    #[cfg(feature = "mock")]
    return Some(qifu::app::Outside { knows: qifu::sim::knows, view: &demonstration::OUTSIDE });
    #[cfg(not(feature = "mock"))]
    None
}

/// The server in the page and the outside world, each in a chunk of its own.
#[cfg(feature = "mock")]
mod demonstration {
    use futures::FutureExt;
    use qifu::{
        client::{self, Broken, Progress, Sending},
        contract::HttpRequest,
        lazy,
        mock::page::MockTransport,
        prelude::*,
    };
    use std::rc::Rc;

    lazy! {
        /// The simulator and the gallery.
        pub static OUTSIDE = outside(path: String) -> AnyView { qifu::sim::view(&path) }
    }

    lazy! {
        /// The server in the page.
        static SERVER = server(_nothing: ()) -> Rc<dyn client::Transport> { Rc::new(MockTransport::new()) }
    }

    /// The server in the page, as soon as it has come. It is one for the whole page.
    #[derive(Clone, Default)]
    pub struct Transport(Rc<std::cell::OnceCell<Rc<dyn client::Transport>>>);

    impl Transport {
        fn with(&self, send: impl FnOnce(&dyn client::Transport) -> Sending + 'static) -> Sending {
            let known = self.0.clone();
            async move {
                if known.get().is_none() {
                    let server = (SERVER.call)(()).await.map_err(|_| Broken)?;
                    // Two requests may have waited for it; the first one's stays.
                    known.get_or_init(|| server);
                }
                match known.get() {
                    Some(server) => send(&**server).await,
                    None => Err(Broken),
                }
            }
            .boxed_local()
        }
    }

    impl client::Transport for Transport {
        fn is_demonstration(&self) -> Option<bool> {
            Some(true)
        }

        fn send(&self, request: HttpRequest) -> Sending {
            self.with(move |server| server.send(request))
        }

        fn upload(&self, request: HttpRequest, progress: Progress) -> Sending {
            self.with(move |server| server.upload(request, progress))
        }
    }
}
