//! One stage a test: a fresh browser profile in front of a served build; people are windows of it.

mod checks;
mod driver;
mod evidence;
mod files;
mod http;
mod jssdk;
mod keys;
mod people;
mod program;
mod servers;
mod setting;
mod stage;
mod touch;
mod world;

pub use checks::Axe;
pub use driver::Driver;
pub use files::{Sample, picture};
pub use http::{Answer, Server};
pub use jssdk::Jssdk;
pub use people::Person;
pub use program::Program;
pub use servers::{Build, Site, required};
pub use setting::{Agent, Setting};
pub use stage::Stage;
pub use world::{Face, Identity, World};
