//! The change feed.

mod list_changes;
