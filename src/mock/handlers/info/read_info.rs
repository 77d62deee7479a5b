//! What the server is and takes.

use crate::{
    contract::{FileLimits, Handle, Problem, ReadInfo, ServerInfo},
    mock::{Db, access::Call},
};

/// Bytes that a file may have at most.
pub const LARGEST_FILE: u64 = 5 * 1024 * 1024;

/// Media types that are taken.
pub const FILE_TYPES: [&str; 3] = ["image/jpeg", "image/png", "application/pdf"];

/// The version of the consent to a face check.
pub const FACE_CONSENT_VERSION: u32 = 1;

impl Handle<ReadInfo> for Db {
    fn handle(&mut self, _: &Call, _: ReadInfo) -> Result<ServerInfo, Problem> {
        Ok(ServerInfo {
            demonstration: true,
            version: env!("CARGO_PKG_VERSION").to_owned(),
            files: FileLimits { largest: LARGEST_FILE, types: FILE_TYPES.map(str::to_owned).to_vec() },
            face_consent_version: FACE_CONSENT_VERSION,
        })
    }
}
