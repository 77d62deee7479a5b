//! What the server says of itself.

use super::Access;
use crate::endpoints;
use serde::{Deserialize, Serialize};

/// What a client needs to know before anything else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ServerInfo {
    /// Whether the data are invented; every screen then says 演示数据.
    pub demonstration: bool,
    /// The server's version.
    pub version: String,
    /// What it takes as a file.
    pub files: FileLimits,
    /// The version of the consent to a face check that it asks for.
    pub face_consent_version: u32,
}

/// What the server takes as a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FileLimits {
    /// Bytes at most.
    pub largest: u64,
    /// Media types, such as `image/jpeg`.
    pub types: Vec<String>,
}

endpoints! {
    /// What the server is and takes.
    ReadInfo = Get "/info", Access::Visitor; => ServerInfo, refuses [];
}
