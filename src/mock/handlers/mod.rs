//! One file per endpoint: `impl Handle<Endpoint> for Db`. A missing one does not compile.

mod changes;
mod companies;
mod face_checks;
mod face_consents;
mod files;
mod info;
mod logins;
mod matters;
mod notice_settings;
mod notices;
mod password_resets;
mod register;
mod sessions;
mod sim;
mod telling;
mod view;
mod wechat;

pub use info::LARGEST_FILE;
pub(super) use view::shown_name;
