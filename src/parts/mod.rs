//! What knows the domain and belongs to no single feature.

mod case;
mod certify_prompt;
mod company;
pub mod face_check;
mod loaded;
mod look;
mod material_field;
mod page;
mod region;
mod server;
mod thumbnail;
mod ticking;

pub use case::{CaseTag, GivenFiles, material_hint};
pub use certify_prompt::CertifyPrompt;
pub use company::{TrustTag, company_name, company_of};
pub use loaded::{WriteFailure, loaded};
pub use look::{Look, TextSize, Theme, provide_look, use_look};
pub use material_field::MaterialField;
pub use page::{Page, use_arrival};
pub use region::{RegionContext, use_product, use_profile};
pub use server::{provide_server_info, use_server_info};
pub use thumbnail::Thumbnail;
pub use ticking::use_seconds_until;
