//! The name that this browser profile gave itself, by chance: wrong passwords are counted for each device.

use crate::{domain::DeviceId, prelude::*};
use gloo_storage::{LocalStorage as DeviceStorage, Storage};

const KEY: &str = "qifu.device";

/// The device's name. Where storage is refused it has another one on every page.
pub(super) fn device() -> DeviceId {
    DeviceStorage::get(KEY).unwrap_or_else(|_| {
        let fresh = DeviceId::new(random());
        DeviceStorage::set(KEY, &fresh).unwrap_or_default();
        fresh
    })
}

/// 128 random bits of the browser.
fn random() -> String {
    let mut bits = [0_u8; 16];
    if let Ok(crypto) = window().crypto() {
        // Refused only for more than 65,536 bytes.
        crypto.get_random_values_with_u8_array(&mut bits).map(|_| ()).unwrap_or_default();
    }
    let half = |half: u8| char::from(b"0123456789abcdef"[usize::from(half)]);
    bits.iter().flat_map(|byte| [half(byte >> 4), half(byte & 15)]).collect()
}
