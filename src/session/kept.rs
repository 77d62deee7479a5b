//! What this tab keeps of the session: the token, in `sessionStorage`, gone at log-out.

use gloo_storage::{SessionStorage, Storage};

const TOKEN: &str = "qifu.session";

/// What the names of kept drafts begin with.
pub const DRAFTS: &str = "qifu.draft.";

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

/// Forgets what the person typed: they have left.
pub fn forget_drafts() {
    let storage = SessionStorage::raw();
    let names = (0..storage.length().unwrap_or_default()).filter_map(|index| storage.key(index).ok().flatten());
    for name in names.filter(|name| name.starts_with(DRAFTS)).collect::<Vec<_>>() {
        SessionStorage::delete(name);
    }
}
