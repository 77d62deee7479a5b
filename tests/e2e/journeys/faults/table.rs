//! The faults, how long they last, and what a person is told.

use qifu_e2e::{Person, Stage};
use serde_json::{Value, json};

/// A fault, and what comes of it.
#[derive(Clone, Debug)]
pub struct Trouble {
    /// As the simulator knows it.
    pub fault: Value,
    /// How often it strikes; none for until it is taken back.
    pub times: Option<u32>,
    /// What the person is told; empty when the product gets over it by itself.
    pub words: &'static str,
}

impl Trouble {
    fn lasting(fault: Value, words: &'static str) -> Self {
        Self { fault, times: None, words }
    }

    fn passing(fault: Value) -> Self {
        Self { fault, times: Some(1), words: "" }
    }

    /// Whether the server never answers.
    fn is_silence(&self) -> bool {
        self.fault == "silence"
    }

    /// Lets it strike.
    pub fn strike(&self, stage: &Stage, endpoint: &str) {
        stage.world().breaks(endpoint, &self.fault, self.times);
    }
}

/// What a call can meet that the product has to tell of, whether it reads or writes.
pub fn told() -> Vec<Trouble> {
    vec![
        Trouble::lasting(json!("offline"), "网络断开了"),
        Trouble::lasting(json!("garbage"), "系统的回应不完整"),
        Trouble::lasting(json!("empty"), "系统的回应不完整"),
        Trouble::lasting(json!({ "status": 500 }), "系统出了点问题"),
        Trouble::lasting(json!({ "status": 503 }), "系统正忙"),
        Trouble::lasting(json!({ "status": 429 }), "操作太频繁"),
        Trouble::lasting(json!({ "status": 403 }), "没有权限"),
        Trouble::lasting(json!({ "status": 404 }), "没有找到"),
        // Told after it was asked again and again; the journey's clock makes that short.
        Trouble::lasting(json!("silence"), "等了很久没有回应"),
    ]
}

/// What a call that acts can meet and has to tell of.
pub fn told_of_acts() -> Vec<Trouble> {
    [told(), vec![Trouble::lasting(json!("lost_reply"), "网络断开了")]].concat()
}

/// What passes before a person needs to be told.
pub fn passing() -> Vec<Trouble> {
    vec![
        Trouble::passing(json!("offline")),
        Trouble::passing(json!("garbage")),
        Trouble::passing(json!("empty")),
        Trouble::passing(json!({ "status": 500 })),
        Trouble::passing(json!({ "status": 503 })),
        Trouble::passing(json!({ "status": 429 })),
        Trouble::passing(json!({ "latency": 1_500 })),
        Trouble::passing(json!("lost_reply")),
        // Given up, and asked again.
        Trouble::passing(json!("silence")),
    ]
}

/// The session ends with the call.
pub fn expired_session() -> Trouble {
    Trouble { fault: json!("expired_session"), times: Some(1), words: "登录已过期" }
}

/// The fault did strike, at each of these endpoints.
pub fn struck(stage: &Stage, endpoints: &str) {
    for endpoint in endpoints.split(", ") {
        assert!(has_struck(stage, endpoint), "{endpoint} was never struck");
    }
}

/// Whether a fault did strike this endpoint already.
pub fn has_struck(stage: &Stage, endpoint: &str) -> bool {
    stage.world().server().get("/sim")["strikes"][endpoint].as_u64().is_some_and(|count| count > 0)
}

/// Makes the page impatient while a trouble lasts: the pauses between its tries, and the second
/// that a busy server asks for, are short; and against silence, what the
/// client gives up after ten seconds, a file after two minutes and a long poll after its own time, it gives up after one.
/// Only the page's clock knows of it, not the product.
pub async fn hurries(person: &Person<'_>, trouble: &Trouble) -> String {
    let given_up = if trouble.is_silence() { "millis >= 10000 ? 1000 : " } else { "" };
    let source = format!(
        "const setTimeoutAsItIs = window.setTimeout.bind(window);
        const short = (millis) => {given_up}[900, 1000, 2700].includes(millis) ? 200 : millis;
        window.setTimeout = (act, millis, ...rest) => setTimeoutAsItIs(act, short(millis), ...rest);"
    );
    let cdp = person.stage.driver.cdp();
    let script = json!({ "source": source });
    let added = cdp.send_raw("Page.addScriptToEvaluateOnNewDocument", script).await.expect("chromium takes a script");
    added["identifier"].as_str().expect("a name for it").to_owned()
}

/// Lets the page's clock be, from the next page on.
pub async fn calms_down(person: &Person<'_>, script: &str) {
    let script = json!({ "identifier": script });
    let cdp = person.stage.driver.cdp();
    cdp.send_raw("Page.removeScriptToEvaluateOnNewDocument", script).await.expect("chromium forgets it");
}
