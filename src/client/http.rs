//! The real transport: `fetch`, and `XMLHttpRequest` where progress is wanted.

use super::{Broken, Progress, Sending, Transport};
use crate::contract::{HttpReply, HttpRequest, Method};
use futures::channel::oneshot;
use gloo_net::http::RequestBuilder;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{AbortController, ProgressEvent, XmlHttpRequest};

/// Sends to an API below a base address such as `https://api.example.gov.cn/qifu`.
pub struct HttpTransport {
    base: String,
}

impl HttpTransport {
    /// A transport to the API at `base`, without a slash at its end.
    pub fn new(base: impl Into<String>) -> Self {
        Self { base: base.into() }
    }
}

impl Transport for HttpTransport {
    fn send(&self, request: HttpRequest) -> Sending {
        let url = format!("{}{}", self.base, request.path);
        Box::pin(async move { fetch(&url, request).await.ok_or(Broken) })
    }

    fn upload(&self, request: HttpRequest, progress: Progress) -> Sending {
        let url = format!("{}{}", self.base, request.path);
        Box::pin(async move { send_with_progress(&url, request, progress).await.ok_or(Broken) })
    }
}

/// Aborts the request when the future that holds it is dropped.
struct AbortOnDrop(AbortController);

impl Drop for AbortOnDrop {
    fn drop(&mut self) {
        self.0.abort();
    }
}

async fn fetch(url: &str, request: HttpRequest) -> Option<HttpReply> {
    let abort = AbortOnDrop(AbortController::new().ok()?);
    let method = match request.method {
        Method::Get => gloo_net::http::Method::GET,
        Method::Post => gloo_net::http::Method::POST,
        Method::Put => gloo_net::http::Method::PUT,
        Method::Delete => gloo_net::http::Method::DELETE,
    };
    let mut builder = RequestBuilder::new(url).method(method).abort_signal(Some(&abort.0.signal()));
    for (name, value) in &request.headers {
        builder = builder.header(name, value);
    }
    let prepared = if request.body.is_empty() {
        builder.build()
    } else {
        builder.body(js_sys::Uint8Array::from(request.body.as_slice()))
    };
    let response = prepared.ok()?.send().await.ok()?;
    let headers = response.headers().entries().map(|(name, value)| (name.to_ascii_lowercase(), value)).collect();
    let status = response.status();
    let body = response.binary().await.ok()?;
    drop(abort);
    Some(HttpReply { status, headers, body })
}

/// Aborts an upload when the future that holds it is dropped.
struct XhrOnDrop(XmlHttpRequest);

impl Drop for XhrOnDrop {
    fn drop(&mut self) {
        // What it would tell of its end has gone before it.
        self.0.set_onloadend(None);
        if let Ok(upload) = self.0.upload() {
            upload.set_onprogress(None);
        }
        // A failure would mean that it is over already.
        self.0.abort().unwrap_or_default();
    }
}

async fn send_with_progress(url: &str, request: HttpRequest, progress: Progress) -> Option<HttpReply> {
    let xhr = XhrOnDrop(XmlHttpRequest::new().ok()?);
    xhr.0.open_with_async(request.method.as_str(), url, true).ok()?;
    for (name, value) in &request.headers {
        xhr.0.set_request_header(name, value).ok()?;
    }
    let (done, ended) = oneshot::channel::<()>();
    let on_end = Closure::once(move || done.send(()).unwrap_or_default());
    xhr.0.set_onloadend(Some(on_end.as_ref().unchecked_ref()));
    let on_progress = Closure::<dyn Fn(ProgressEvent)>::new(move |event: ProgressEvent| {
        if event.total() > 0.0 {
            // Between 0 and 100 by construction.
            progress((event.loaded() / event.total() * 100.0) as u8);
        }
    });
    xhr.0.upload().ok()?.set_onprogress(Some(on_progress.as_ref().unchecked_ref()));
    xhr.0.send_with_opt_u8_array(Some(&request.body)).ok()?;
    ended.await.ok()?;
    let status = xhr.0.status().ok().filter(|status| *status != 0)?;
    let text = xhr.0.response_text().ok().flatten().unwrap_or_default();
    let headers = header_lines(&xhr.0.get_all_response_headers().unwrap_or_default());
    Some(HttpReply { status, headers, body: text.into_bytes() })
}

fn header_lines(text: &str) -> Vec<(String, String)> {
    let pairs = text.lines().filter_map(|line| line.split_once(':'));
    pairs.map(|(name, value)| (name.trim().to_ascii_lowercase(), value.trim().to_owned())).collect()
}
