//! A person who uses the keyboard only.

use super::Person;
use serde_json::json;
use thirtyfour::Key;

/// No screen has more stops.
const STOPS: usize = 60;

/// What has the focus.
#[derive(Clone, Debug)]
pub struct Focus {
    /// Its accessible name.
    pub name: String,
    /// Its element.
    pub tag: String,
    /// Whether a ring shows around it.
    pub rings: bool,
    /// Whether it is not covered all over (WCAG 2.4.11).
    pub shows: bool,
}

impl Person<'_> {
    /// Presses a key, wherever the focus is.
    pub async fn key(&self, key: Key) {
        self.look().await;
        let chain = self.stage.driver.action_chain().send_keys(key.value().to_string());
        chain.perform().await.expect("the key is pressed");
    }

    /// Types where the focus is.
    pub async fn types(&self, text: &str) {
        self.look().await;
        self.stage.driver.action_chain().send_keys(text).perform().await.expect("the keys are pressed");
    }

    /// What has the focus.
    pub async fn focus(&self) -> Focus {
        self.until("has a page", async || {
            let focus = self.ask("focus", json!([])).await?;
            let text = |name: &str| focus[name].as_str().unwrap_or_default().to_owned();
            let [rings, shows] = ["rings", "shows"].map(|name| focus[name] == json!(true));
            Some(Focus { name: text("name"), tag: text("tag"), rings, shows })
        })
        .await
    }

    /// Goes to a control by Tab, and sees a ring around every stop on the way.
    ///
    /// # Panics
    /// If Tab does not reach it, or a stop shows no ring.
    pub async fn tab_to(&self, name: &str) {
        let mut stops = Vec::new();
        for _ in 0..STOPS {
            self.key(Key::Tab).await;
            let focus = self.focus().await;
            assert!(focus.rings || focus.tag == "body", "no ring shows around {focus:?}");
            assert!(focus.shows, "something covers {focus:?}");
            if squeeze(&focus.name) == squeeze(name) {
                return;
            }
            stops.push(focus.name);
        }
        panic!("Tab never reaches “{name}”; it stops at {stops:?}");
    }

    /// Waits until what has the focus is called this.
    pub async fn focus_is_on(&self, tag: &str, name: &str) {
        let there = async || {
            let focus = self.focus().await;
            (focus.tag == tag && squeeze(&focus.name) == squeeze(name)).then_some(())
        };
        self.until(&format!("has the focus on the {tag} “{name}”"), there).await;
    }
}

fn squeeze(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace()).collect()
}
