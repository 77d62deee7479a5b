//! One account of the person's list.

use crate::{
    contract::{AccountSummary, Handle, Problem, ReadAccount, Refusal},
    mock::{Db, access::Call},
};

impl Handle<ReadAccount> for Db {
    fn handle(&mut self, call: &Call, request: ReadAccount) -> Result<AccountSummary, Problem> {
        let own = self.accounts_of(call.session()?)?;
        own.into_iter().find(|account| account.id == request.account).ok_or_else(|| Refusal::NotFound.into())
    }
}
