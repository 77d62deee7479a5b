//! Serves a built site as it should be served: compressed, cached, under strict headers, with one page for every address.

use crate::options::Options;
use crate::{caching, headers};
use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tower::ServiceExt;
use tower_http::services::{ServeDir, ServeFile};

/// What to serve, and how.
pub struct Site {
    dir: PathBuf,
    api: Option<String>,
    jssdk: Option<String>,
    config: Option<PathBuf>,
}

impl Site {
    /// `--dir`; `--config` for a `config.json` other than the built one. The page may go where that file says, unless
    /// `--api` and `--jssdk` name other origins.
    pub fn from_options(options: &Options) -> Result<Self, String> {
        let dir = PathBuf::from(options.required("dir")?);
        let config = options.value("config").map(PathBuf::from);
        let settings = settings(&config.clone().unwrap_or_else(|| dir.join("config.json")));
        let origin =
            |name| options.value(name).map(String::from).or_else(|| headers::origin_of(settings.get(name)?.as_str()?));
        let (api, jssdk) = (origin("api"), origin("jssdk"));
        Ok(Self { dir, api, jssdk, config })
    }
}

/// The settings of the page; none where they cannot be read, of which the page itself tells.
fn settings(file: &Path) -> serde_json::Value {
    std::fs::read(file).ok().and_then(|json| serde_json::from_slice(&json).ok()).unwrap_or_default()
}

/// The server of the site.
pub fn router(site: &Site) -> Result<Router, String> {
    let page = site.dir.join("index.html");
    if !page.is_file() {
        return Err(format!("{} is not there: build the site first", page.display()));
    }
    let strict: Arc<[_]> = headers::strict(site.api.as_deref(), site.jssdk.as_deref())?.into();
    let page = ServeFile::new(page).precompressed_br().precompressed_gzip();
    let files =
        ServeDir::new(&site.dir).append_index_html_on_directories(false).precompressed_br().precompressed_gzip();
    let mut router = Router::new().fallback(file_or_page).with_state((files, page));
    if let Some(file) = site.config.clone() {
        router = router.route("/config.json", get(move || config(file.clone())));
    }
    Ok(router.layer(middleware::from_fn_with_state(strict, with_headers)))
}

/// The file at the path; for a person's visit to an address of the app, the page, which knows what to show there.
async fn file_or_page(State((files, page)): State<(ServeDir, ServeFile)>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    let again = Request::from_parts(parts.clone(), Body::empty());
    let is_visit = is_visit(parts.uri.path(), &parts.headers) && [Method::GET, Method::HEAD].contains(&parts.method);
    // A path with a part that starts with a dot is none of the site's: Trunk keeps its lock there.
    let found = if parts.uri.path().contains("/.") {
        StatusCode::NOT_FOUND.into_response()
    } else {
        files.oneshot(Request::from_parts(parts, Body::empty())).await.map_or_else(failed, Response::into_response)
    };
    if found.status() != StatusCode::NOT_FOUND || !is_visit {
        return found;
    }
    let mut answer = page.oneshot(again).await.map_or_else(failed, Response::into_response);
    answer.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static(caching::ASK_AGAIN));
    answer
}

/// Whether a browser goes to this address, as opposed to a program that fetches it.
fn is_visit(path: &str, headers: &HeaderMap) -> bool {
    if path.rsplit('/').next().is_some_and(|name| name.contains('.')) {
        return false;
    }
    let text = |name: HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    match text(HeaderName::from_static("sec-fetch-mode")) {
        Some(mode) => mode == "navigate",
        None => text(header::ACCEPT).is_none_or(|accept| accept.contains("text/html") || accept.contains("*/*")),
    }
}

async fn config(file: PathBuf) -> Response {
    match tokio::fs::read(&file).await {
        Ok(json) => ([(header::CONTENT_TYPE, "application/json")], json).into_response(),
        Err(error) => failed(error),
    }
}

async fn with_headers(
    State(strict): State<Arc<[(HeaderName, HeaderValue)]>>,
    request: Request,
    next: Next,
) -> Response {
    let caching = caching::of_path(request.uri().path());
    let mut answer = next.run(request).await;
    let is_found = answer.status().is_success() || answer.status() == StatusCode::NOT_MODIFIED;
    let headers = answer.headers_mut();
    headers.extend(strict.iter().cloned());
    let caching = HeaderValue::from_static(if is_found { caching } else { caching::ASK_AGAIN });
    headers.entry(header::CACHE_CONTROL).or_insert(caching);
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if let Some(with_charset) = headers.get(header::CONTENT_TYPE).and_then(with_charset) {
        headers.insert(header::CONTENT_TYPE, with_charset);
    }
    answer
}

fn with_charset(kind: &HeaderValue) -> Option<HeaderValue> {
    let kind = kind.to_str().ok().filter(|kind| kind.starts_with("text/") && !kind.contains("charset"))?;
    HeaderValue::from_str(&format!("{kind}; charset=utf-8")).ok()
}

fn failed(error: impl std::fmt::Display) -> Response {
    (StatusCode::INTERNAL_SERVER_ERROR, error.to_string()).into_response()
}

#[cfg(test)]
#[path = "site_tests.rs"]
mod tests;
