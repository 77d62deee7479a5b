//! The front door: the same markup as the first paint in `index.html`, so that nothing jumps when the app takes over.

use super::{Icon, IconName, Skyline};
use crate::prelude::*;

/// What one can do here, under a skyline.
#[component]
pub fn Welcome(
    /// The product.
    #[prop(into)]
    title: Signal<String>,
    /// What it is for, in a sentence.
    #[prop(into)]
    intro: Signal<String>,
    /// What one can do, each with its icon.
    points: Vec<(IconName, String)>,
    /// The one button.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let point = |(name, words)| {
        view! {
            <li class="welcome-point">
                <Icon name />
                {words}
            </li>
        }
    };
    view! {
        <div class="welcome">
            <div class="welcome-head">
                <h1 class="welcome-title" tabindex="-1">{title}</h1>
                <p class="welcome-lead">{intro}</p>
            </div>
            <Skyline />
            <ul class="welcome-list" role="list">
                {points.into_iter().map(point).collect::<Vec<_>>()}
            </ul>
            {children.map(|children| children())}
        </div>
    }
}
