//! The stored form of the state: JSON with a version. What cannot be read is told apart, never guessed.

use super::{State, seed::World, state::STATE_VERSION};
use crate::domain::Moment;
use serde::Deserialize;
use std::fmt;

/// Why a stored state is of no use here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It is of another version.
    Version(u32),
    /// It is none, or damaged.
    Damaged(String),
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Version(version) => write!(f, "it has version {version}, this is version {STATE_VERSION}"),
            Self::Damaged(why) => write!(f, "it is damaged: {why}"),
        }
    }
}

#[derive(Deserialize)]
struct Versioned {
    version: u32,
}

impl State {
    /// The stored form.
    pub fn to_stored(&self) -> String {
        // Tables with keys that are text: there is nothing in it that JSON cannot say.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The state back from its stored form.
    pub fn from_stored(text: &str) -> Result<Self, Unreadable> {
        let damaged = |error: serde_json::Error| Unreadable::Damaged(error.to_string());
        match serde_json::from_str::<Versioned>(text).map_err(damaged)?.version {
            STATE_VERSION => serde_json::from_str(text).map_err(damaged),
            version => Err(Unreadable::Version(version)),
        }
    }

    /// The first state, in place of one that could not be read and was set aside.
    pub fn start_over(world: &World, now: Moment) -> Self {
        Self { damaged_store_at: Some(now), ..Self::start(world, now) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_state_comes_back_as_it_was() {
        let state = State::start(&World::default(), Moment::from_millis(0));
        assert_eq!(State::from_stored(&state.to_stored()), Ok(state));
    }

    #[test]
    fn another_version_is_told_from_damage() {
        assert_eq!(State::from_stored(r#"{"version":999,"moons":[]}"#), Err(Unreadable::Version(999)));
        let bare = format!(r#"{{"version":{STATE_VERSION}}}"#);
        for text in ["", "null", "{}", &bare, "\u{0}garbage"] {
            assert!(matches!(State::from_stored(text), Err(Unreadable::Damaged(_))), "{text}");
        }
    }

    #[test]
    fn starting_over_says_when() {
        let now = Moment::from_millis(77);
        assert_eq!(State::start_over(&World::default(), now).damaged_store_at, Some(now));
    }
}
