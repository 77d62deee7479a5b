//! What is wrong with what one logs in with, and how to mend it.

use crate::{
    contract::{FieldProblem, Problem},
    i18n::logins,
};

/// The words for a field of a refusal, or for the code with which a parser refused.
pub fn login_problem(code: &str, tries_left: Option<&str>) -> String {
    let words = match code {
        "phone.empty" => logins::phone_empty(),
        "phone.country_code" => logins::phone_country_code(),
        "phone.character" => logins::phone_character(),
        "phone.length" => logins::phone_length(),
        "phone.not_mobile" => logins::phone_not_mobile(),
        "code.empty" => logins::code_empty(),
        "code.shape" => logins::code_shape(),
        "code.expired" => logins::code_expired(),
        "code.used_up" => logins::code_used_up(),
        "code.wrong" => return logins::code_wrong(tries_left.unwrap_or_default()),
        "captcha.empty" => logins::captcha_empty(),
        "captcha.wrong" => logins::captcha_wrong(),
        "account_number.empty" => logins::account_empty(),
        "account_number.shape" => logins::account_shape(),
        "password.empty" => logins::password_empty(),
        "password.too_long" => logins::password_too_long(),
        "password.rule" => logins::password_rule(),
        "company_name.empty" => logins::company_empty(),
        "company_name.too_long" => logins::company_too_long(),
        "document_kind.empty" => logins::kind_empty(),
        "document.empty" => logins::document_empty(),
        "document.length" => logins::document_length(),
        "document.check_digit" => logins::document_check_digit(),
        _ if code.starts_with("document.") => logins::document_shape(),
        _ => logins::field_other(),
    };
    words.to_owned()
}

/// What the server found, by field, in words.
pub fn login_problems(problem: &Problem) -> Vec<(String, String)> {
    let left = problem.parameters.get("tries_left").map(String::as_str);
    let words = |found: &FieldProblem| (found.field.clone(), login_problem(&found.code, left));
    problem.fields.iter().map(words).collect()
}
