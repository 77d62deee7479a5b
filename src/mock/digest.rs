//! How the mock keeps what nobody may read back: a salted digest. Slow to try and of no cryptographic standing: a real
//! server takes Argon2 or the like.

use super::ids;
use serde::{Deserialize, Serialize};

/// How often the digest is mixed.
const ROUNDS: u32 = 2_000;

/// The digest of a secret.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Digest {
    salt: String,
    hash: (u64, u64),
}

impl Digest {
    /// The digest of a text with a salt of its own.
    pub fn of(text: &str, salt: String) -> Self {
        let hash = hash(text, &salt);
        Self { salt, hash }
    }

    /// Whether it is this text's.
    pub fn is_of(&self, text: &str) -> bool {
        hash(text, &self.salt) == self.hash
    }
}

fn hash(text: &str, salt: &str) -> (u64, u64) {
    let start = |name: &[u8]| ids::fingerprint(&[name, salt.as_bytes(), text.as_bytes()]);
    (0..ROUNDS).fold((start(b"left"), start(b"right")), |(left, right), round| {
        (ids::mix(left ^ right.rotate_left(17)), ids::mix(right.wrapping_add(left) ^ u64::from(round)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_of_its_own_text_only_and_tells_nothing_of_it() {
        let digest = Digest::of("Demo-2026-Gd", "salt".to_owned());
        assert!(digest.is_of("Demo-2026-Gd"));
        assert!(!digest.is_of("Demo-2026-GD") && !digest.is_of(""));
        assert_ne!(digest, Digest::of("Demo-2026-Gd", "other".to_owned()));
        assert!(!serde_json::to_string(&digest).expect("JSON").contains("Demo"));
    }
}
