//! The faults, how long they last, and what a person is told.

use qifu_e2e::Stage;
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
        // Given up after ten seconds, and asked again.
        Trouble::passing(json!("silence")),
    ]
}

/// The session ends with the call.
pub fn expired_session() -> Trouble {
    Trouble { fault: json!("expired_session"), times: Some(1), words: "登录已过期" }
}

/// The fault did strike: one that strikes so many times is used up.
pub fn struck(stage: &Stage, endpoint: &str) {
    let state = stage.world().server().get("/sim");
    let left: Vec<_> =
        state["faults"].as_array().into_iter().flatten().filter(|rule| !rule["times"].is_null()).collect();
    assert!(left.is_empty(), "{endpoint} was never called: {left:?}");
}
