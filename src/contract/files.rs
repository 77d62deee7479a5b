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

/// The bytes of a file. They travel as they are and not as JSON, so they are read by `Api::download`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileBytes;

#[cfg(feature = "schema")]
impl schemars::JsonSchema for FileBytes {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "FileBytes".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "contentMediaType": "application/octet-stream" })
    }
}

endpoints! {
    /// Stores a file; size and types as `ReadInfo` says.
    UploadFile = Post "/files", Access::Person, keyed; bytes content
        => StoredFile, refuses [FileTooLarge, FileTypeRefused, FileContentRefused];
    /// A file that the person stored.
    ReadFile = Get "/files/{file}", Access::Person; path { file: FileId } => StoredFile, refuses [NotFound];
    /// The bytes of a file, of its own media type, for who stored it and for who may read a case that it was handed in with.
    ReadFileBytes = Get "/files/{file}/bytes", Access::Verified; path { file: FileId } => FileBytes, refuses [NotFound];
}
