//! One folder per feature; every screen has the same shape. No feature uses another.

pub mod agreements;
pub mod certification;
pub mod companies;
pub mod help;
pub mod home;
pub mod install;
pub mod login;
pub mod lost;
pub mod matters;
pub mod me;
pub mod messages;
pub mod search;
pub mod services;
pub mod settings;
