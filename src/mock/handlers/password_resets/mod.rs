//! Setting the password of a 法人账号 anew.

mod finish_password_reset;
mod send_reset_code;
mod start_password_reset;

use crate::{
    contract::{Problem, Refusal},
    domain::{AccountId, Moment, PasswordResetId},
    mock::{Db, logins::subject},
};

impl Db {
    /// The account of a reset that is not over.
    fn account_of_reset(&self, id: &PasswordResetId, now: Moment) -> Result<AccountId, Problem> {
        let known = self.state.logins.resets.iter().find(|known| known.id == *id && now < known.expires_at);
        known.map(|known| known.account.clone()).ok_or_else(|| Refusal::NotFound.into())
    }
}

/// What the code of a reset is for: the account, so that starting over gives no more codes and no more tries.
fn code_subject(account: &AccountId) -> u64 {
    subject("reset code", account.as_str())
}
