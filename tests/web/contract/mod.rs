//! The contract, tried by people at work, each test once over each transport: the mock in the page, and HTTP.
//!
//! The HTTP half needs the address of a `qifu-api api` in `QIFU_TEST_API` when this is compiled; `cargo xtask test`
//! starts one and sets it.

mod access;
mod changes;
mod clock;
mod companies;
mod each_transport;
mod face_checks;
mod faults;
mod files;
mod keys;
mod login;
pub mod people;
mod register;
mod sessions;
