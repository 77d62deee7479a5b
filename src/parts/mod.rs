//! What knows the domain and belongs to no single feature.

mod agreements;
mod company;
mod contacts;
pub mod face_check;
mod help;
mod loaded;
mod look;
mod page;
mod portal;
mod region;
mod server;
mod ticking;

pub use agreements::AgreementLine;
pub use company::{TrustTag, company_name, company_of};
pub use contacts::Contacts;
pub use help::{HELP, HelpGroup, HelpQuestion, find_help, help_question};
pub use loaded::{WriteFailure, loaded};
pub use look::{Look, TextSize, Theme, provide_look, use_look};
pub use page::{Page, use_arrival};
pub use portal::RegionPortal;
pub use region::{RegionContext, provide_region, use_product, use_profile, use_region, use_region_choice};
pub use server::{provide_server_info, use_server_info};
pub use ticking::use_seconds_until;
