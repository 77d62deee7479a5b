//! How long a session lives without its person.

use super::Moment;

/// Seconds without activity after which a session ends (`patterns.md`, Session).
pub const IDLE_SECONDS: i64 = 15 * 60;

/// Seconds before the end at which the person is warned.
pub const WARNING_SECONDS: i64 = 2 * 60;

/// Seconds between two reports of activity: often enough, and no more.
pub const REPORT_SECONDS: i64 = 60;

/// What a session that ends at `expires_at` is at `now`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IdleState {
    /// Nothing to say.
    Fresh,
    /// About to end; so many seconds are left.
    Warning(i64),
    /// Over.
    Over,
}

impl IdleState {
    /// The state at `now` of a session that ends at `expires_at`.
    pub fn at(now: Moment, expires_at: Moment) -> Self {
        match now.seconds_until(expires_at) {
            left if left <= 0 => Self::Over,
            left if left <= WARNING_SECONDS => Self::Warning(left),
            _ => Self::Fresh,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn warns_at_thirteen_minutes_and_ends_at_fifteen() {
        let start = Moment::from_millis(0);
        let end = start.plus_seconds(IDLE_SECONDS);
        assert_eq!(IdleState::at(start.plus_seconds(13 * 60 - 1), end), IdleState::Fresh);
        assert_eq!(IdleState::at(start.plus_seconds(13 * 60), end), IdleState::Warning(120));
        assert_eq!(IdleState::at(end, end), IdleState::Over);
    }
}
