//! Business nouns, parsed types and rules. Knows nothing of leptos, the web, async, a clock or I/O.

mod company;
mod company_name;
mod credit_code;
mod document;
mod email;
mod face_check;
mod id;
mod idle;
mod mask;
mod moment;
mod notice;
mod organisation_code;
mod person_name;
mod personal;
mod phone;
mod registration_number;
mod repair;
mod search;
mod wire;

pub use company::{CompanyKind, RegisterEntry, Role, TrustLevel};
pub use company_name::*;
pub use credit_code::*;
pub use document::*;
pub use email::*;
pub use face_check::{FACE_CHECK_SECONDS, FaceFailure, FacePurpose, FaceState, REDEMPTION_SECONDS};
pub use id::{AccountId, CompanyId, FaceCheckId, FileId, NoticeId, PersonId};
pub use idle::{IDLE_SECONDS, IdleState, REPORT_SECONDS, WARNING_SECONDS};
pub use mask::*;
pub use moment::{Moment, NotAMoment};
pub use notice::{ChannelRule, NoNoticeKind, NoticeChannel, NoticeKind};
pub use organisation_code::*;
pub use person_name::*;
pub use phone::*;
pub use registration_number::*;
pub use repair::*;
pub use search::{SearchWords, may_stand_in_an_address};
