//! What a failed journey leaves behind: each window's picture, source and address, the console, the network.

use super::Stage;
use serde_json::Value;
use std::{env, fs, path::PathBuf};
use thirtyfour::BrowserLogEntry;

/// Keeps it in a folder named after the test. Best effort: the failure itself is what counts.
pub async fn keep(stage: &Stage, complaints: &[String]) {
    let Some(folder) = folder() else { return };
    if fs::create_dir_all(&folder).is_err() {
        return;
    }
    let write = |name: String, content: &[u8]| fs::write(folder.join(name), content).unwrap_or_default();
    for (number, window) in stage.taken().iter().enumerate() {
        if stage.driver.switch_to_window(window.clone()).await.is_err() {
            continue;
        }
        let address = stage.driver.current_url().await.map(|url| url.to_string()).unwrap_or_default();
        let source = stage.driver.source().await.unwrap_or_default();
        write(format!("window-{number}.html"), format!("<!-- {address} -->\n{source}").as_bytes());
        if let Ok(picture) = stage.driver.screenshot_as_png().await {
            write(format!("window-{number}.png"), &picture);
        }
    }
    let console = stage.driver.browser_log().await.unwrap_or_default();
    let lines: Vec<_> = console.iter().map(|entry| format!("{} {}", entry.level, entry.message)).collect();
    write("console.txt".to_owned(), [complaints, &lines].concat().join("\n").as_bytes());
    let network = stage.driver.get_log("performance").await.unwrap_or_default();
    let lines: Vec<_> = network.iter().filter_map(request_line).collect();
    write("network.txt".to_owned(), lines.join("\n").as_bytes());
}

/// `journeys::login::says_so` becomes `login--says_so`.
fn folder() -> Option<PathBuf> {
    let folder = PathBuf::from(env::var_os("QIFU_ARTIFACTS")?);
    let thread = std::thread::current();
    let test = thread.name().unwrap_or("main").trim_start_matches("journeys::").replace("::", "--");
    Some(folder.join(test))
}

/// One line for each request, reply and failure.
fn request_line(entry: &BrowserLogEntry) -> Option<String> {
    let event: Value = serde_json::from_str(&entry.message).ok()?;
    let (method, about) = (event["message"]["method"].as_str()?, &event["message"]["params"]);
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let line = match method {
        "Network.requestWillBeSent" => {
            let request = &about["request"];
            format!("> {} {}", text(&request["method"]), text(&request["url"]))
        }
        "Network.responseReceived" => format!("< {} {}", about["response"]["status"], text(&about["response"]["url"])),
        "Network.loadingFailed" => format!("x {} {}", text(&about["errorText"]), text(&about["blockedReason"])),
        _ => return None,
    };
    Some(format!("{} {line}", entry.timestamp))
}
