//! The components, as a person and a screen reader meet them.

mod actions;
mod dialogs;
mod fields;
mod files;
mod forms;
mod frames;
mod gallery;
mod lists;
mod messages;
mod stage;
