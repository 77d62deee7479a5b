//! Dates and times as people in China write them, in Shanghai.

use crate::{domain::Moment, i18n::words};

/// `2026年11月22日 周日`.
pub fn date(moment: Moment) -> String {
    let date = moment.date();
    let weekday = usize::from(date.weekday().number_days_from_sunday());
    let sign = words::weekdays().chars().nth(weekday).unwrap_or_default();
    words::date(date.year(), u8::from(date.month()), date.day(), sign)
}

/// `2026年11月22日 08:00`, in the lines of a list.
pub fn line_time(moment: Moment) -> String {
    let date = moment.date();
    let clock = moment.stamp().get(11..16).unwrap_or_default().to_owned();
    words::line_time(date.year(), u8::from(date.month()), date.day(), clock)
}

/// `2026-11-22 08:00`, where there is little room.
pub fn stamp(moment: Moment) -> String {
    moment.stamp().get(..16).unwrap_or_default().to_owned()
}

/// `11月27日 00:06`, for what may be tomorrow.
pub fn day_and_clock(moment: Moment) -> String {
    let date = moment.date();
    words::day_and_clock(u8::from(date.month()), date.day(), moment.stamp().get(11..16).unwrap_or_default())
}

/// The date with `08:00`.
pub fn minute(moment: Moment) -> String {
    let stamp = moment.stamp();
    let mut text = date(moment);
    text.push(' ');
    text.push_str(stamp.get(11..16).unwrap_or_default());
    text
}

/// `08:00:00`, for something within the hour.
pub fn exact_clock(moment: Moment) -> String {
    moment.stamp().get(11..).unwrap_or_default().to_owned()
}
