//! Sends a code in place of a picture captcha; where there is no such account to nobody, and the answer is the same.

use super::account_code_subject;
use crate::{
    contract::{CodeSent, Handle, Problem, SendAccountCode},
    mock::{Db, access::Call},
};

impl Handle<SendAccountCode> for Db {
    fn handle(&mut self, call: &Call, request: SendAccountCode) -> Result<CodeSent, Problem> {
        let account = request.body.account;
        let mobile = self.account_numbered(account.as_str()).map(|known| known.id.clone());
        let mobile = mobile.and_then(|id| self.mobile_of_account(&id));
        self.send_code(account_code_subject(&account), mobile.as_ref(), call.now, text)
    }
}

/// The text message, in the system's own words.
fn text(code: &str) -> String {
    format!("【粤商通】验证码 {code}，用于法人账号登录，5 分钟内有效。请不要告诉任何人，工作人员不会索要。")
}
