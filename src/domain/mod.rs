//! Business nouns, parsed types and rules. Knows nothing of leptos, the web, async, a clock or I/O.

mod account_number;
mod case;
mod company;
mod company_name;
mod credit_code;
mod document;
mod email;
mod face_check;
mod file_content;
mod file_name;
mod id;
mod idle;
mod login;
mod mask;
mod matter;
mod moment;
mod notice;
mod organisation_code;
mod person_name;
mod personal;
mod personal_number;
mod phone;
mod registration_number;
mod repair;
mod scanned;
mod search;
mod search_words;
mod secret;
mod wire;

pub use account_number::{AccountNumber, AccountNumberProblem};
pub use case::*;
pub use company::{CompanyKind, RegisterEntry, Role, TrustLevel};
pub use company_name::*;
pub use credit_code::*;
pub use document::*;
pub use email::*;
pub use face_check::{FACE_CHECK_SECONDS, FaceFailure, FacePurpose, FaceState, REDEMPTION_SECONDS};
pub use file_content::is_content_of;
pub use file_name::*;
pub use id::{
    AccountId, CaptchaId, CaseId, CompanyId, DeviceId, FaceCheckId, FileId, MatterId, NoticeId, PasswordResetId,
    PersonId,
};
pub use idle::{IDLE_SECONDS, IdleState, REPORT_SECONDS, WARNING_SECONDS};
pub use login::*;
pub use mask::*;
pub use matter::*;
pub use moment::{Moment, NotAMoment};
pub use notice::{ChannelRule, NoNoticeKind, NoticeChannel, NoticeKind};
pub use organisation_code::*;
pub use person_name::*;
pub use personal_number::holds_personal_number;
pub use phone::*;
pub use registration_number::*;
pub use repair::*;
pub use scanned::credit_code_in;
pub use search::*;
pub use search_words::{SearchWords, may_stand_in_an_address};
pub use secret::*;
