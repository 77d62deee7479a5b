//! The real transport: one `XMLHttpRequest` a request, since `fetch` tells nothing of an upload's progress.

use super::{Broken, Progress, Sending, Transport};
use crate::contract::{HttpReply, HttpRequest};
use futures::channel::oneshot;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{ProgressEvent, XmlHttpRequest, XmlHttpRequestResponseType};

/// Sends to an API below a base address such as `https://api.example.gov.cn/qifu`.
pub struct HttpTransport {
    base: String,
    /// Milliseconds after which the browser gives up; 0 for never, where the caller does.
    timeout: u32,
}

impl HttpTransport {
    /// A transport to the API at `base`, without a slash at its end; an empty one is this site.
    pub fn new(base: impl Into<String>) -> Self {
        Self { base: base.into(), timeout: 0 }
    }

    /// The same, given up by the browser after so many milliseconds.
    pub fn within(self, timeout: u32) -> Self {
        Self { timeout, ..self }
    }

    fn exchange(&self, request: HttpRequest, progress: Option<Progress>) -> Sending {
        let mut url = self.base.clone();
        url.push_str(&request.path);
        let timeout = self.timeout;
        Box::pin(async move { exchange(&url, timeout, request, progress).await.ok_or(Broken) })
    }
}

impl Transport for HttpTransport {
    fn send(&self, request: HttpRequest) -> Sending {
        self.exchange(request, None)
    }

    fn upload(&self, request: HttpRequest, progress: Progress) -> Sending {
        self.exchange(request, Some(progress))
    }
}

/// Aborts the request when the future that holds it is dropped.
struct AbortOnDrop(XmlHttpRequest);

impl Drop for AbortOnDrop {
    fn drop(&mut self) {
        // Its end concerns nobody any more: the closures that waited for it are gone.
        self.0.set_onloadend(None);
        if let Ok(upload) = self.0.upload() {
            upload.set_onprogress(None);
        }
        // A failure would mean that it is over already.
        self.0.abort().unwrap_or_default();
    }
}

async fn exchange(url: &str, timeout: u32, request: HttpRequest, progress: Option<Progress>) -> Option<HttpReply> {
    let xhr = AbortOnDrop(XmlHttpRequest::new().ok()?);
    xhr.0.open_with_async(request.method.as_str(), url, true).ok()?;
    xhr.0.set_timeout(timeout);
    xhr.0.set_response_type(XmlHttpRequestResponseType::Arraybuffer);
    for (name, value) in &request.headers {
        xhr.0.set_request_header(name, value).ok()?;
    }
    let (done, ended) = oneshot::channel::<()>();
    let on_end = Closure::once(move || done.send(()).unwrap_or_default());
    xhr.0.set_onloadend(Some(on_end.as_ref().unchecked_ref()));
    let on_progress = progress.map(told);
    if let Some(on_progress) = &on_progress {
        xhr.0.upload().ok()?.set_onprogress(Some(on_progress.as_ref().unchecked_ref()));
    }
    let body = (!request.body.is_empty()).then_some(&request.body[..]);
    xhr.0.send_with_opt_u8_array(body).ok()?;
    ended.await.ok()?;
    let status = xhr.0.status().ok().filter(|status| *status != 0)?;
    let body = js_sys::Uint8Array::new(&xhr.0.response().ok()?).to_vec();
    let headers = header_lines(&xhr.0.get_all_response_headers().unwrap_or_default());
    Some(HttpReply { status, headers, body })
}

/// Tells of an upload's progress.
fn told(progress: Progress) -> Closure<dyn Fn(ProgressEvent)> {
    Closure::new(move |event: ProgressEvent| {
        if event.total() > 0.0 {
            // Between 0 and 100 by construction.
            progress((event.loaded() / event.total() * 100.0) as u8);
        }
    })
}

fn header_lines(text: &str) -> Vec<(String, String)> {
    let pairs = text.lines().filter_map(|line| line.split_once(':'));
    pairs.map(|(name, value)| (name.trim().to_ascii_lowercase(), value.trim().to_owned())).collect()
}
