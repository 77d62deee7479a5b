//! The official account's side of WeChat's JSSDK.

mod sign_page;
