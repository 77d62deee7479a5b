//! One matter of the catalogue.

use crate::{
    contract::{Handle, Matter, Problem, ReadMatter, Refusal},
    mock::{Db, access::Call, seed},
};

impl Handle<ReadMatter> for Db {
    fn handle(&mut self, _: &Call, request: ReadMatter) -> Result<Matter, Problem> {
        seed::matter(&request.matter).ok_or_else(|| Refusal::NotFound.into())
    }
}
