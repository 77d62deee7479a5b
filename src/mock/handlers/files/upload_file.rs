//! Takes a file, within the limits that `ReadInfo` states.

use crate::{
    contract::{Handle, Problem, Refusal, StoredFile, UploadFile},
    domain::FileId,
    mock::{
        Bytes, Db,
        access::Call,
        handlers::info::{FILE_TYPES, LARGEST_FILE},
        state::FileRecord,
    },
};

impl Handle<UploadFile> for Db {
    fn handle(&mut self, call: &Call, request: UploadFile) -> Result<StoredFile, Problem> {
        let owner = call.person()?.clone();
        let (bytes, media_type) = request.content;
        let size = bytes.len() as u64;
        if size > LARGEST_FILE {
            return Err(Problem::new(Refusal::FileTooLarge).with("limit", LARGEST_FILE));
        }
        if !FILE_TYPES.contains(&media_type.as_str()) {
            return Err(Problem::new(Refusal::FileTypeRefused).with("types", FILE_TYPES.join(" ")));
        }
        let id = FileId::new(self.state.next_id("u"));
        self.entrust(Bytes::Keep(id.clone(), bytes));
        self.state.files.push(FileRecord { id: id.clone(), owner, size, media_type: media_type.clone() });
        Ok(StoredFile { id, size, media_type })
    }
}
