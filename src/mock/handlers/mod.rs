//! One file per endpoint: `impl Handle<Endpoint> for Db`. A missing one does not compile.

mod changes;
mod companies;
mod face_checks;
mod files;
mod info;
mod notice_settings;
mod notices;
mod sessions;
mod sim;
mod telling;
mod view;

pub use info::LARGEST_FILE;
