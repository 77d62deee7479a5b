//! The API, declared once: one file per area, one declaration per endpoint.
//!
//! From the declarations follow the client's calls, the server's routes and `openapi.json`. Nothing here sends,
//! stores or draws anything.

pub mod changes;
pub mod companies;
mod endpoint;
pub mod face_checks;
pub mod files;
mod http;
pub mod info;
pub mod notice_settings;
pub mod notices;
#[cfg(feature = "schema")]
pub mod openapi;
mod problem;
pub mod sessions;
#[cfg(feature = "mock")]
pub mod sim;

pub use endpoint::*;

pub use http::*;

pub use problem::*;

pub use changes::{Changes, LONGEST_WAIT_MILLIS, ListChanges, Topic};
pub use companies::{AccountSummary, CompanyRecord, CompanySummary, ListCompanies, ReadAccount, ReadCompanyRecord};
pub use face_checks::{
    CancelFaceCheck, FaceCheckOrder, FaceCheckProof, FaceCheckStatus, FaceCheckTicket, ReadFaceCheck, RedeemFaceCheck,
    StartFaceCheck,
};
pub use files::{ReadFile, StoredFile, UploadFile};
pub use info::{FileLimits, ReadInfo, ServerInfo};
pub use notice_settings::{ChangeNoticeSetting, NoticeSetting, NoticeWish, ReadNoticeSettings};
pub use notices::{ListNotices, MarkNoticeRead, Notice, NoticeSubject};
pub use sessions::{Acting, ChooseAccount, KeepSession, LogOut, PersonView, ReadSession, SessionOpened, SessionView};
