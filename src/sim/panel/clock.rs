//! The server's clock.

use crate::{
    contract::sim::{ClockMove, MoveClock, SimState},
    form::{Field, FieldKind, Form, Problems},
    i18n::sim,
    load::{Reading, use_submit},
    prelude::*,
    sim::{live::use_now, shown::Trouble},
    ui::{Button, ButtonRow, FormBody, FormField, Section, ToastKind, use_toasts},
};

/// Seconds that one press moves the clock by.
const MINUTE: i64 = 60;
const FIVE: i64 = 5 * MINUTE;
const QUARTER: i64 = 15 * MINUTE;
const DAY: i64 = 24 * 60 * MINUTE;

/// The farthest move: ten years.
const FARTHEST: i64 = 3_650 * DAY;

/// Shows the clock and moves it forward.
#[component]
pub fn ClockControls(
    /// The simulator's state.
    state: Reading<SimState>,
) -> impl IntoView {
    let (now, moving, toasts) = (use_now(), use_submit::<MoveClock>(), use_toasts());
    let forward = Callback::new(move |seconds| {
        moving.make(MoveClock { body: ClockMove { seconds } }, move |moved: SimState| {
            toasts.say(ToastKind::Ok, sim::clock_moved(moved.now.stamp()));
            state.put(moved);
        });
    });
    let button = move |seconds: i64, words: &'static str| {
        view! {
            <Button busy=moving.busy() on_press=move |()| forward.run(seconds)>
                {words}
            </Button>
        }
    };
    view! {
        <Section title=sim::clock_title()>
            <p class="sim-clock" role="timer" aria-live="off">
                {move || now.get().stamp()}
            </p>
            <p class="sim-quiet">{sim::clock_detail()}</p>
            <ButtonRow>
                {button(MINUTE, sim::clock_minute())} {button(FIVE, sim::clock_five())}
                {button(QUARTER, sim::clock_quarter())} {button(DAY, sim::clock_day())}
            </ButtonRow>
            <CustomMove on_forward=forward busy=moving.busy() />
            <Trouble error=moving.error() />
        </Section>
    }
}

/// The one field: how far.
#[derive(Clone, Copy, PartialEq, Eq)]
struct SecondsField;

impl Field for SecondsField {
    fn name(self) -> &'static str {
        "seconds"
    }

    fn label(self) -> &'static str {
        sim::clock_custom()
    }

    fn kind(self) -> FieldKind {
        FieldKind::Digits
    }
}

#[component]
fn CustomMove(on_forward: Callback<i64>, busy: Signal<bool>) -> impl IntoView {
    let form = Form::new(&[SecondsField]);
    let submit = move |()| {
        let seconds =
            form.draft().text(SecondsField).trim().parse().ok().filter(|seconds| (1..=FARTHEST).contains(seconds));
        match seconds {
            Some(seconds) => {
                form.refuse(Problems::new());
                on_forward.run(seconds);
            }
            None => form.refuse(Problems::at(SecondsField, sim::clock_problem())),
        }
    };
    view! {
        <FormBody on_submit=Callback::new(submit)>
            <FormField field=form.field(SecondsField)>
                <Button busy>{sim::clock_move()}</Button>
            </FormField>
        </FormBody>
    }
}
