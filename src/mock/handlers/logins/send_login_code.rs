//! Sends a code for a login by mobile number (`R-REG-08`).

use super::mobile_subject;
use crate::{
    contract::{CodeSent, Handle, Problem, SendLoginCode},
    mock::{Db, access::Call},
};

impl Handle<SendLoginCode> for Db {
    fn handle(&mut self, call: &Call, request: SendLoginCode) -> Result<CodeSent, Problem> {
        let mobile = request.body.mobile;
        self.send_code(mobile_subject(&mobile), Some(&mobile), call.now, text)
    }
}

/// The text message, in the system's own words.
fn text(code: &str) -> String {
    format!("【粤商通】验证码 {code}，用于手机号码登录，5 分钟内有效。请不要告诉任何人，工作人员不会索要。")
}
