//! What this tab keeps of the session: the token, in `sessionStorage`, gone at log-out.

use gloo_storage::{SessionStorage, Storage};

const TOKEN: &str = "qifu.session";

/// The token of this tab, if there is one.
pub fn token() -> Option<String> {
    SessionStorage::get(TOKEN).ok()
}

/// Keeps the token. Where storage is refused the session lasts until the page is left.
pub fn keep_token(token: &str) {
    SessionStorage::set(TOKEN, token).unwrap_or_default();
}

/// Forgets the token. What the person typed stays, for when they log in again.
pub fn forget() {
    SessionStorage::delete(TOKEN);
}
