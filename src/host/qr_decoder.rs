//! Our own reader of QR codes, for browsers that have none.

use super::qr_reader::Grey;
use crate::lazy;

lazy! {
    /// The text of the first code that can be read.
    pub static DECODER = decoder(picture: Grey) -> Option<String> {
        decode(&picture)
    }
}

fn decode(picture: &Grey) -> Option<String> {
    let Grey { width, pixels } = picture;
    let light = |x: usize, y: usize| pixels.get(y * width + x).copied().unwrap_or(u8::MAX);
    let mut prepared = rqrr::PreparedImage::prepare_from_greyscale(*width, pixels.len() / width, light);
    prepared.detect_grids().iter().find_map(|grid| grid.decode().ok()).map(|(_, text)| text)
}
