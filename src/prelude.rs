//! The only door to leptos: every room that draws imports it from here, so that a new version is one change.
//!
//! Beside leptos' own names there are a few doors of ours. Each boxes a closure before leptos sees it, so that the wasm
//! holds the machinery behind it once, and not once a closure.

pub use leptos::ev;
pub use leptos::html;
pub use leptos::prelude::*;
pub use leptos::tachys::view::any_view::{AnyView, IntoAny};

/// A view that is drawn anew whenever a signal that `view` read changes.
pub fn dynamic<V: IntoAny>(mut view: impl FnMut() -> V + Send + 'static) -> AnyView {
    let boxed: Box<dyn FnMut() -> AnyView + Send> = Box::new(move || view().into_any());
    boxed.into_any()
}

/// Does `work` now, and again whenever a signal that it read changes.
pub fn effect(work: impl FnMut() + 'static) {
    let boxed: Box<dyn FnMut()> = Box::new(work);
    Effect::new(boxed);
}

/// A value worked out from signals, told on only when it differs.
pub fn memo<T: PartialEq + Send + Sync + 'static>(work: impl Fn() -> T + Send + Sync + 'static) -> Memo<T> {
    boxed_memo(Box::new(work))
}

/// Apart from [`memo`], because a closure inside that one would be of another type for each `work`.
fn boxed_memo<T: PartialEq + Send + Sync + 'static>(work: Box<dyn Fn() -> T + Send + Sync>) -> Memo<T> {
    Memo::new(move |_| work())
}
