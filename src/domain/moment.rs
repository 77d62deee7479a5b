//! A point in time, as the server says it. Nothing here reads a clock.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use std::{fmt, str::FromStr};
use time::{Date, OffsetDateTime, UtcOffset};

/// Milliseconds since 1970-01-01T00:00:00Z. On the wire: RFC 3339 in UTC, such as `2026-11-22T00:00:00.000Z`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Moment(i64);

impl Moment {
    /// The moment so many milliseconds after the epoch.
    pub const fn from_millis(millis: i64) -> Self {
        Self(millis)
    }

    /// Milliseconds since the epoch.
    pub const fn millis(self) -> i64 {
        self.0
    }

    /// The moment so many seconds later (or, negative, earlier).
    #[must_use]
    pub const fn plus_seconds(self, seconds: i64) -> Self {
        Self(self.0 + seconds * 1000)
    }

    /// Whole seconds from `self` until `later`; negative when it has passed.
    pub const fn seconds_until(self, later: Self) -> i64 {
        (later.0 - self.0).div_euclid(1000)
    }

    /// Seconds left until `end`, as a countdown shows them: rounded up, so that none are left only when it has come.
    pub const fn seconds_left(self, end: Self) -> i64 {
        let left = -end.seconds_until(self);
        if left > 0 { left } else { 0 }
    }

    /// The calendar in Shanghai, UTC+08:00 the whole year.
    pub fn in_shanghai(self) -> OffsetDateTime {
        let offset = UtcOffset::from_hms(8, 0, 0).unwrap_or(UtcOffset::UTC);
        // The last hours of the last year that there is have none.
        self.utc().checked_to_offset(offset).unwrap_or(self.utc())
    }

    /// The date in Shanghai.
    pub fn date(self) -> Date {
        self.in_shanghai().date()
    }

    /// The stamp of the guides: `2026-11-22 08:00:00`, in Shanghai.
    pub fn stamp(self) -> String {
        let at = self.in_shanghai();
        let (date, time) = (at.date(), at.time());
        format!(
            "{:04}-{:02}-{:02} {:02}:{:02}:{:02}",
            date.year(),
            u8::from(date.month()),
            date.day(),
            time.hour(),
            time.minute(),
            time.second()
        )
    }

    fn utc(self) -> OffsetDateTime {
        OffsetDateTime::from_unix_timestamp_nanos(i128::from(self.0) * 1_000_000).unwrap_or(OffsetDateTime::UNIX_EPOCH)
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let at = self.utc();
        let (date, time) = (at.date(), at.time());
        write!(
            f,
            "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z",
            date.year(),
            u8::from(date.month()),
            date.day(),
            time.hour(),
            time.minute(),
            time.second(),
            time.millisecond()
        )
    }
}

/// The text is no RFC 3339 moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAMoment;

impl fmt::Display for NotAMoment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not an RFC 3339 moment")
    }
}

impl FromStr for Moment {
    type Err = NotAMoment;

    fn from_str(text: &str) -> Result<Self, NotAMoment> {
        parse(text).ok_or(NotAMoment)
    }
}

/// RFC 3339 with a fraction of any length and any offset.
fn parse(text: &str) -> Option<Moment> {
    let number = |range: std::ops::Range<usize>| {
        let digits = text.get(range)?;
        digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse::<i64>().ok())?
    };
    let mark = |at: usize, marks: &str| text.get(at..=at).is_some_and(|found| marks.contains(found));
    if !(mark(4, "-") && mark(7, "-") && mark(10, "Tt ") && mark(13, ":") && mark(16, ":")) {
        return None;
    }
    let month = time::Month::try_from(u8::try_from(number(5..7)?).ok()?).ok()?;
    let date =
        Date::from_calendar_date(i32::try_from(number(0..4)?).ok()?, month, u8::try_from(number(8..10)?).ok()?).ok()?;
    let (hour, minute, second) = (number(11..13)?, number(14..16)?, number(17..19)?);
    if hour > 23 || minute > 59 || second > 60 {
        return None;
    }
    let rest = text.get(19..)?;
    let fraction_length = rest.strip_prefix('.').map_or(0, |f| 1 + f.bytes().take_while(u8::is_ascii_digit).count());
    let millis =
        rest.get(1..fraction_length).map_or(Some(0), |digits| format!("{digits:0<3}").get(..3)?.parse().ok())?;
    let days = i64::from(date.to_julian_day() - 2_440_588);
    let local = ((days * 24 + hour) * 60 + minute) * 60 + second;
    Some(Moment((local - offset_seconds(rest.get(fraction_length..)?)?) * 1000 + millis))
}

/// `Z`, `+08:00` or `-01:30`, in seconds.
fn offset_seconds(text: &str) -> Option<i64> {
    if matches!(text, "Z" | "z") {
        return Some(0);
    }
    let sign = match text.get(..1)? {
        "+" => 1,
        "-" => -1,
        _ => return None,
    };
    let (hours, minutes) = text.get(1..)?.split_once(':')?;
    Some(sign * (hours.parse::<i64>().ok()? * 3600 + minutes.parse::<i64>().ok()? * 60))
}

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Moment {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Moment".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "format": "date-time", "description": "RFC 3339, UTC" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_written_as_rfc_3339_and_read_back() {
        let moment = Moment::from_millis(1_795_305_600_123);
        assert_eq!(moment.to_string(), "2026-11-22T00:00:00.123Z");
        assert_eq!(moment.to_string().parse(), Ok(moment));
    }

    #[test]
    fn none_are_left_only_when_the_time_has_come() {
        let end = Moment::from_millis(10_000);
        for (now, left) in [(9_000, 1), (9_999, 1), (8_999, 2), (10_000, 0), (10_001, 0), (99_000, 0)] {
            assert_eq!(Moment::from_millis(now).seconds_left(end), left, "{now}");
        }
    }

    /// In Shanghai there is no such hour any more.
    #[test]
    fn the_last_moment_that_can_be_read_can_be_shown() {
        let last: Moment = "9999-12-31T23:59:59Z".parse().expect("a moment");
        assert_eq!(last.stamp(), "9999-12-31 23:59:59");
    }

    #[test]
    fn reads_an_offset_and_a_missing_fraction() {
        assert_eq!("2026-11-22T08:00:00+08:00".parse(), Ok(Moment::from_millis(1_795_305_600_000)));
    }

    #[test]
    fn refuses_what_is_no_moment() {
        for text in [
            "",
            "2026-11-22",
            "2026-13-22T00:00:00Z",
            "2026-11-22T25:00:00Z",
            "二〇二六-11-22T00:00:00Z",
            "2026-11-22T00:00:00",
        ] {
            assert_eq!(text.parse::<Moment>(), Err(NotAMoment), "{text}");
        }
    }

    #[test]
    fn is_stamped_in_shanghai() {
        assert_eq!(Moment::from_millis(1_795_305_600_000).stamp(), "2026-11-22 08:00:00");
    }
}
