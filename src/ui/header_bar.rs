//! What stands in the frame's header: one row, its first thing at the left edge.

use super::{Icon, IconName};
use crate::prelude::*;

/// The row at the top.
#[component]
pub fn HeaderBar(
    /// Say a [`HeaderLink`], the company, the demonstration's mark.
    children: Children,
) -> impl IntoView {
    view! { <div class="header-bar">{children()}</div> }
}

/// A link of the header: an icon with its word.
#[component]
pub fn HeaderLink(
    /// Where it goes.
    #[prop(into)]
    href: Signal<String>,
    /// Its icon.
    icon: IconName,
    /// Its word.
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    view! {
        <a class="header-bar-link" href=href>
            <Icon name=icon />
            <span>{label}</span>
        </a>
    }
}
