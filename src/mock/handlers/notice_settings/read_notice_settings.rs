//! How the person is told of each kind of thing.

use crate::{
    contract::{Handle, NoticeSetting, Problem, ReadNoticeSettings},
    mock::{Db, access::Call},
};

impl Handle<ReadNoticeSettings> for Db {
    fn handle(&mut self, call: &Call, _: ReadNoticeSettings) -> Result<Vec<NoticeSetting>, Problem> {
        Ok(self.notice_settings(call.person()?))
    }
}
