//! Sends the code of a reset to the account's mobile number.

use super::code_subject;
use crate::{
    contract::{CodeSent, Handle, Problem, SendResetCode},
    mock::{Db, access::Call},
};

impl Handle<SendResetCode> for Db {
    fn handle(&mut self, call: &Call, request: SendResetCode) -> Result<CodeSent, Problem> {
        let account = self.account_of_reset(&request.reset, call.now)?;
        let mobile = self.mobile_of_account(&account);
        self.send_code(code_subject(&account), mobile.as_ref(), call.now, text)
    }
}

/// The text message, in the system's own words.
fn text(code: &str) -> String {
    format!("【粤商通】验证码 {code}，用于重置法人账号密码，5 分钟内有效。如非本人操作，请致电 12345。")
}
