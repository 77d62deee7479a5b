//! Writes `.br` and `.gz` beside each asset of an optimised build, so that no server has to compress while it serves.

use crate::process::{Outcome, on_every_core};
use flate2::{Compression, write::GzEncoder};
use std::io::Write;
use std::path::{Path, PathBuf};

/// Formats that are compressed already.
const COMPRESSED: [&str; 10] = ["avif", "br", "gif", "gz", "jpeg", "jpg", "mp4", "png", "webp", "woff2"];

/// Compresses every asset of a folder that gains by it.
pub fn all(folder: &Path) -> Outcome {
    let mut files = assets(folder)?;
    files.retain(|file| gains(file));
    on_every_core(&files, |file| {
        compress(file).map_err(|error| format!("cannot compress {}: {error}", file.display()))
    })?;
    Ok(())
}

/// Every file of a built site that a browser may ask for; neither hidden ones nor compressed variants.
pub fn assets(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let problem = |error| format!("cannot read {}: {error}", folder.display());
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(problem)? {
        let path = entry.map_err(problem)?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if name.starts_with('.') || name.ends_with(".br") || name.ends_with(".gz") {
            continue;
        }
        if path.is_dir() { found.extend(assets(&path)?) } else { found.push(path) }
    }
    found.sort();
    Ok(found)
}

/// Whether compressing the file is worth it.
pub fn gains(file: &Path) -> bool {
    file.extension().is_none_or(|extension| !COMPRESSED.iter().any(|known| extension == *known))
}

/// The file's name with an ending added.
pub fn with_ending(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_os_string();
    name.push(ending);
    name.into()
}

fn compress(file: &Path) -> std::io::Result<()> {
    let bytes = std::fs::read(file)?;
    let settings = brotli::enc::BrotliEncoderParams { quality: 11, size_hint: bytes.len(), ..Default::default() };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut bytes.as_slice(), &mut packed, &settings)?;
    std::fs::write(with_ending(file, ".br"), packed)?;
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(&bytes)?;
    std::fs::write(with_ending(file, ".gz"), gzip.finish()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn both_variants_unpack_to_the_file() {
        let folder = std::env::temp_dir().join(format!("xtask-compress-{}", std::process::id()));
        std::fs::create_dir_all(folder.join("below")).unwrap();
        let (file, text) = (folder.join("below/a.js"), "some text, ".repeat(100));
        std::fs::write(&file, &text).unwrap();
        std::fs::write(folder.join(".hidden"), "x").unwrap();
        compress(&file).unwrap();
        assert_eq!(assets(&folder).unwrap(), std::slice::from_ref(&file));

        let mut unpacked = Vec::new();
        let packed = std::fs::read(with_ending(&file, ".br")).unwrap();
        brotli::BrotliDecompress(&mut packed.as_slice(), &mut unpacked).unwrap();
        assert_eq!(unpacked, text.as_bytes());
        let mut unpacked = String::new();
        let packed = std::fs::read(with_ending(&file, ".gz")).unwrap();
        flate2::read::GzDecoder::new(packed.as_slice()).read_to_string(&mut unpacked).unwrap();
        assert_eq!(unpacked, text);
        std::fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn leaves_compressed_formats_alone() {
        assert!(gains(Path::new("a.wasm")) && gains(Path::new("LICENSE")));
        assert!(!gains(Path::new("a.png")) && !gains(Path::new("a.woff2")));
    }
}
