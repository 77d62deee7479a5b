//! The person's notices, newest first.

use super::super::view;
use crate::{
    contract::{Handle, ListNotices, Notice, Problem},
    mock::{Db, access::Call},
};

impl Handle<ListNotices> for Db {
    fn handle(&mut self, call: &Call, _: ListNotices) -> Result<Vec<Notice>, Problem> {
        let session = call.session()?;
        let newest_first = self.state.notices.iter().rev();
        Ok(newest_first.filter(|notice| view::is_shown(notice, session)).map(view::notice).collect())
    }
}
