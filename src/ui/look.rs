//! How the page looks to this person: theme, size of text, 长辈版. Kept in this browser; `boot.js` applies it before paint.

use crate::prelude::*;

/// Where the look is kept; `public/boot.js` reads it.
const STORE: &str = "qifu.look";

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system has it.
    #[default]
    System,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

impl Theme {
    /// As kept; empty for the system's.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::System => "",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The theme kept as this word; the system's for any other.
    pub fn parse(kept: &str) -> Self {
        match kept {
            "light" => Self::Light,
            "dark" => Self::Dark,
            _ => Self::System,
        }
    }
}

/// The size of text, on top of what the browser has set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TextSize {
    /// As the browser has it.
    #[default]
    Normal,
    /// An eighth larger.
    Large,
    /// A third larger.
    Largest,
}

impl TextSize {
    /// As kept; empty for the normal one.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Normal => "",
            Self::Large => "large",
            Self::Largest => "largest",
        }
    }

    /// The size kept as this word; the normal one for any other.
    pub fn parse(kept: &str) -> Self {
        match kept {
            "large" => Self::Large,
            "largest" => Self::Largest,
            _ => Self::Normal,
        }
    }
}

/// The look of this page.
#[derive(Clone, Copy)]
pub struct Look {
    theme: RwSignal<Theme>,
    text: RwSignal<TextSize>,
    elder: RwSignal<bool>,
}

impl Look {
    /// Takes over what `boot.js` applied and makes it available to everything below; call it once, in the app's own scope.
    pub fn provide() -> Self {
        let look = Self {
            theme: RwSignal::new(Theme::parse(&attribute("data-theme").unwrap_or_default())),
            text: RwSignal::new(TextSize::parse(&attribute("data-text").unwrap_or_default())),
            elder: RwSignal::new(attribute("data-elder").is_some()),
        };
        provide_context(look);
        look
    }

    /// The theme.
    pub fn theme(&self) -> Signal<Theme> {
        self.theme.into()
    }

    /// The size of text.
    pub fn text(&self) -> Signal<TextSize> {
        self.text.into()
    }

    /// Whether it is 长辈版.
    pub fn elder(&self) -> Signal<bool> {
        self.elder.into()
    }

    /// Changes the theme, on the page and for the next time.
    pub fn set_theme(&self, theme: Theme) {
        self.theme.set(theme);
        self.keep();
    }

    /// Changes the size of text, on the page and for the next time.
    pub fn set_text(&self, text: TextSize) {
        self.text.set(text);
        self.keep();
    }

    /// Turns 长辈版 on or off, on the page and for the next time.
    pub fn set_elder(&self, elder: bool) {
        self.elder.set(elder);
        self.keep();
    }

    fn keep(&self) {
        let (theme, text) = (self.theme.get_untracked().as_str(), self.text.get_untracked().as_str());
        let elder = self.elder.get_untracked();
        mark("data-theme", (!theme.is_empty()).then_some(theme));
        mark("data-text", (!text.is_empty()).then_some(text));
        mark("data-elder", elder.then_some(""));
        let elder = if elder { "true" } else { "false" };
        let kept = ["{\"theme\":\"", theme, "\",\"text\":\"", text, "\",\"elder\":", elder, "}"].concat();
        if let Ok(Some(storage)) = window().local_storage() {
            storage.set_item(STORE, &kept).ok();
        }
    }
}

/// The look of the app.
///
/// # Panics
/// Above the scope that called [`Look::provide`].
pub fn use_look() -> Look {
    expect_context()
}

fn attribute(name: &str) -> Option<String> {
    document().document_element()?.get_attribute(name)
}

fn mark(name: &str, value: Option<&str>) {
    if let Some(root) = document().document_element() {
        match value {
            Some(value) => root.set_attribute(name, value).ok(),
            None => root.remove_attribute(name).ok(),
        };
    }
}
