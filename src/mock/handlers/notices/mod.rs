//! Notices.

mod list_notices;
mod mark_notice_read;
