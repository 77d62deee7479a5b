//! The one chromedriver of this test binary.

use super::{Program, Setting};
use serde_json::{Map, Value, json};
use std::{env, ffi::OsStr, sync::OnceLock};
use thirtyfour::{Capabilities, WebDriver};

static DRIVER: OnceLock<Driver> = OnceLock::new();

/// A running chromedriver.
#[derive(Debug)]
pub struct Driver {
    _program: Program,
    address: String,
}

impl Driver {
    /// Opens a browser with a profile of its own.
    ///
    /// # Panics
    /// If there is no chromedriver or no chromium.
    pub async fn browser(setting: &Setting) -> WebDriver {
        let driver = DRIVER.get_or_init(Self::start);
        let capabilities = Capabilities::from(capabilities(setting));
        WebDriver::new(&driver.address, capabilities).await.expect("chromedriver opens chromium")
    }

    fn start() -> Self {
        let path = env::var_os("CHROMEDRIVER").unwrap_or_else(|| "/usr/bin/chromedriver".into());
        let port = |line: &str| line.trim().strip_suffix('.')?.rsplit_once("on port ")?.1.parse::<u16>().ok();
        let (program, port) = Program::start(&[&path, OsStr::new("--port=0")], port);
        Self { _program: program, address: format!("http://127.0.0.1:{port}") }
    }
}

fn capabilities(setting: &Setting) -> Map<String, Value> {
    let (width, height) = setting.size;
    let mut arguments = vec![
        "--headless".to_owned(),
        "--no-sandbox".to_owned(),
        "--disable-gpu".to_owned(),
        "--disable-quic".to_owned(),
        "--disable-dev-shm-usage".to_owned(),
        "--no-first-run".to_owned(),
        "--no-default-browser-check".to_owned(),
        "--disable-background-networking".to_owned(),
        "--disable-component-update".to_owned(),
        "--disable-sync".to_owned(),
        "--disable-extensions".to_owned(),
        "--lang=zh-CN".to_owned(),
        // Two people are two windows, and both are looking.
        "--disable-backgrounding-occluded-windows".to_owned(),
        "--disable-renderer-backgrounding".to_owned(),
    ];
    if setting.still {
        arguments.push("--force-prefers-reduced-motion".to_owned());
    }
    let font = 16 * setting.text_percent / 100;
    let options = json!({
        "binary": env::var("CHROMIUM").unwrap_or_else(|_| "/usr/bin/chromium".to_owned()),
        "args": arguments,
        "prefs": { "webkit": { "webprefs": { "default_font_size": font } } },
        "mobileEmulation": {
            "deviceMetrics": {
                "width": width, "height": height, "pixelRatio": 1,
                "mobile": setting.is_handheld(), "touch": setting.is_handheld(),
            },
            "userAgent": setting.agent.text(),
        },
    });
    let capabilities = json!({
        "browserName": "chrome",
        "pageLoadStrategy": "eager",
        "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
        "goog:chromeOptions": options,
    });
    let Value::Object(capabilities) = capabilities else { unreachable!("it is written as an object") };
    capabilities
}
