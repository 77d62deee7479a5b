//! The catalogue.

use crate::{
    contract::{Handle, ListMatters, Matter, Problem},
    mock::{Db, access::Call, seed},
};

impl Handle<ListMatters> for Db {
    fn handle(&mut self, _: &Call, _: ListMatters) -> Result<Vec<Matter>, Problem> {
        Ok(seed::matters())
    }
}
