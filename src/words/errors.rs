//! Why something did not work, and what to do next.

use crate::{
    client::ApiError,
    contract::{Problem, Refusal},
    i18n::{settings, words},
};

/// What happened, then what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// What happened.
    pub title: &'static str,
    /// What to do.
    pub detail: String,
}

/// The words for an error. A reviewer's own reason stands before what to do.
pub fn explain(error: &ApiError) -> Explanation {
    match error {
        ApiError::Offline => say(words::offline_title(), words::offline_detail()),
        ApiError::TimedOut => say(words::timed_out_title(), words::timed_out_detail()),
        ApiError::Garbage(status) => {
            Explanation { title: words::garbage_title(), detail: words::garbage_detail(status) }
        }
        ApiError::Refused(problem) => refusal(problem),
    }
}

fn refusal(problem: &Problem) -> Explanation {
    let (title, detail) = match problem.code {
        Refusal::Unauthenticated => (words::unauthenticated_title(), words::unauthenticated_detail()),
        Refusal::NotAllowed => (words::not_allowed_title(), words::not_allowed_detail()),
        Refusal::CompanyRequired => (words::company_required_title(), words::company_required_detail()),
        Refusal::NotFound => (words::not_found_title(), words::not_found_detail()),
        Refusal::TooMany => (words::too_many_title(), words::too_many_detail()),
        Refusal::Internal => (words::internal_title(), words::internal_detail()),
        Refusal::Unavailable => (words::unavailable_title(), words::unavailable_detail()),
        Refusal::ConsentRequired => (words::consent_title(), words::consent_detail()),
        Refusal::FaceCheckNotPassed => (words::face_not_passed_title(), words::face_not_passed_detail()),
        Refusal::FaceCheckRedeemed => (words::face_redeemed_title(), words::face_redeemed_detail()),
        Refusal::FaceCheckNotYours => (words::face_not_yours_title(), words::face_not_yours_detail()),
        Refusal::FileTypeRefused => (words::file_type_title(), words::file_type_detail()),
        Refusal::NoticeRequired => (settings::required_title(), settings::required_detail()),
        Refusal::Invalid => (words::invalid_title(), words::invalid_detail()),
        Refusal::FileTooLarge => {
            let limit = problem.parameters.get("limit").and_then(|bytes| bytes.parse::<u64>().ok()).unwrap_or_default();
            return Explanation {
                title: words::file_too_large_title(),
                detail: words::file_too_large_detail(limit / (1024 * 1024)),
            };
        }
        Refusal::Malformed | Refusal::KeyReused | Refusal::KeyMissing | Refusal::Unknown => {
            (words::refused_title(), words::refused_detail())
        }
    };
    let detail = problem.reason.as_ref().map_or_else(|| detail.to_owned(), |reason| format!("{reason} {detail}"));
    Explanation { title, detail }
}

fn say(title: &'static str, detail: &str) -> Explanation {
    Explanation { title, detail: detail.to_owned() }
}
