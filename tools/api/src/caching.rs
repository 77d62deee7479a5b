//! How long a browser may keep an answer, by the name of the file.

/// For a file whose name changes with its content.
pub const FOREVER: &str = "public, max-age=31536000, immutable";
/// For every other: kept, but asked for again before each use.
pub const ASK_AGAIN: &str = "no-cache";

/// The value of `cache-control` for a path.
pub fn of_path(path: &str) -> &'static str {
    if is_hashed(path) { FOREVER } else { ASK_AGAIN }
}

/// Whether a part of the path holds a content hash as Trunk and wasm-bindgen write it: `-` and some 16 hex digits.
fn is_hashed(path: &str) -> bool {
    let is_hash = |part: &str| part.bytes().take_while(u8::is_ascii_hexdigit).count() >= 12;
    path.split('/').any(|part| part.split('-').skip(1).any(is_hash))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_hashed_names_are_kept_forever() {
        assert_eq!(of_path("/app-1f0a92f3dd1b2c44_bg.wasm"), FOREVER);
        assert_eq!(of_path("/snippets/x-1f0a92f3dd1b2c44/inline0.js"), FOREVER);
        for path in ["/", "/index.html", "/boot.js", "/config.json", "/icons/icon-192.png"] {
            assert_eq!(of_path(path), ASK_AGAIN, "{path}");
        }
    }
}
