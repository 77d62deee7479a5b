//! What knows the domain and belongs to no single feature.

mod company;
pub mod face_check;
mod kept_draft;
mod loaded;
mod look;
mod page;
mod region;
mod server;
mod ticking;

pub use company::{TrustTag, company_name, company_of};
pub use kept_draft::{KeptDraft, keep_draft};
pub use loaded::{WriteFailure, loaded};
pub use look::{Look, TextSize, Theme, provide_look, use_look};
pub use page::{Page, use_arrival};
pub use region::{RegionContext, use_product, use_profile};
pub use server::{provide_server_info, use_server_info};
pub use ticking::use_seconds_until;
