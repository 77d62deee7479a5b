//! Takes an optimised wasm apart into what every page needs and chunks that are loaded when somebody first needs them.
//!
//! Trunk knows nothing of it: in a split build this very program stands before wasm-bindgen on its PATH, under that name
//! ([`shim`]), and the chunks join the finished site in the hook after the build ([`place`]). What
//! wasm-bindgen makes larger than it has to be is mended on the way ([`slim`]).

mod link;
mod merge;
mod place;
mod shim;
mod slim;

pub use place::place;
pub use shim::{is_shim, prepare, run as run_shim};

/// Names the folder in which the chunks wait for the site; set in a split build only.
const CHUNKS: &str = "QIFU_CHUNKS";
/// The real wasm-bindgen.
const BINDGEN: &str = "QIFU_WASM_BINDGEN";
/// The program that splits.
const SPLITTER: &str = "QIFU_WASM_SPLIT";
/// The folder of the site, in which the chunks are.
pub const FOLDER: &str = "chunks";
/// The splitter's own name of the module that loads the chunks.
const LINK: &str = "__wasm_split.js";
/// The splitter's own name of the module that it takes to be wasm-bindgen's.
const MAIN: &str = "./main.js";
