//! What the app runs in, and what that can do: open something outside and come back, share, copy, scan, take a photo,
//! keep clear of the keyboard. Each ability says when it is missing or refused; the words are its caller's.
//! Knows nothing of ours: what only the server can do comes in as a closure.

mod agent;
#[cfg(feature = "app")]
mod install;
mod photo;

#[cfg(feature = "app")]
pub use install::{INSTALLABLE, InstallWay, ask_to_install, install_way};

#[cfg(feature = "app")]
mod picture;

#[cfg(feature = "app")]
pub use picture::draw_thumbnail;
#[cfg(feature = "app")]
mod camera;
#[cfg(feature = "app")]
mod copy;
#[cfg(feature = "app")]
mod js;
#[cfg(feature = "app")]
mod jssdk;
#[cfg(feature = "app")]
mod keyboard;
#[cfg(feature = "app")]
mod page;
#[cfg(feature = "app")]
mod qr_decoder;
#[cfg(feature = "app")]
mod qr_reader;
#[cfg(feature = "app")]
mod share;
#[cfg(feature = "app")]
mod stored_picture;
#[cfg(feature = "app")]
mod style;

pub use agent::{Agent, Shell, System};
pub use photo::accept_of;

#[cfg(feature = "app")]
pub use camera::{Camera, NoCamera};
#[cfg(feature = "app")]
pub use copy::copy;
#[cfg(feature = "app")]
pub use jssdk::{Jssdk, NoJssdk, NoScan, Sign, Signature};
#[cfg(feature = "app")]
pub use keyboard::follow_keyboard;
#[cfg(feature = "app")]
pub use page::{
    agent, crash_context, full_address, leave_for, page_icon, remember_entry, remember_place, report_crashes,
    report_drawn, report_missing_code,
};
#[cfg(feature = "app")]
pub use photo::shrink_photo;
#[cfg(feature = "app")]
pub use qr_reader::QrReader;
#[cfg(feature = "app")]
pub use share::{Card, Shared, share};
#[cfg(feature = "app")]
pub use stored_picture::{SavedAs, draw_picture};
#[cfg(feature = "app")]
pub use style::load_style;
