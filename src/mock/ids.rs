//! Identifiers and secrets of the mock: from the seed and a counter, so that a run can be repeated.

use super::State;

/// SplitMix64: a well-mixed number from any other.
pub fn mix(number: u64) -> u64 {
    let mut mixed = number.wrapping_add(0x9e37_79b9_7f4a_7c15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

/// FNV-1a: tells one question from another.
pub fn fingerprint(parts: &[&[u8]]) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for part in parts {
        for byte in part.iter().chain([&0xff]) {
            hash = (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    hash
}

impl State {
    /// The next identifier with a prefix that says what it names, such as `a-4x7k…`.
    pub fn next_id(&mut self, prefix: &str) -> String {
        self.ids += 1;
        format!("{prefix}-{}", base32(mix(self.ids)))
    }

    /// The next secret, twice as long.
    pub fn next_secret(&mut self) -> String {
        self.ids += 1;
        let number = mix(self.ids ^ 0x5ec2_e700_0000_0000);
        format!("{}{}", base32(number), base32(mix(number)))
    }

    /// The next code of so many digits.
    pub fn next_digits(&mut self, digits: u32) -> String {
        self.ids += 1;
        let number = mix(self.ids ^ 0xd191_7500_0000_0000) % 10_u64.pow(digits);
        format!("{number:0width$}", width = digits as usize)
    }
}

fn base32(mut number: u64) -> String {
    let mut text = String::with_capacity(13);
    for _ in 0..13 {
        text.push(char::from(b"0123456789abcdefghjkmnpqrstvwxyz"[(number % 32) as usize]));
        number /= 32;
    }
    text
}

#[cfg(test)]
mod tests {
    use crate::mock::testing::TestServer;
    use std::collections::BTreeSet;

    #[test]
    fn the_same_run_gives_the_same_identifiers() {
        let run = || {
            let mut state = TestServer::new().db.state;
            (state.next_id("a"), state.next_secret(), state.next_digits(6))
        };
        assert_eq!(run(), run());
    }

    #[test]
    fn no_two_are_alike_and_each_has_its_length() {
        let mut state = TestServer::new().db.state;
        let ids: BTreeSet<_> = (0..1_000).map(|_| state.next_id("a")).collect();
        assert_eq!(ids.len(), 1_000);
        assert!(ids.iter().all(|id| id.len() == "a-".len() + 13));
        assert_eq!(state.next_secret().len(), 26);
        assert!((0..1_000).all(|_| state.next_digits(4).len() == 4));
    }
}
