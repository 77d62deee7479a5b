//! Files that a person picks.

use super::Person;
use serde_json::json;
use std::{
    env, fs,
    path::PathBuf,
    sync::atomic::{AtomicU32, Ordering},
};

/// A file on the person's device, gone with this value.
#[derive(Debug)]
pub struct Sample(PathBuf);

impl Sample {
    /// A file of this name.
    ///
    /// # Panics
    /// If the system's folder for temporary files takes none.
    pub fn of(name: &str, bytes: &[u8]) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let folder = env::temp_dir().join(format!("qifu-sample-{}-{number}", std::process::id()));
        fs::create_dir_all(&folder).expect("the system has a place for temporary files");
        let path = folder.join(name);
        fs::write(&path, bytes).expect("it takes a file");
        Self(path)
    }

    /// A document of so many bytes.
    pub fn document(name: &str, size: usize) -> Self {
        let mut bytes = b"%PDF-1.4\n".to_vec();
        bytes.resize(size, b' ');
        Self::of(name, &bytes)
    }

    /// A picture of a QR code, as a bitmap of three bytes a pixel.
    pub fn code(name: &str, text: &str) -> Self {
        const MODULE: usize = 8;
        let modules = qrcode::QrCode::new(text).expect("a short text");
        let side = modules.width() + 8;
        let colors = modules.to_colors();
        let is_dark = |x: usize, y: usize| {
            let inside = |at: usize| at.checked_sub(4).filter(|at| *at < side - 8);
            inside(x).zip(inside(y)).is_some_and(|(x, y)| colors[y * (side - 8) + x] == qrcode::Color::Dark)
        };
        let pixels = u32::try_from(side * MODULE).expect("a small picture");
        // Rows of a multiple of eight pixels end where they should without padding.
        let size = 54 + pixels * pixels * 3;
        let mut bytes = b"BM".to_vec();
        for number in [size, 0, 54, 40, pixels, pixels, 1 | 24 << 16, 0, 0, 0, 0, 0, 0] {
            bytes.extend(number.to_le_bytes());
        }
        // From the lowest row up.
        for row in (0..side * MODULE).rev() {
            for column in 0..side * MODULE {
                bytes.extend([if is_dark(column / MODULE, row / MODULE) { 0 } else { 255 }; 3]);
            }
        }
        Self::of(name, &bytes)
    }
}

impl Drop for Sample {
    fn drop(&mut self) {
        if let Some(folder) = self.0.parent() {
            // What is left over lies in the system's folder for such things.
            fs::remove_dir_all(folder).unwrap_or_default();
        }
    }
}

/// A picture of one pixel, PNG.
pub const fn picture() -> [u8; 69] {
    [
        0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d, 0x49, 0x48, 0x44, 0x52, 0x00, 0x00,
        0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x02, 0x00, 0x00, 0x00, 0x90, 0x77, 0x53, 0xde, 0x00, 0x00, 0x00,
        0x0c, 0x49, 0x44, 0x41, 0x54, 0x78, 0xda, 0x63, 0x10, 0x09, 0x3b, 0x02, 0x00, 0x01, 0xb0, 0x01, 0x2f, 0x24,
        0xd1, 0x82, 0xdd, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82,
    ]
}

impl Person<'_> {
    /// Picks a file for the field whose label has these words.
    pub async fn picks(&self, label: &str, file: &Sample) {
        self.picks_all(label, &[file]).await;
    }

    /// Picks several files at once.
    pub async fn picks_all(&self, label: &str, files: &[&Sample]) {
        let paths = files.iter().map(|file| file.0.to_string_lossy()).collect::<Vec<_>>().join("\n");
        let picked = async || {
            let field = self.find("file", json!([label])).await?;
            field.send_keys(&paths).await.ok()
        };
        self.until(&format!("picks a file for “{label}”"), picked).await;
    }

    /// How many pictures of files are drawn.
    pub async fn drawn_pictures(&self) -> u64 {
        self.until("has a page", async || self.ask("pictures", json!([])).await?.as_u64()).await
    }
}
