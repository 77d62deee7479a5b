//! What the host can do, with everything around it played: WeChat, the clipboard, the sheet, the camera, the keyboard.

#![allow(clippy::unwrap_used, reason = "a test that finds nothing has failed")]

mod crashes;
mod keyboard;
mod photos;
mod scanning;
mod sharing;
mod wechat;

use qifu::host::Agent;
use wasm_bindgen::JsValue;

/// Plays a part of the world by a script.
fn play(script: &str) -> JsValue {
    js_sys::eval(script).unwrap_or_else(|error| panic!("{script}: {error:?}"))
}

fn text(script: &str) -> String {
    play(script).as_string().unwrap_or_default()
}

fn android() -> Agent {
    Agent::of(
        "Mozilla/5.0 (Linux; Android 15; wv) Chrome/146.0.0.0 Mobile Safari/537.36 MicroMessenger/8.0.76.3141(0x0)",
    )
}

fn ios() -> Agent {
    Agent::of("Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) Mobile/15E148 MicroMessenger/8.0.68(0x1800442b)")
}

fn mini_program() -> Agent {
    Agent { is_mini_program: true, ..android() }
}

fn browser() -> Agent {
    Agent::of("Mozilla/5.0 (X11; Linux x86_64) Chrome/156.0.0.0 Safari/537.36")
}
