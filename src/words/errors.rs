//! Why something did not work, and what to do next.

use crate::{
    client::ApiError,
    contract::{Problem, Refusal},
    domain::{MOST_SEARCHES, Moment},
    i18n::{matters, settings, words},
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
        ApiError::Garbage(_) => say(words::garbage_title(), words::garbage_detail()),
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
        Refusal::FileContentRefused => (words::file_content_title(), words::file_content_detail()),
        Refusal::CertificationRequired => {
            (matters::certification_required_title(), matters::certification_required_detail())
        }
        Refusal::CaseClosed => (matters::closed_title(), matters::closed_detail()),
        Refusal::CaseChanged => (matters::changed_title(), matters::changed_detail()),
        Refusal::NoticeRequired => (settings::required_title(), settings::required_detail()),
        Refusal::Invalid => (words::invalid_title(), words::invalid_detail()),
        Refusal::FaceRequired => (words::face_required_title(), words::face_required_detail()),
        Refusal::FaceOfOther => (words::face_of_other_title(), words::face_of_other_detail()),
        Refusal::HandlerUnknown => (words::handler_unknown_title(), words::handler_unknown_detail()),
        Refusal::CaptchaRequired => (words::captcha_required_title(), words::captcha_required_detail()),
        Refusal::LoginRefused
        | Refusal::LoginLocked
        | Refusal::CodeTooSoon
        | Refusal::ResetRefused
        | Refusal::ResetLocked => return counted(problem),
        Refusal::FileTooLarge => {
            let limit = problem.parameters.get("limit").and_then(|bytes| bytes.parse::<u64>().ok()).unwrap_or_default();
            return Explanation {
                title: words::file_too_large_title(),
                detail: words::file_too_large_detail(limit / (1024 * 1024)),
            };
        }
        Refusal::CheckFailed => (words::check_failed_title(), words::check_failed_detail()),
        Refusal::NotRegistered => (words::not_registered_title(), words::not_registered_detail()),
        Refusal::NotInCharge => (words::not_in_charge_title(), words::not_in_charge_detail()),
        Refusal::SearchedTooOften => {
            let until = problem.parameters.get("until").and_then(|text| text.parse::<Moment>().ok());
            return Explanation {
                title: words::searched_too_often_title(),
                detail: words::searched_too_often_detail(
                    MOST_SEARCHES,
                    until.map(super::exact_clock).unwrap_or_default(),
                ),
            };
        }
        Refusal::Malformed | Refusal::KeyReused | Refusal::KeyMissing | Refusal::Unknown => {
            (words::refused_title(), words::refused_detail())
        }
    };
    let detail = problem.reason.as_ref().map_or_else(|| detail.to_owned(), |reason| format!("{reason} {detail}"));
    Explanation { title, detail }
}

/// A refusal whose words say how many tries are left, or until when there is none.
fn counted(problem: &Problem) -> Explanation {
    let value = |name: &str| problem.parameters.get(name).map(String::as_str).unwrap_or_default();
    let time = |name: &str| value(name).parse::<Moment>().map(super::day_and_clock).unwrap_or_default();
    match problem.code {
        Refusal::LoginLocked => {
            Explanation { title: words::login_locked_title(), detail: words::login_locked_detail(time("until")) }
        }
        Refusal::ResetRefused => {
            let detail = words::reset_refused_detail(value("tries_left"));
            Explanation { title: words::reset_refused_title(), detail }
        }
        Refusal::ResetLocked => {
            Explanation { title: words::reset_locked_title(), detail: words::reset_locked_detail(time("until")) }
        }
        Refusal::CodeTooSoon => {
            let detail = words::code_too_soon_detail(time("resend_at"));
            Explanation { title: words::code_too_soon_title(), detail }
        }
        _ => {
            let detail = words::login_refused_detail(value("tries_left"));
            Explanation { title: words::login_refused_title(), detail }
        }
    }
}

fn say(title: &'static str, detail: &str) -> Explanation {
    Explanation { title, detail: detail.to_owned() }
}
