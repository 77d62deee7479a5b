//! The one error of a call. `words` turns it into sentences.

use crate::contract::{Problem, Refusal};

/// Why a call has no usable answer.
#[derive(Clone, Debug, PartialEq)]
pub enum ApiError {
    /// The device says that it has no network, or the connection broke, also after retries.
    Offline,
    /// No answer in time, also after retries.
    TimedOut,
    /// An answer that is none: neither what was declared nor a problem. Carries the HTTP status.
    Garbage(u16),
    /// The server refused, and says why.
    Refused(Box<Problem>),
}

impl ApiError {
    /// The refusal's code, if the server refused.
    pub fn refusal(&self) -> Option<Refusal> {
        match self {
            Self::Refused(problem) => Some(problem.code),
            _ => None,
        }
    }

    /// Whether nobody is logged in any more.
    pub fn is_unauthenticated(&self) -> bool {
        self.refusal() == Some(Refusal::Unauthenticated)
    }

    /// Whether trying the very same again may help.
    pub fn is_passing(&self) -> bool {
        match self {
            Self::Offline | Self::TimedOut | Self::Garbage(_) => true,
            // Says when to go on, which a person has to be told, not kept waiting for.
            Self::Refused(problem) if problem.code == Refusal::SearchedTooOften => false,
            Self::Refused(problem) => matches!(problem.status, 429 | 500 | 502 | 503 | 504),
        }
    }

    /// Whether it is unknown if a write took effect.
    pub fn leaves_in_doubt(&self) -> bool {
        match self {
            Self::Offline | Self::TimedOut | Self::Garbage(_) => true,
            // A refusal is a decision; a server that failed may have done so after the write.
            Self::Refused(problem) => problem.status >= 500,
        }
    }
}
