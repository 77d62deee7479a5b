//! Why a text is no number of a document.

use super::DocumentKind;

/// Why a text is no number of a document. Carries no part of the number from which a person could be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DocumentProblem {
    /// Nothing was typed.
    Empty,
    /// It has a length that no number of this kind has.
    Length {
        /// How many characters it has after repair.
        found: usize,
    },
    /// A character that cannot stand there.
    ForbiddenCharacter {
        /// The character.
        character: char,
        /// Its place after repair, counted from 1.
        position: usize,
    },
    /// It is not built like a number of this kind.
    Shape {
        /// The kind that was asked for.
        kind: DocumentKind,
    },
    /// It begins with no region that issues this kind.
    UnknownRegion {
        /// The kind that was asked for.
        kind: DocumentKind,
    },
    /// There has never been the day of birth that it tells.
    NoSuchDate,
    /// The day of birth that it tells is yet to come.
    FutureDate,
    /// Its last character does not follow from the others (ISO 7064 MOD 11-2).
    CheckDigit {
        /// What it should be.
        expected: char,
        /// What it is.
        found: char,
    },
}

impl DocumentProblem {
    /// The machine code of the problem.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Empty => "document.empty",
            Self::Length { .. } => "document.length",
            Self::ForbiddenCharacter { .. } => "document.character",
            Self::Shape { .. } => "document.shape",
            Self::UnknownRegion { .. } => "document.region",
            Self::NoSuchDate => "document.date",
            Self::FutureDate => "document.future_date",
            Self::CheckDigit { .. } => "document.check_digit",
        }
    }
}
