//! WeChat's JSSDK: loaded from the deployment's address when first wanted, configured with the server's signature.
//!
//! Rules of WeChat that this file is about: `ready` fires after `error` too, so the first of both decides; a second
//! `config` tells nothing of its own outcome, so each starts from a freshly loaded script; iOS checks the signature
//! against the address of entry, the others against the present one, and where that fails the present one is tried once.

use super::{Agent, Card, agent, js, page};
use futures::future::{Either, LocalBoxFuture, select};
use gloo_timers::future::TimeoutFuture;
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise};

/// Milliseconds after which each step is given up: the server's signature, the script, WeChat's answer.
const SIGNING_MILLIS: u32 = 5_000;
const LOADING_MILLIS: u32 = 6_000;
const CONFIG_MILLIS: u32 = 5_000;

/// Milliseconds after which setting a card is given up.
const CARD_MILLIS: u32 = 3_000;

/// What WeChat is asked to allow.
const ABILITIES: [&str; 3] = ["updateAppMessageShareData", "updateTimelineShareData", "scanQRCode"];

/// Proves to WeChat that the server vouches for an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    /// The official account.
    pub app_id: String,
    /// Seconds since 1970.
    pub timestamp: i64,
    /// Any text, different each time.
    pub nonce: String,
    /// In hexadecimal.
    pub signature: String,
}

/// Asks the server to sign an address without a fragment; nothing if it does not.
pub type Sign = Box<dyn Fn(String) -> LocalBoxFuture<'static, Option<Signature>>>;

/// Why WeChat's abilities are not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoJssdk {
    /// This is not WeChat, or the deployment names no script.
    Absent,
    /// The script did not load.
    NotLoaded,
    /// The server did not sign, or WeChat refused the signature, or did not answer.
    Refused,
}

/// Why there is no text of a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoScan {
    /// The person closed the scanner.
    Cancelled,
    /// There is no scanner, or it failed.
    Failed,
}

/// The JSSDK of this page. Cheap to clone.
#[derive(Clone)]
pub struct Jssdk(Rc<Inner>);

struct Inner {
    script: Option<String>,
    agent: Agent,
    sign: Sign,
    /// The address that was signed for last, and what comes or came of it; forgotten when it failed.
    attempt: RefCell<Option<(String, js_sys::Promise)>>,
}

impl Jssdk {
    /// The JSSDK at an address, if the deployment has one. Loads nothing yet.
    pub fn new(script: Option<String>, sign: Sign) -> Self {
        Self::for_agent(agent(), script, sign)
    }

    /// The same, as if this agent showed the page.
    pub fn for_agent(agent: Agent, script: Option<String>, sign: Sign) -> Self {
        Self(Rc::new(Inner { script, agent, sign, attempt: RefCell::new(None) }))
    }

    /// What shows the page.
    pub fn agent(&self) -> Agent {
        page::in_environment(self.0.agent)
    }

    /// WeChat's object, once it is configured for where the page is now. Who asks meanwhile waits for the same answer;
    /// after a failure the next one tries anew.
    pub async fn ready(&self) -> Result<JsValue, NoJssdk> {
        let Some(script) = self.0.script.clone().filter(|_| self.0.agent.is_wechat()) else {
            return Err(NoJssdk::Absent);
        };
        let address = self.0.address_to_sign();
        let known =
            self.0.attempt.borrow().as_ref().filter(|(known, _)| *known == address).map(|(_, known)| known.clone());
        let outcome = known.unwrap_or_else(|| {
            let inner = self.0.clone();
            let outcome = future_to_promise(inner.attempt(script, address.clone()));
            self.0.attempt.replace(Some((address, outcome.clone())));
            outcome
        });
        let reason = |why: JsValue| if why.is_truthy() { NoJssdk::NotLoaded } else { NoJssdk::Refused };
        JsFuture::from(outcome).await.map_err(reason)
    }

    /// Sets what WeChat's menu shares. Says whether WeChat took it.
    pub async fn set_card(&self, card: &Card) -> bool {
        if !self.agent().has_share_card() {
            return false;
        }
        let Ok(wx) = self.ready().await else { return false };
        // Known for sure only now: see `in_environment`.
        if !self.agent().has_share_card() {
            return false;
        }
        let [title, description, link, image] =
            [&card.title, &card.description, &card.link, &card.image].map(|text| JsValue::from_str(text));
        let to_friends = js::object(&[("title", &title), ("desc", &description), ("link", &link), ("imgUrl", &image)]);
        let to_all = js::object(&[("title", &title), ("link", &link), ("imgUrl", &image)]);
        let friends = ask(&wx, "updateAppMessageShareData", &to_friends);
        let all = ask(&wx, "updateTimelineShareData", &to_all);
        let friends = js::within(CARD_MILLIS, friends).await;
        friends.is_ok() && js::within(CARD_MILLIS, all).await.is_ok()
    }

    /// Reads a code by WeChat's own scanner; takes as long as the person does.
    pub async fn scan(&self) -> Result<String, NoScan> {
        if !self.0.agent.has_scanner() {
            return Err(NoScan::Failed);
        }
        let wx = self.ready().await.map_err(|_| NoScan::Failed)?;
        let kinds = js::list(&["qrCode"]);
        let wish = js::object(&[("needResult", &JsValue::from(1)), ("scanType", &kinds)]);
        match JsFuture::from(ask(&wx, "scanQRCode", &wish)).await {
            Ok(done) => js::text(&done, "resultStr").filter(|text| !text.is_empty()).ok_or(NoScan::Failed),
            Err(why) => Err(if is_cancel(&why) { NoScan::Cancelled } else { NoScan::Failed }),
        }
    }
}

impl Inner {
    fn address_to_sign(&self) -> String {
        if self.agent.signs_entry() { page::entry_address() } else { page::present_address() }
    }

    /// Broken with whether the script was what did not load.
    async fn attempt(self: Rc<Self>, script: String, address: String) -> Result<JsValue, JsValue> {
        let mut outcome = self.configure(&script, &address).await;
        let present = page::present_address();
        if outcome == Err(NoJssdk::Refused) && present != address {
            outcome = self.configure(&script, &present).await;
        }
        outcome.map_err(|why| {
            self.attempt.borrow_mut().take();
            JsValue::from_bool(why == NoJssdk::NotLoaded)
        })
    }

    async fn configure(&self, script: &str, address: &str) -> Result<JsValue, NoJssdk> {
        let signing = select((self.sign)(address.to_owned()), TimeoutFuture::new(SIGNING_MILLIS));
        let Either::Left((Some(signature), _)) = signing.await else { return Err(NoJssdk::Refused) };
        let wx = load(script).await.ok_or(NoJssdk::NotLoaded)?;
        let outcome = js::promise(&mut |ready, error| {
            js::call(&wx, "error", &[error]);
            js::call(&wx, "config", &[&signature.to_js()]);
            js::call(&wx, "ready", &[ready]);
        });
        js::within(CONFIG_MILLIS, outcome).await.map(|_| wx).map_err(|_| NoJssdk::Refused)
    }
}

impl Signature {
    fn to_js(&self) -> js_sys::Object {
        let [app_id, nonce, signature] =
            [&self.app_id, &self.nonce, &self.signature].map(|text| JsValue::from_str(text));
        js::object(&[
            ("debug", &JsValue::FALSE),
            ("appId", &app_id),
            ("timestamp", &JsValue::from_f64(self.timestamp as f64)),
            ("nonceStr", &nonce),
            ("signature", &signature),
            ("jsApiList", &js::list(&ABILITIES)),
        ])
    }
}

/// Loads the script anew: one that is there already remembers how its last configuration ended.
async fn load(script: &str) -> Option<JsValue> {
    let window = web_sys::window()?;
    let document = window.document()?;
    for name in ["wx", "jWeixin"] {
        js_sys::Reflect::delete_property(&window, &JsValue::from_str(name)).ok()?;
    }
    let element = document.create_element("script").ok()?.unchecked_into::<web_sys::HtmlElement>();
    element.set_attribute("src", script).ok()?;
    let loaded = js::promise(&mut |done, failed| {
        element.set_onload(Some(done));
        element.set_onerror(Some(failed));
        let parent = document.document_element();
        if parent.is_none_or(|parent| parent.append_child(&element).is_err()) {
            failed.call0(&JsValue::NULL).map(|_| ()).unwrap_or_default();
        }
    });
    let outcome = js::within(LOADING_MILLIS, loaded).await;
    element.remove();
    outcome.ok()?;
    js::get(&window, "wx")
}

/// Calls one of WeChat's abilities; broken when there is no such, it fails or the person breaks it off.
fn ask(wx: &JsValue, ability: &str, wish: &js_sys::Object) -> js_sys::Promise {
    js::promise(&mut |done, failed| {
        for (name, act) in [("success", done), ("fail", failed), ("cancel", failed)] {
            js_sys::Reflect::set(wish, &JsValue::from_str(name), act).unwrap_or_default();
        }
        if js::call(wx, ability, &[wish]).is_none() {
            failed.call0(&JsValue::NULL).map(|_| ()).unwrap_or_default();
        }
    })
}

fn is_cancel(why: &JsValue) -> bool {
    js::text(why, "errMsg").is_some_and(|message| message.ends_with(":cancel"))
}
