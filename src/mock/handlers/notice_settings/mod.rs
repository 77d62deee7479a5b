//! Which notices a person wants.

mod change_notice_setting;
mod read_notice_settings;
