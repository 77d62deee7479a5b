//! The state of a thing, in a word with a shape: never by colour alone.

use super::{Icon, IconName};
use crate::prelude::*;

/// What a state means for the person.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TagKind {
    /// Neither good nor bad.
    #[default]
    Neutral,
    /// Done, valid.
    Ok,
    /// Waits for the person, or will soon be bad.
    Warn,
    /// Refused, overdue, revoked.
    Danger,
    /// Under way.
    Info,
}

impl TagKind {
    fn as_str(self) -> &'static str {
        match self {
            Self::Neutral => "neutral",
            Self::Ok => "ok",
            Self::Warn => "warn",
            Self::Danger => "danger",
            Self::Info => "info",
        }
    }

    fn icon(self) -> Option<IconName> {
        match self {
            Self::Neutral => None,
            Self::Ok => Some(IconName::CircleCheck),
            Self::Warn => Some(IconName::TriangleAlert),
            Self::Danger => Some(IconName::CircleX),
            Self::Info => Some(IconName::Clock),
        }
    }
}

/// A small mark of a state.
#[component]
pub fn Tag(
    /// What it means.
    #[prop(optional)]
    kind: TagKind,
    /// The state's word.
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    view! {
        <span class="tag" data-kind=kind.as_str()>
            {kind.icon().map(|name| view! { <Icon name /> })}
            {label}
        </span>
    }
}
