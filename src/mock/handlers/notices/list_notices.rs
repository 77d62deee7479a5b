//! The person's notices, newest first.

use super::super::view;
use crate::{
    contract::{Handle, ListNotices, Notice, Problem},
    mock::{Db, access::Call},
};

impl Handle<ListNotices> for Db {
    fn handle(&mut self, call: &Call, _: ListNotices) -> Result<Vec<Notice>, Problem> {
        let person = call.person()?;
        Ok(self.state.notices.iter().rev().filter(|notice| notice.to == *person).map(view::notice).collect())
    }
}
