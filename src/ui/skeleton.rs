//! The shape of what is coming, so that nothing jumps when it is there. Shows itself after 300 ms only.

use crate::{i18n, prelude::*};

/// What is coming.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SkeletonShape {
    /// Lines of text.
    #[default]
    Lines,
    /// Cells of a list.
    Cells,
    /// Cards.
    Cards,
}

impl SkeletonShape {
    fn as_str(self) -> &'static str {
        match self {
            Self::Lines => "lines",
            Self::Cells => "cells",
            Self::Cards => "cards",
        }
    }
}

/// A placeholder for what is being read.
#[component]
pub fn Skeleton(
    /// Its shape.
    #[prop(optional)]
    shape: SkeletonShape,
    /// How many of them.
    #[prop(default = 3)]
    count: usize,
) -> impl IntoView {
    let bone = |_| view! { <div class="skeleton-bone"></div> };
    view! {
        <div class="skeleton" data-shape=shape.as_str() role="status">
            <span class="visually-hidden">{i18n::ui::loading()}</span>
            {(0..count).map(bone).collect::<Vec<_>>()}
        </div>
    }
}
