//! What an answer is made of: words, and ways on that exist.

use crate::route::Route;

/// An answer.
pub(super) struct Answer {
    /// The words, as [`crate::ui::Prose`] reads them.
    pub text: &'static str,
    /// Where one goes from here, the best first.
    pub ways: Vec<Way>,
    /// How it closes.
    pub close: Close,
}

/// A way on.
pub(super) enum Way {
    /// A screen of this product.
    Screen(&'static str, Route),
    /// A page of the region's profile, by its place there.
    Outside(usize),
    /// The guide of one of the region's ways to certify, by its place there.
    CertificationGuide(usize),
}

/// How an answer closes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Close {
    /// With whom to ask.
    Contacts,
    /// As the guide ends (`Y-DOWN-08`).
    Thanks,
    /// With the code by which a phone gets the product (`C-USE-01`), which stands before its words.
    Download,
}

impl Answer {
    /// An answer that closes with whom to ask.
    pub fn new<const N: usize>(text: &'static str, ways: [Way; N]) -> Self {
        Self { text, ways: Vec::from(ways), close: Close::Contacts }
    }

    /// A guide.
    pub fn guide<const N: usize>(text: &'static str, close: Close, ways: [Way; N]) -> Self {
        Self { text, ways: Vec::from(ways), close }
    }
}
