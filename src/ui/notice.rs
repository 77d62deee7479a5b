//! A banner in the text: something to know before going on.

use super::{Icon, IconName};
use crate::{i18n, prelude::*};

/// What a notice is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NoticeKind {
    /// Good to know.
    #[default]
    Info,
    /// Take care.
    Warn,
    /// It went wrong; said aloud at once.
    Danger,
    /// It went well; said aloud.
    Ok,
}

/// A banner: icon, an optional title, and words.
#[component]
pub fn Notice(
    /// What it is about.
    #[prop(optional)]
    kind: NoticeKind,
    /// Its title; empty for none.
    #[prop(optional, into)]
    title: Signal<String>,
    /// The words.
    children: Children,
) -> impl IntoView {
    let (name, role, icon, word) = match kind {
        NoticeKind::Info => ("info", "note", IconName::Info, i18n::ui::notice_info()),
        NoticeKind::Warn => ("warn", "note", IconName::TriangleAlert, i18n::ui::notice_warn()),
        NoticeKind::Danger => ("danger", "alert", IconName::CircleAlert, i18n::ui::notice_danger()),
        NoticeKind::Ok => ("ok", "status", IconName::CircleCheck, i18n::ui::notice_ok()),
    };
    view! {
        <div class="notice" data-kind=name role=role>
            <Icon name=icon />
            <span class="visually-hidden">{word}</span>
            <div class="notice-body">
                <p class="notice-title">{title}</p>
                <div class="notice-words">{children()}</div>
            </div>
        </div>
    }
}
