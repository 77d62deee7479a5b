//! The description of the API: printed, written, or compared with the committed one.

use crate::options::Options;
use std::fs;

/// Prints the document, or writes it with `--write FILE`; with `--check FILE`, fails where the file says something else.
pub fn run(options: &Options) -> Result<(), String> {
    let current = document()?;
    if let Some(file) = options.value("write") {
        return fs::write(file, current).map_err(|error| format!("cannot write {file}: {error}"));
    }
    let Some(file) = options.value("check") else {
        print!("{current}");
        return Ok(());
    };
    let committed = fs::read_to_string(file).map_err(|error| format!("cannot read {file}: {error}"))?;
    if committed.trim_end() == current.trim_end() {
        return Ok(());
    }
    let differs = committed.lines().zip(current.lines()).position(|(old, new)| old != new);
    let line = differs.unwrap_or_else(|| committed.lines().count().min(current.lines().count())) + 1;
    Err(format!(
        "{file} is not what the code says, first in line {line}. Run: cargo run -q -p qifu-api -- openapi --write {file}"
    ))
}

/// The document, as it is committed.
pub fn document() -> Result<String, String> {
    let text = serde_json::to_string_pretty(&qifu::contract::openapi::document()).map_err(|error| error.to_string())?;
    Ok(text + "\n")
}
