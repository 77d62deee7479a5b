//! The answers, in the guides' words, each with the screens that solve it.

use super::answer::{
    Answer, Close,
    Way::{self, CertificationGuide, Outside, Screen},
};
use crate::{
    i18n::{help as texts, help_guides as guides, help_index as index},
    route::Route,
};

/// The answer to a question.
pub(super) fn answer(id: &str) -> Option<Answer> {
    guangdong(id).or_else(|| guide(id)).or_else(|| zhejiang(id)).or_else(|| beijing(id))
}

fn guangdong(id: &str) -> Option<Answer> {
    Some(match id {
        // Y-FAQ-02..07
        "reset-password" => Answer::new(texts::reset_password(), [reset(), password(), Outside(0)]),
        // Y-FAQ-09..14
        "no-account" => Answer::new(texts::no_account(), [face(), add(), reset()]),
        // Y-FAQ-16..19
        "why-associate" => Answer::new(texts::why_associate(), [find(), companies(), not_certified()]),
        // Y-FAQ-20..23
        "not-certified" => Answer::new(texts::not_certified(), [certify(), companies(), face_impossible()]),
        // Y-FAQ-25..29
        "check-failed" => Answer::new(texts::check_failed(), [find(), add(), why_associate()]),
        // Y-FAQ-31..35
        "foreign-representative" => Answer::new(texts::foreign_representative(), [face(), face_impossible()]),
        // Y-FAQ-37..46
        "face-impossible" => Answer::new(
            texts::face_impossible(),
            [
                password(),
                find(),
                reset(),
                Outside(0),
                CertificationGuide(0),
                CertificationGuide(1),
                CertificationGuide(2),
            ],
        ),
        "no-name" => Answer::new(texts::no_name(), [by_hand(), to_guide()]),
        "no-credit-code" => Answer::new(texts::no_credit_code(), [hall(), by_hand()]),
        _ => return None,
    })
}

fn guide(id: &str) -> Option<Answer> {
    Some(match id {
        "guide-login" => Answer::guide(guides::login(), Close::Thanks, [login(), companies(), install()]),
        "guide-risk" => Answer::guide(guides::risk(), Close::Contacts, [install(), face(), companies()]),
        "guide-certificate" => Answer::guide(guides::certificate(), Close::Download, [face(), install()]),
        _ => return None,
    })
}

fn zhejiang(id: &str) -> Option<Answer> {
    let text = match id {
        "zj-phone-taken" => texts::zj_phone_taken(),
        "zj-pending" => texts::zj_pending(),
        "zj-daily-limit" => texts::zj_daily_limit(),
        "zj-already-applied" => texts::zj_already_applied(),
        "zj-certificate-holder" => texts::zj_certificate_holder(),
        _ => return None,
    };
    Some(Answer::new(text, [Outside(0), settings()]))
}

fn beijing(id: &str) -> Option<Answer> {
    let text = match id {
        "bj-bound-elsewhere" => texts::bj_bound_elsewhere(),
        "bj-no-password" => texts::bj_no_password(),
        "bj-register-in-app" => texts::bj_register_in_app(),
        "bj-recover-in-app" => texts::bj_recover_in_app(),
        _ => return None,
    };
    let outside = if id == "bj-bound-elsewhere" { 1 } else { 0 };
    Some(Answer::new(text, [Outside(outside), settings()]))
}

fn login() -> Way {
    Screen(texts::way_login(), Route::Login { next: None })
}

fn face() -> Way {
    Screen(texts::way_face(), Route::FaceLogin { next: None })
}

fn companies() -> Way {
    Screen(texts::way_companies(), Route::Companies { next: None })
}

fn password() -> Way {
    Screen(texts::way_password(), Route::PasswordLogin { next: None })
}

fn reset() -> Way {
    Screen(texts::way_reset(), Route::PasswordReset { next: None })
}

fn find() -> Way {
    Screen(texts::way_find(), Route::FindCompanies { words: None, page: 1, next: None })
}

fn add() -> Way {
    Screen(texts::way_add(), Route::AddCompany { next: None })
}

fn by_hand() -> Way {
    Screen(texts::way_by_hand(), Route::AddByHand { next: None })
}

fn hall() -> Way {
    Screen(texts::way_hall(), Route::ServiceHall)
}

fn certify() -> Way {
    Screen(texts::way_certify(), Route::Certification { next: None })
}

fn install() -> Way {
    Screen(texts::way_install(), Route::Install)
}

fn settings() -> Way {
    Screen(texts::way_settings(), Route::Settings)
}

fn to_guide() -> Way {
    Screen(texts::way_guide(), Route::Help { question: Some("guide-login".to_owned()) })
}

fn question(id: &str, label: &'static str) -> Way {
    Screen(label, Route::Help { question: Some(id.to_owned()) })
}

fn why_associate() -> Way {
    question("why-associate", texts::way_why_associate())
}

fn not_certified() -> Way {
    question("not-certified", texts::way_not_certified())
}

fn face_impossible() -> Way {
    question("face-impossible", index::face_impossible())
}
