//! Sessions.

mod choose_account;
mod keep_session;
mod log_out;
mod read_session;
