//! What is said of names and codes of companies: what is wrong, what is doubtful, what was put right.

use crate::{
    domain::{CreditCodeProblem, Doubt, Repair, SearchProblem, TrustLevel},
    i18n::register,
};

/// Why nothing can be searched for, and how to mend it.
pub fn search(problem: &SearchProblem) -> String {
    match problem {
        SearchProblem::Empty => register::search_empty().to_owned(),
        SearchProblem::TooShort => register::search_too_short().to_owned(),
        SearchProblem::TooLong => register::search_too_long().to_owned(),
        SearchProblem::PersonalNumber => register::search_personal().to_owned(),
        SearchProblem::RegistrationNumber => register::search_registration().to_owned(),
        SearchProblem::Code(problem) => credit_code(problem),
    }
}

/// What is wrong with a credit code, and how to mend it.
pub fn credit_code(problem: &CreditCodeProblem) -> String {
    match problem {
        CreditCodeProblem::Length { found: 0 } => register::code_empty().to_owned(),
        CreditCodeProblem::Length { found } => register::code_length(found),
        CreditCodeProblem::ForbiddenCharacter { character, position } => register::code_character(position, character),
        CreditCodeProblem::LetterInDivision { character, position } => register::code_division(position, character),
        CreditCodeProblem::BodyCheck(_) | CreditCodeProblem::FinalCheck(_) => register::code_check().to_owned(),
    }
}

/// What speaks against a code that one may insist on; the first doubt says enough.
pub fn doubts(doubts: &[Doubt]) -> String {
    match doubts.first() {
        None => String::new(),
        Some(Doubt::BodyCheck(wrong)) => register::doubt_check(17, wrong.expected, wrong.found),
        Some(Doubt::FinalCheck(wrong)) => register::doubt_check(18, wrong.expected, wrong.found),
        Some(Doubt::UnknownAuthority(found)) => register::doubt_authority(found),
        Some(Doubt::UnknownCategory { category, .. }) => register::doubt_category(category),
    }
}

/// What was put right, in a sentence; empty when nothing was.
pub fn repairs(repairs: &[Repair]) -> String {
    if repairs.is_empty() { String::new() } else { register::repaired(spoken_repairs(repairs)) }
}

/// What was put right, one after the other.
pub fn spoken_repairs(repairs: &[Repair]) -> String {
    let mut text = String::new();
    for repair in repairs {
        if !text.is_empty() {
            text.push_str(register::and());
        }
        text.push_str(match repair {
            Repair::Spaces => register::repair_spaces(),
            Repair::Invisible => register::repair_invisible(),
            Repair::Hyphens => register::repair_hyphens(),
            Repair::FullWidth => register::repair_full_width(),
            Repair::UpperCase => register::repair_upper_case(),
            Repair::Brackets => register::repair_brackets(),
        });
    }
    text
}

/// 企业账号未认证 (`Y-FAQ-20`) or 企业账号已认证.
pub fn account_status(trust: TrustLevel) -> &'static str {
    match trust {
        TrustLevel::Certified => register::account_certified(),
        TrustLevel::Uncertified => register::account_uncertified(),
    }
}
