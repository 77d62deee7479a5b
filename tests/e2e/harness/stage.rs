//! A stage: one browser with a fresh profile, the servers behind it, and a window a person.

use super::{Build, Driver, Person, Setting, Site, World};
use serde_json::json;
use std::{cell::RefCell, time::Duration};
use thirtyfour::{WebDriver, WindowHandle};

/// How long a person waits for something to be seen.
const PATIENCE: Duration = Duration::from_secs(10);

/// A set stage.
pub struct Stage {
    /// What it was set with.
    pub setting: Setting,
    /// The browser.
    pub driver: WebDriver,
    /// The servers.
    pub site: Site,
    windows: RefCell<Windows>,
}

/// The windows that belong to someone, and the one that the browser listens to.
#[derive(Default)]
struct Windows {
    taken: Vec<WindowHandle>,
    present: Option<WindowHandle>,
}

impl Stage {
    /// The server in the page, which starts fresh.
    pub const fn mock() -> Setting {
        Setting::of(Build::Mock)
    }

    /// A fresh API over HTTP.
    pub const fn http() -> Setting {
        Setting::of(Build::Http)
    }

    /// The build without the mock, with a fresh API over HTTP.
    pub const fn plain() -> Setting {
        Setting::of(Build::Plain)
    }

    pub(super) async fn set(setting: Setting) -> Self {
        let site = Site::serve(setting.build, setting.jssdk);
        let driver = Driver::browser(&setting).await;
        let stage = Self { setting, driver, site, windows: RefCell::default() };
        if stage.setting.elder {
            stage.prepare_elder().await;
        }
        stage
    }

    /// As it is on a device where somebody chose 长辈版 before.
    async fn prepare_elder(&self) {
        self.driver.goto(format!("{}/config.json", self.site.origin)).await.expect("the site is served");
        let keep = "localStorage.setItem('qifu.look', JSON.stringify({ elder: true }))";
        self.driver.execute(keep, Vec::new()).await.expect("the page keeps it");
    }

    /// Somebody with a window of their own, not opened by any other.
    pub async fn person(&self, name: &str) -> Person<'_> {
        let is_first = self.windows.borrow().taken.is_empty();
        let window = if is_first { self.driver.window().await } else { self.driver.new_window().await };
        self.seat(name, window.expect("the browser has a window")).await
    }

    /// Whoever sits at the window that a page has just opened.
    ///
    /// # Panics
    /// If none is opened.
    pub async fn person_at_new_window(&self, name: &str) -> Person<'_> {
        let end = std::time::Instant::now() + PATIENCE;
        loop {
            let windows = self.driver.windows().await.expect("the browser counts its windows");
            let fresh = windows.into_iter().find(|window| !self.windows.borrow().taken.contains(window));
            if let Some(window) = fresh {
                return self.seat(name, window).await;
            }
            assert!(std::time::Instant::now() < end, "no page opened a window");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    async fn seat(&self, name: &str, window: WindowHandle) -> Person<'_> {
        self.windows.borrow_mut().taken.push(window.clone());
        self.turn_to(&window).await;
        if self.setting.dark {
            let dark = json!({ "features": [{ "name": "prefers-color-scheme", "value": "dark" }] });
            self.driver.cdp().send_raw("Emulation.setEmulatedMedia", dark).await.expect("chromium can be dark");
        }
        Person::new(self, name, window, PATIENCE)
    }

    /// Makes the browser listen to a window.
    pub(super) async fn turn_to(&self, window: &WindowHandle) {
        if self.windows.borrow().present.as_ref() == Some(window) {
            return;
        }
        self.driver.switch_to_window(window.clone()).await.expect("the window is open");
        self.windows.borrow_mut().present = Some(window.clone());
    }

    /// A window was closed.
    pub(super) fn forget(&self, window: &WindowHandle) {
        let mut windows = self.windows.borrow_mut();
        windows.taken.retain(|taken| taken != window);
        windows.present = None;
    }

    pub(super) fn taken(&self) -> Vec<WindowHandle> {
        self.windows.borrow().taken.clone()
    }

    /// The world outside of the product.
    pub fn world(&self) -> World<'_> {
        World::new(self)
    }

    /// What the console says that is a fault: errors, and whatever the strict policy stopped.
    pub(super) async fn complaints(&self) -> Vec<String> {
        let log = self.driver.browser_log().await.unwrap_or_default();
        // The loader of chunks tells itself of one that did not come.
        let is_expected = |source: Option<&str>, message: &str| {
            self.setting.refusals && (source == Some("network") || message.contains("/chunks/link-"))
        };
        let is_fault = |level: &str, message: &str| level == "SEVERE" || message.contains("Content Security Policy");
        log.into_iter()
            .filter(|entry| {
                is_fault(&entry.level, &entry.message) && !is_expected(entry.source.as_deref(), &entry.message)
            })
            // Asked for by the browser itself where a page names no icon, such as a bare file.
            .filter(|entry| !entry.message.contains("/favicon.ico"))
            .map(|entry| format!("{} ({}): {}", entry.level, entry.source.unwrap_or_default(), entry.message))
            .collect()
    }

    /// Waits until the console has told of so many breaches of the strict policy, made on purpose, and of nothing else.
    ///
    /// # Panics
    /// If it tells of something else.
    pub async fn expects_breaches(&self, count: usize) {
        let mut told = Vec::new();
        let end = std::time::Instant::now() + PATIENCE;
        while told.len() < count && std::time::Instant::now() < end {
            told.extend(self.complaints().await);
        }
        let all_are = told.iter().all(|line| line.contains("Content Security Policy"));
        assert!(told.len() == count && all_are, "{count} breaches expected: {told:?}");
    }

    pub(super) async fn strike(self) {
        // A browser that is gone already is as good.
        self.driver.quit().await.unwrap_or_default();
    }
}
