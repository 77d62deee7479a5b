//! Reads as state, writes as acts, and the feed of what others change.

mod api;
mod feed;
mod read;
mod submit;
mod upload;

pub use api::{provide_api, use_api};
pub use feed::{Feed, provide_feed, use_feed};
pub use read::{Answer, ReadState, Reading, use_answer, use_download, use_read};
pub use submit::{Submission, use_submit};
pub use upload::{Upload, UploadState, use_upload};
