//! The components, as a person and a screen reader meet them.

#![allow(clippy::unwrap_used, reason = "a test that finds nothing has failed")]

mod actions;
mod dialogs;
mod fields;
mod files;
mod forms;
mod frames;
mod gallery;
mod lists;
mod messages;
mod reading;
pub mod stage;
