//! How the user wants to read: theme, text size, 长辈版. Kept on this device; `boot.js` applies it before the first paint.

use crate::prelude::*;
use gloo_storage::{LocalStorage as DeviceStorage, Storage};
use js_sys::{JSON, Reflect};

const KEY: &str = "qifu.look";

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system says.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// How large the text is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TextSize {
    /// As designed.
    #[default]
    Standard,
    /// Larger.
    Large,
    /// As large as 长辈版 goes.
    Largest,
}

/// How the user wants to read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Look {
    /// Light or dark.
    pub theme: Theme,
    /// How large the text is.
    pub text: TextSize,
    /// 长辈版.
    pub elder: bool,
}

impl Theme {
    /// As it stands in the attribute and in a choice.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

impl TextSize {
    /// As it stands in the attribute and in a choice.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Standard => "standard",
            Self::Large => "large",
            Self::Largest => "largest",
        }
    }
}

/// The look as a signal.
#[derive(Clone, Copy)]
struct LookContext(RwSignal<Look>);

/// Reads the kept look, and applies and keeps every change.
pub fn provide_look() {
    let look = RwSignal::new(kept().unwrap_or_default());
    provide_context(LookContext(look));
    let mut is_kept = true;
    effect(move || {
        let look = look.get();
        apply(look);
        if !is_kept {
            // Refused storage costs the next visit its look, nothing else.
            DeviceStorage::raw().set_item(KEY, &written(look)).unwrap_or_default();
        }
        // What was read at the start is there already; what comes later is not.
        is_kept = false;
    });
}

/// The look, and the way to change it.
pub fn use_look() -> RwSignal<Look> {
    expect_context::<LookContext>().0
}

/// Puts the look where the style sheet reads it.
fn apply(look: Look) {
    let Some(root) = document().document_element() else { return };
    let set = |name: &str, value: Option<&str>| match value {
        Some(value) => root.set_attribute(name, value).unwrap_or_default(),
        None => root.remove_attribute(name).unwrap_or_default(),
    };
    set("data-theme", (look.theme != Theme::Auto).then_some(look.theme.as_str()));
    set("data-text", (look.text != TextSize::Standard).then_some(look.text.as_str()));
    set("data-elder", look.elder.then_some(""));
}

/// What the device kept; a damaged look is no look. Read by the engine, which has its parser at hand before the app has.
fn kept() -> Option<Look> {
    let look = JSON::parse(&DeviceStorage::raw().get_item(KEY).ok()??).ok()?;
    let value = |name: &str| Reflect::get(&look, &name.into()).ok();
    let word = |name| value(name).and_then(|value| value.as_string()).unwrap_or_default();
    let theme = [Theme::Light, Theme::Dark].into_iter().find(|theme| theme.as_str() == word("theme"));
    let text = [TextSize::Large, TextSize::Largest].into_iter().find(|text| text.as_str() == word("text"));
    let elder = value("elder").is_some_and(|elder| elder.is_truthy());
    Some(Look { theme: theme.unwrap_or_default(), text: text.unwrap_or_default(), elder })
}

fn written(look: Look) -> String {
    let elder = if look.elder { "true" } else { "false" };
    ["{\"theme\":\"", look.theme.as_str(), "\",\"text\":\"", look.text.as_str(), "\",\"elder\":", elder, "}"].concat()
}
