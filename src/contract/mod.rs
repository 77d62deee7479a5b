//! The API, declared once: one file per area, one declaration per endpoint.
//!
//! From the declarations follow the client's calls, the server's routes and `openapi.json`. Nothing here sends,
//! stores or draws anything.

pub mod changes;
pub mod companies;
mod endpoint;
pub mod face_checks;
pub mod face_consents;
pub mod files;
mod http;
pub mod info;
pub mod logins;
pub mod matters;
pub mod notice_settings;
pub mod notices;
#[cfg(feature = "schema")]
pub mod openapi;
pub mod password_resets;
mod problem;
pub mod register;
pub mod sessions;
#[cfg(feature = "mock")]
pub mod sim;
#[cfg(feature = "mock")]
pub mod sim_reviews;
pub mod wechat;

/// The same part of each area: `areas!(routes())` is a list of what their `routes()` make. The one list of the areas of
/// `openapi.json`; `tests/rules/contract.rs` fails on an area that it lacks. The simulator's are the mock's alone.
#[cfg(any(feature = "mock", feature = "schema"))]
macro_rules! areas {
    ($part:ident($($argument:expr)?)) => {
        [
            $crate::contract::info::$part($($argument)?),
            $crate::contract::face_checks::$part($($argument)?),
            $crate::contract::sessions::$part($($argument)?),
            $crate::contract::logins::$part($($argument)?),
            $crate::contract::password_resets::$part($($argument)?),
            $crate::contract::face_consents::$part($($argument)?),
            $crate::contract::companies::$part($($argument)?),
            $crate::contract::register::$part($($argument)?),
            $crate::contract::notice_settings::$part($($argument)?),
            $crate::contract::notices::$part($($argument)?),
            $crate::contract::changes::$part($($argument)?),
            $crate::contract::files::$part($($argument)?),
            $crate::contract::wechat::$part($($argument)?),
            $crate::contract::matters::$part($($argument)?),
        ]
    };
}
#[cfg(any(feature = "mock", feature = "schema"))]
pub(crate) use areas;

pub use endpoint::*;

pub use http::*;

pub use problem::*;

pub use changes::{Changes, LONGEST_WAIT_MILLIS, ListChanges, Topic};
pub use companies::{
    AccountSummary, CompanyAccount, CompanyAccounts, CompanyRecord, CompanySummary, EndAccount, ListCompanies,
    ListCompanyAccounts, ReadAccount, ReadCompanyRecord,
};
pub use face_checks::{
    CancelFaceCheck, FaceCheckOrder, FaceCheckProof, FaceCheckStatus, FaceCheckTicket, ReadFaceCheck, RedeemFaceCheck,
    StartFaceCheck,
};
pub use face_consents::{FaceConsent, ReadFaceConsent, WithdrawFaceConsent};
pub use files::{FileBytes, ReadFile, ReadFileBytes, StoredFile, UploadFile};
pub use info::{FileLimits, ReadInfo, ServerInfo};
pub use logins::{
    AccountCodeOrder, Captcha, CodeOrder, CodeSent, DrawCaptcha, LogInByMobile, LogInByPassword, LoginProof,
    MobileLogin, PasswordLogin, SendAccountCode, SendLoginCode,
};
pub use matters::{
    Case, CaseContent, CaseEvent, CaseKept, CaseStart, CaseSubmission, CaseSummary, DiscardCase, ListCases,
    ListMatters, Matter, ReadCase, ReadMatter, SaveCase, StartCase, SubmitCase,
};
pub use notice_settings::{ChangeNoticeSetting, NoticeSetting, NoticeWish, ReadNoticeSettings};
pub use notices::{ListNotices, MarkNoticeRead, Notice, NoticeSubject};
pub use password_resets::{
    FinishPasswordReset, NewPassword, ResetOrder, ResetTicket, SendResetCode, StartPasswordReset,
};
pub use register::{
    AccountAdded, AddCompany, AddOwnCompany, ChooseCompany, CompanyPair, FindCompanies, FoundCompany, FoundPage,
    OwnCode, Standing,
};
pub use sessions::{
    Acting, ChooseAccount, DocumentView, FaceProof, KeepSession, LogOut, PersonView, ReadSession, SessionOpened,
    SessionVerified, SessionView, VerifySession,
};
pub use wechat::{PageSignature, PageToSign, SignPage};
