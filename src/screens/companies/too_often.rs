//! The register was asked too often: why that is, and when to go on.

use crate::{
    client::ApiError,
    contract::Refusal,
    domain::{MOST_SEARCHES, Moment},
    i18n::find,
    load::{ReadState, Reading},
    parts::use_seconds_until,
    prelude::*,
    ui::{Button, Countdown, RefusalState},
    words,
};

/// Says when to go on while the read was refused for that; else shows `otherwise`.
#[component]
pub(super) fn TooOften<T: Clone + Send + Sync + 'static>(
    /// The read.
    reading: Reading<T>,
    /// Everything else that can come of it.
    otherwise: ViewFn,
) -> impl IntoView {
    let until = memo(move || match reading.now() {
        ReadState::Failed(error) => end_of_pause(&error),
        _ => None,
    });
    dynamic(move || match until.get() {
        Some(until) => view! { <Pause until on_retry=Callback::new(move |()| reading.retry()) /> }.into_any(),
        None => otherwise.run(),
    })
}

/// When the register answers again, if that is why it did not.
fn end_of_pause(error: &ApiError) -> Option<Moment> {
    match error {
        ApiError::Refused(problem) if problem.code == Refusal::SearchedTooOften => {
            problem.parameters.get("until")?.parse().ok()
        }
        _ => None,
    }
}

#[component]
fn Pause(until: Moment, on_retry: Callback<()>) -> impl IntoView {
    let left = use_seconds_until(move || until);
    let is_over = memo(move || left.get() == 0);
    let way_on = move || {
        if is_over.get() {
            view! { <Button on_press=on_retry>{find::too_often_on()}</Button> }.into_any()
        } else {
            view! {
                <p>
                    {find::too_often_left()} " " <Countdown seconds=left />
                </p>
            }
            .into_any()
        }
    };
    view! {
        <RefusalState title=find::too_often_title() detail=find::too_often_detail(MOST_SEARCHES, words::exact_clock(until))>
            {dynamic(way_on)}
        </RefusalState>
    }
}
