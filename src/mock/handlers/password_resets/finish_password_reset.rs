//! Sets the password, if it keeps to the rule and the code is right (`Y-FAQ-14`).

use super::{super::logins::password_subject, code_subject};
use crate::{
    contract::{FinishPasswordReset, Handle, Problem, Refusal, Topic},
    domain::{AccountId, PasswordRule},
    mock::{Db, access::Call, digest::Digest, state::Audience},
};

impl Handle<FinishPasswordReset> for Db {
    fn handle(&mut self, call: &Call, request: FinishPasswordReset) -> Result<(), Problem> {
        let account = self.account_of_reset(&request.reset, call.now)?;
        let number = self.account(&account)?.number.clone();
        if !PasswordRule::GUANGDONG.is_met(&request.body.password, &number) {
            return Err(Problem::new(Refusal::Invalid).at("password", "password.rule"));
        }
        self.use_code(code_subject(&account), &request.body.code, call.attempt(), call.now)?;
        let digest = Digest::of(request.body.password.as_str(), self.state.next_secret());
        self.state.logins.set_password(&account, digest);
        self.state.logins.resets.retain(|known| known.account != account);
        self.state.logins.forget(password_subject(&number), None);
        self.end_sessions_of(&account);
        if let Some(mobile) = self.mobile_of_account(&account) {
            self.send_text(&mobile, call.now, text(&number));
        }
        Ok(())
    }
}

impl Db {
    /// Ends what the old password opened, if nobody has shown since who it is.
    fn end_sessions_of(&mut self, account: &AccountId) {
        let is_of = |token: &&String| self.state.sessions[*token].account.as_ref() == Some(account);
        let tokens: Vec<_> = self.state.sessions.keys().filter(is_of).cloned().collect();
        for token in tokens {
            self.state.sessions.remove(&token);
            self.publish(Audience::Session(token), Topic::Session);
        }
    }
}

/// The text message, in the system's own words.
fn text(number: &str) -> String {
    format!("【粤商通】法人账号 {number} 的登录密码已重置，之前的登录已退出。如非本人操作，请致电 12345。")
}

#[cfg(test)]
mod tests;
