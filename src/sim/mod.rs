//! Screens of the outside world, for builds with the mock.

use crate::prelude::*;

/// The view of an address under `/sim` or `/gallery`; nothing for any other.
pub fn view(path: &str) -> Option<AnyView> {
    path.starts_with("/sim").then(|| ().into_any())
}
