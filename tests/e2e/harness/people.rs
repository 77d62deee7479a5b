//! Somebody in front of a window: what they see, and where they are.

use super::Stage;
use serde_json::{Value, json};
use std::time::{Duration, Instant};
use thirtyfour::{WebElement, WindowHandle, session::scriptret::ScriptRet};

/// What a page looks like to a person, in the page.
const PERCEIVE: &str = include_str!("page.js");

/// Between two looks at the page.
const BLINK: Duration = Duration::from_millis(40);

/// Somebody in front of a window of their own.
#[derive(Clone)]
pub struct Person<'s> {
    /// The stage.
    pub stage: &'s Stage,
    name: String,
    window: WindowHandle,
    patience: Duration,
}

impl<'s> Person<'s> {
    pub(super) fn new(stage: &'s Stage, name: &str, window: WindowHandle, patience: Duration) -> Self {
        Self { stage, name: name.to_owned(), window, patience }
    }

    /// The same person, who waits so many seconds.
    #[must_use]
    pub fn patient(&self, seconds: u64) -> Self {
        Self { patience: Duration::from_secs(seconds), ..self.clone() }
    }

    /// Goes to an address of the site by typing it.
    pub async fn open(&self, path: &str) {
        self.look().await;
        let address = if path.contains(':') && !path.starts_with('/') {
            path.to_owned()
        } else {
            self.stage.site.origin.clone() + path
        };
        self.stage.driver.goto(&address).await.expect("the site is served");
    }

    /// Loads the page again.
    pub async fn reload(&self) {
        self.look().await;
        self.stage.driver.refresh().await.expect("the page loads again");
    }

    /// Presses the browser's Back.
    pub async fn back(&self) {
        self.look().await;
        self.stage.driver.back().await.expect("there is a way back");
    }

    /// Presses the browser's Forward.
    pub async fn forward(&self) {
        self.look().await;
        self.stage.driver.forward().await.expect("there is a way forward");
    }

    /// Closes the window.
    pub async fn close(self) {
        self.look().await;
        self.stage.driver.close_window().await.expect("the window closes");
        self.stage.forget(&self.window);
    }

    /// Waits until these words show.
    pub async fn see(&self, words: &str) {
        self.until(&format!("sees “{words}”"), async || self.sees(words).await.then_some(())).await;
    }

    /// Waits until these words do not show any more. Say before what is seen instead.
    pub async fn does_not_see(&self, words: &str) {
        let gone = async || (self.ask("sees", json!([words])).await == Some(Value::Bool(false))).then_some(());
        self.until(&format!("no longer sees “{words}”"), gone).await;
    }

    /// Whether these words show now.
    pub async fn sees(&self, words: &str) -> bool {
        self.ask("sees", json!([words])).await == Some(Value::Bool(true))
    }

    /// Waits until a screen reader was told these words.
    pub async fn hears(&self, words: &str) {
        let heard = async || (self.ask("hears", json!([words])).await == Some(Value::Bool(true))).then_some(());
        self.until(&format!("hears “{words}”"), heard).await;
    }

    /// Waits until the page's one heading says this.
    pub async fn heading(&self, words: &str) {
        let there = async || (self.ask("heading", json!([])).await? == json!([words])).then_some(());
        self.until(&format!("is at the screen “{words}”"), there).await;
    }

    /// Waits until the address is this path, query included.
    pub async fn is_at(&self, path: &str) {
        let there = async || (self.address().await == path).then_some(());
        self.until(&format!("is at the address {path}"), there).await;
    }

    /// The path of the address, with its query.
    pub async fn address(&self) -> String {
        self.look().await;
        let url = self.stage.driver.current_url().await.map(|url| url.to_string()).unwrap_or_default();
        url.strip_prefix(&self.stage.site.origin).map_or(url.clone(), str::to_owned)
    }

    /// Waits until the tab is called this.
    pub async fn title(&self, words: &str) {
        let there = async || {
            self.look().await;
            (self.stage.driver.title().await.ok()? == words).then_some(())
        };
        self.until(&format!("has a tab called “{words}”"), there).await;
    }

    /// All that shows.
    pub async fn text(&self) -> String {
        let text = self.ask("text", json!([])).await;
        text.and_then(|text| Some(text.as_str()?.to_owned())).unwrap_or_default()
    }

    /// What stands beside this name in a list of facts.
    pub async fn fact(&self, name: &str) -> String {
        let read = async || Some(self.ask("fact", json!([name])).await?.as_str()?.to_owned());
        self.until(&format!("reads the fact “{name}”"), read).await
    }

    /// How often these words show now.
    pub async fn count(&self, words: &str) -> u64 {
        self.until("has a page", async || self.ask("count", json!([words])).await?.as_u64()).await
    }

    /// Waits until something holds; what for is said when it does not.
    pub async fn until<T>(&self, what: &str, probe: impl AsyncFn() -> Option<T>) -> T {
        let end = Instant::now() + self.patience;
        loop {
            if let Some(found) = probe().await {
                return found;
            }
            if Instant::now() > end {
                self.give_up(what).await;
            }
            tokio::time::sleep(BLINK).await;
        }
    }

    async fn give_up(&self, what: &str) -> ! {
        let (address, text) = (self.address().await, self.text().await);
        let names = self.ask("names", json!([])).await.unwrap_or_default();
        let focus = self.ask("focus", json!([])).await.unwrap_or_default();
        panic!("{} never {what}.\nAt {address} there is:\n{text}\nto press: {names}\nin focus: {focus}", self.name);
    }

    /// What `page.js` says; nothing while the page is on its way.
    pub async fn ask(&self, task: &str, arguments: Value) -> Option<Value> {
        Some(self.run(task, arguments).await?.json().clone())
    }

    /// The element that `page.js` finds.
    pub(super) async fn find(&self, task: &str, arguments: Value) -> Option<WebElement> {
        self.run(task, arguments).await?.element().ok()
    }

    async fn run(&self, task: &str, arguments: Value) -> Option<ScriptRet> {
        self.look().await;
        let Value::Array(rest) = arguments else { unreachable!("arguments are a list") };
        let arguments: Vec<Value> = std::iter::once(json!(task)).chain(rest).collect();
        self.stage.driver.execute(PERCEIVE, arguments).await.ok()
    }

    /// Runs a script in the page: for what no person does by hand.
    ///
    /// # Panics
    /// If it fails.
    pub async fn script(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.look().await;
        self.stage.driver.execute(script, arguments).await.expect("the script runs").json().clone()
    }

    /// Turns the browser to this window.
    pub(super) async fn look(&self) {
        self.stage.turn_to(&self.window).await;
    }
}
