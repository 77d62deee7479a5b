//! Files: sent on their own, then named by identifier in other requests.

use super::Access;
use crate::{domain::FileId, endpoints};
use serde::{Deserialize, Serialize};

/// A file that the server keeps.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StoredFile {
    /// Opaque.
    pub id: FileId,
    /// Bytes.
    pub size: u64,
    /// Its media type.
    pub media_type: String,
}

endpoints! {
    /// Stores a file; size and types as `ReadInfo` says.
    UploadFile = Post "/files", Access::Person, keyed; bytes content
        => StoredFile, refuses [FileTooLarge, FileTypeRefused, FileContentRefused];
    /// A file that the person stored.
    ReadFile = Get "/files/{file}", Access::Person; path { file: FileId } => StoredFile, refuses [NotFound];
}
