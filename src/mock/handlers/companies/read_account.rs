//! One account of the person's list.

use crate::{
    contract::{AccountSummary, Handle, Problem, ReadAccount},
    mock::{Db, access::Call},
};

impl Handle<ReadAccount> for Db {
    fn handle(&mut self, call: &Call, request: ReadAccount) -> Result<AccountSummary, Problem> {
        self.account_summary(&request.account, call.person()?)
    }
}
