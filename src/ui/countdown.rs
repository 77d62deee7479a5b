//! How long there is left: seen every second, said aloud only when it matters.

use crate::{i18n, prelude::*};

/// The seconds left at which the time is said aloud.
const MARKS: [i64; 8] = [86_400, 3_600, 600, 300, 60, 30, 10, 0];

/// A countdown; who owns the clock feeds it.
#[component]
pub fn Countdown(
    /// The seconds left.
    #[prop(into)]
    seconds: Signal<i64>,
) -> impl IntoView {
    let mark = memo(move || mark_of(seconds.get()));
    let spoken = move |before: Option<Option<usize>>| {
        let now = mark.get();
        (now, before.is_some_and(|before| before != now))
    };
    let said = Memo::new(move |before: Option<&(Option<usize>, bool)>| spoken(before.map(|(mark, _)| *mark)));
    let words = move || match said.get() {
        (Some(mark), true) => in_words(MARKS[mark]),
        _ => String::new(),
    };
    view! {
        <span class="countdown" data-urgent=move || (seconds.get() <= 60).then_some("")>
            <span role="timer" aria-live="off">
                {dynamic(move || digits(seconds.get()))}
            </span>
            <span class="visually-hidden" role="status">
                {dynamic(words)}
            </span>
        </span>
    }
}

/// The mark last passed: the smallest one that is not below the seconds left.
fn mark_of(seconds: i64) -> Option<usize> {
    MARKS.iter().rposition(|mark| seconds <= *mark)
}

/// `1 天 02:15:09`, `02:15:09`, `15:09`.
fn digits(seconds: i64) -> String {
    let seconds = seconds.max(0);
    let (days, hours, minutes) = (seconds / 86_400, seconds / 3_600 % 24, seconds / 60 % 60);
    let mut text = String::new();
    if seconds >= 3_600 {
        two(&mut text, hours);
        text.push(':');
    }
    two(&mut text, minutes);
    text.push(':');
    two(&mut text, seconds % 60);
    if days > 0 { i18n::ui::countdown_days(days, text) } else { text }
}

fn two(text: &mut String, number: i64) {
    text.push(char::from(b'0' + (number / 10 % 10) as u8));
    text.push(char::from(b'0' + (number % 10) as u8));
}

/// A mark, as one would say it.
fn in_words(mark: i64) -> String {
    let left = match mark {
        0 => return i18n::ui::countdown_over().to_owned(),
        1..60 => i18n::ui::seconds(mark),
        60..3_600 => i18n::ui::minutes(mark / 60),
        3_600..86_400 => i18n::ui::hours(mark / 3_600),
        _ => i18n::ui::days(mark / 86_400),
    };
    i18n::ui::countdown_left(left)
}
