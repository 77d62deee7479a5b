//! The only door to leptos: every room that draws imports it from here, so that a new version is one change.

pub use leptos::ev;
pub use leptos::html;
pub use leptos::prelude::*;
pub use leptos::tachys::view::any_view::{AnyView, IntoAny};
