//! What knows the domain and belongs to no single feature.

mod arriving;
mod company;
mod copying;
pub mod face_check;
mod face_notice;
mod jssdk;
mod kept_draft;
mod loaded;
mod look;
mod page;
mod region;
mod scan;
mod server;
mod share;
mod ticking;

pub use arriving::arriving;
pub use company::{TrustTag, company_name, company_of};
pub use copying::provide_copying;
pub use face_notice::FaceNotice;
pub use jssdk::{provide_jssdk, use_jssdk};
pub use kept_draft::{KeptDraft, keep_draft};
pub use loaded::{WriteFailure, loaded};
pub use look::{Look, TextSize, Theme, provide_look, use_look};
pub use page::{Page, use_arrival};
pub use region::{RegionContext, use_product, use_profile};
pub use scan::{ScanCreditCode, ScanCreditCodeProps};
pub use server::{DemonstrationMark, provide_server_info, use_server_info};
pub use share::{ShareLink, ShareLinkProps, set_site_card};
pub use ticking::use_seconds_until;
