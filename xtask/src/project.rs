//! Where the checkout is and how its packages are called: the only place in this crate that names them.

use std::path::{Path, PathBuf};

/// The app: a library, a thin binary of the same name, and the browser tests.
pub const APP: &str = "qifu";
/// The servers for a build and for the mock.
pub const API: &str = "qifu-api";
/// The journeys in a real browser.
pub const E2E: &str = "qifu-e2e";
/// The features with which the app's library is compiled for the machine instead of the page.
pub const NATIVE_FEATURES: &str = "qifu/mock,qifu/schema";
/// The features of a build for a real API.
pub const WITHOUT_MOCK: &str = "app";
/// The feature of a build that is taken apart into chunks.
pub const SPLIT: &str = "split";
/// What the app is compiled for.
pub const WASM: &str = "wasm32-unknown-unknown";

/// The checkout's folder.
pub fn root() -> PathBuf {
    // Cargo sets the variable at run time too, so a moved checkout finds itself.
    let manifest = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    let from_cargo = manifest.as_deref().and_then(Path::parent).map(Path::to_path_buf);
    from_cargo.or_else(|| std::env::current_dir().ok()).unwrap_or_default()
}

/// A binary of this workspace, where cargo puts it: beside this one.
pub fn binary(name: &str) -> PathBuf {
    let beside = std::env::current_exe().ok().and_then(|exe| exe.parent().map(|dir| dir.join(name)));
    beside.unwrap_or_else(|| root().join("target/debug").join(name))
}

/// A build of the optimised site, for tests.
pub fn test_site(name: &str) -> PathBuf {
    root().join("target/site").join(name)
}
