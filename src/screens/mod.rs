//! One folder per feature; every screen has the same shape. No feature uses another.

pub mod certification;
pub mod companies;
pub mod home;
pub mod login;
pub mod lost;
pub mod matters;
pub mod me;
pub mod messages;
pub mod services;
pub mod settings;
