//! What the server says of itself.

mod read_info;

pub use read_info::LARGEST_FILE;
pub(super) use read_info::{FACE_CONSENT_VERSION, FILE_TYPES};
