//! Ways to log in without a face.

mod draw_captcha;
mod log_in_by_mobile;
mod log_in_by_password;
mod send_account_code;
mod send_login_code;

use crate::mock::logins::subject;

/// What a code for a login by mobile number is for.
fn mobile_subject(mobile: &crate::domain::Phone) -> u64 {
    subject("mobile", mobile.as_str())
}

/// What a code in place of a picture captcha is for.
fn account_code_subject(account: &crate::domain::AccountNumber) -> u64 {
    subject("account code", account.as_str())
}

/// What wrong passwords are counted for.
pub(super) fn password_subject(account: &str) -> u64 {
    subject("password", account)
}
