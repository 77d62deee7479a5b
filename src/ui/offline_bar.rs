//! Says that the network is away, and that nothing is lost.

use super::{Icon, IconName};
use crate::{i18n, prelude::*};

/// A bar at the top edge while offline; a region that screen readers watch at all times.
#[component]
pub fn OfflineBar(
    /// Whether the network is away.
    #[prop(into)]
    offline: Signal<bool>,
) -> impl IntoView {
    let words = || {
        view! {
            <Icon name=IconName::WifiOff />
            <span>{i18n::ui::offline()}</span>
        }
    };
    view! {
        <div class="offline-bar" role="status">
            {dynamic(move || offline.get().then(words))}
        </div>
    }
}
