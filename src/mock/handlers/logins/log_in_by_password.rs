//! Logs in with a 法人账号 (`Y-ACCT-10`): wrong tries are counted for each account and device, and nobody learns whether
//! an account exists.

use super::{account_code_subject, password_subject};
use crate::{
    contract::{Handle, LogInByPassword, LoginProof, PasswordLogin, Problem, Refusal, SessionOpened},
    domain::{AccountId, CAPTCHA_AFTER, CAPTCHA_AFTER_ANYWHERE, LoginWay, Moment, PersonId},
    mock::{
        Db,
        access::Call,
        digest::Digest,
        logins::{Logins, subject},
        state::Session,
    },
};

impl Handle<LogInByPassword> for Db {
    fn handle(&mut self, call: &Call, request: LogInByPassword) -> Result<SessionOpened, Problem> {
        let login = request.body;
        let (tried, device) = (password_subject(login.account.as_str()), subject("device", login.device.as_str()));
        if let Some(until) = self.state.logins.tries(tried, device, call.now).locked_until() {
            return Err(Problem::new(Refusal::LoginLocked).with("until", until));
        }
        if asks_for_a_proof(&self.state.logins, tried, device, call.now) {
            self.check_proof(&login, call)?;
        }
        self.touch();
        let Some(account) = self.account_of_password(&login) else {
            return Err(self.count_wrong(tried, device, call));
        };
        self.state.logins.forget(tried, Some(device));
        let person = PersonId::new(self.state.next_id("p"));
        let session = Session::begin(person, LoginWay::Password, call.now);
        let session = Session { acting: Some(account.clone()), account: Some(account), ..session };
        self.open_session(session, 0, call.now)
    }
}

/// Whether the next try has to show that no machine is trying.
fn asks_for_a_proof(logins: &Logins, tried: u64, device: u64, now: Moment) -> bool {
    logins.wrong_in_all(|known| known.device == device, now) >= CAPTCHA_AFTER
        || logins.wrong_in_all(|known| known.subject == tried, now) >= CAPTCHA_AFTER_ANYWHERE
}

impl Db {
    /// The account, if the password is its own. Takes as long where there is no such account.
    fn account_of_password(&mut self, login: &PasswordLogin) -> Option<AccountId> {
        let account = self.account_numbered(login.account.as_str()).map(|account| account.id.clone());
        let kept = account.as_ref().and_then(|account| self.state.logins.password_of(account)).cloned();
        let is_right = match &kept {
            Some(digest) => digest.is_of(login.password.as_str()),
            None => Digest::of(login.password.as_str(), String::new()).is_of(""),
        };
        account.filter(|_| is_right)
    }

    fn count_wrong(&mut self, tried: u64, device: u64, call: &Call) -> Problem {
        let tries = self.state.logins.count(tried, device, call.attempt(), call.now);
        if let Some(until) = tries.locked_until() {
            return Problem::new(Refusal::LoginLocked).with("until", until);
        }
        let refused = Problem::new(Refusal::LoginRefused).with("tries_left", tries.left());
        if asks_for_a_proof(&self.state.logins, tried, device, call.now) {
            return refused.with("captcha", true);
        }
        refused
    }

    /// A picture counts once, whatever was read in it; a code until it was right.
    fn check_proof(&mut self, login: &PasswordLogin, call: &Call) -> Result<(), Problem> {
        match &login.proof {
            None => Err(Refusal::CaptchaRequired.into()),
            Some(LoginProof::Code(code)) => {
                self.use_code(account_code_subject(&login.account), code, call.attempt(), call.now)
            }
            Some(LoginProof::Captcha { id, answer }) => {
                self.touch();
                let captchas = &mut self.state.logins.captchas;
                let place = captchas.iter().position(|known| known.id == *id);
                let drawn = place.map(|place| captchas.remove(place)).filter(|known| call.now < known.expires_at);
                let typed = crate::domain::repair_digits(answer).text;
                let is_right = drawn.is_some_and(|known| known.answer == typed);
                is_right.then_some(()).ok_or_else(|| Problem::new(Refusal::Invalid).at("captcha", "captcha.wrong"))
            }
        }
    }
}

#[cfg(test)]
mod tests;
