//! What must hold on every screen: nothing that axe finds, nothing beside the page.

use super::{Person, required};
use serde_json::{Value, json};
use std::{fs, sync::OnceLock};

/// Runs what axe finds by itself and can be right or wrong.
const RUN: &str = "const done = arguments[0];
axe.run(document, {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  resultTypes: ['violations'], preload: false,
}).then((found) => done(found.violations), (error) => done([{ id: 'axe', help: String(error), nodes: [] }]));";

/// The checker, read once.
pub struct Axe;

impl Axe {
    fn script() -> &'static str {
        static SCRIPT: OnceLock<String> = OnceLock::new();
        SCRIPT.get_or_init(|| fs::read_to_string(required("QIFU_AXE")).expect("axe-core is installed"))
    }
}

impl Person<'_> {
    /// The screen is sound: nothing that axe finds, and no scrolling sideways.
    pub async fn checks_the_screen(&self) {
        self.no_horizontal_scroll().await;
        self.axe().await;
    }

    /// Nothing that axe finds.
    ///
    /// # Panics
    /// With what it found.
    pub async fn axe(&self) {
        self.sees_it_rest().await;
        let has_axe = self.script("return typeof axe === 'object'", Vec::new()).await;
        if has_axe != Value::Bool(true) {
            self.script(Axe::script(), Vec::new()).await;
        }
        self.look().await;
        let found = self.stage.driver.execute_async(RUN, Vec::new()).await.expect("axe runs");
        let found = found.json().as_array().cloned().unwrap_or_default();
        let address = self.address().await;
        let lines: Vec<_> = found.iter().map(violation).collect();
        assert!(lines.is_empty(), "axe at {address}:\n{}", lines.join("\n"));
    }

    /// Waits until nothing moves.
    pub async fn sees_it_rest(&self) {
        let still = async || (self.ask("isStill", json!([])).await? == true).then_some(());
        self.until("sees the page at rest", still).await;
    }

    /// A picture of what shows, as PNG, once nothing moves.
    pub async fn picture(&self) -> Vec<u8> {
        self.sees_it_rest().await;
        self.stage.driver.screenshot_as_png().await.expect("the browser takes a picture")
    }

    /// No scrolling sideways.
    ///
    /// # Panics
    /// With what is too wide.
    pub async fn no_horizontal_scroll(&self) {
        let limit = self.stage.setting.size.0;
        let width = self.until("has a page", async || self.ask("width", json!([])).await).await;
        let is_wide = |name: &str| width[name].as_u64().is_none_or(|width| width > u64::from(limit));
        if is_wide("needed") || is_wide("body") || is_wide("there") {
            let wide = self.ask("wide", json!([limit])).await.unwrap_or_default();
            panic!("{} is {width} wide, not {limit}: {wide:#}", self.address().await);
        }
    }
}

fn violation(found: &Value) -> String {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let nodes = found["nodes"].as_array().cloned().unwrap_or_default();
    let nodes = nodes.iter().map(|node| format!("  {}\n  {}", text(&node["html"]), text(&node["failureSummary"])));
    format!("{}: {}\n{}", text(&found["id"]), text(&found["help"]), nodes.collect::<Vec<_>>().join("\n"))
}
