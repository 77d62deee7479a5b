//! Sessions.

mod choose_account;
mod keep_session;
mod log_out;
mod opening;
mod read_session;
mod verify_session;
