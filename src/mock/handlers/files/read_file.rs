//! A file that the person stored.

use crate::{
    contract::{Handle, Problem, ReadFile, Refusal, StoredFile},
    mock::{Db, access::Call},
};

impl Handle<ReadFile> for Db {
    fn handle(&mut self, call: &Call, request: ReadFile) -> Result<StoredFile, Problem> {
        let person = call.person()?;
        let own = self.state.files.iter().find(|file| file.id == request.file && file.owner == *person);
        let file = own.ok_or(Refusal::NotFound)?;
        Ok(StoredFile { id: file.id.clone(), size: file.size, media_type: file.media_type.clone() })
    }
}
