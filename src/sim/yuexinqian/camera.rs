//! 人脸识别: a drawn camera. What stands before it, the player decides; no picture is taken.

use super::visit::Visit;
use crate::{
    contract::sim::FaceOutcome,
    domain::FaceFailure,
    i18n::sim,
    prelude::*,
    sim::{
        frame::{Heading, Player},
        shown::Trouble,
    },
    ui::{Button, ButtonKind},
};

/// The camera.
#[component]
pub fn Camera(
    /// The visit.
    visit: Visit,
) -> impl IntoView {
    let choice = move |outcome, kind, words| {
        view! {
            <Button kind busy=visit.is_deciding() on_press=move |()| visit.decide(outcome)>
                {words}
            </Button>
        }
    };
    view! {
        <Heading words=sim::camera_title() />
        <p>{sim::camera_detail()}</p>
        <FaceOutline />
        <Trouble error=visit.decision_error() />
        <Player title=sim::camera_player()>
            <div class="sim-stack">
                {choice(FaceOutcome::Passed, ButtonKind::Primary, sim::outcome_passed())}
                {choice(
                    FaceOutcome::Failed(FaceFailure::OtherPerson),
                    ButtonKind::Secondary,
                    sim::outcome_other(),
                )}
                {choice(
                    FaceOutcome::Failed(FaceFailure::NotRecognised),
                    ButtonKind::Secondary,
                    sim::outcome_dark(),
                )} {choice(FaceOutcome::Cancelled, ButtonKind::Secondary, sim::cancel())}
            </div>
        </Player>
        <Button kind=ButtonKind::Quiet on_press=move |()| visit.mend()>
            {sim::edit()}
        </Button>
    }
}

/// Where a face would be.
#[component]
fn FaceOutline() -> impl IntoView {
    view! {
        <svg class="sim-face" viewBox="0 0 240 240" aria-hidden="true" focusable="false">
            <circle cx="120" cy="120" r="112" />
            <path d="M120 46c36 0 56 26 56 62 0 46-28 84-56 84s-56-38-56-84c0-36 20-62 56-62Z" />
            <path d="M94 108h.1M146 108h.1M120 112v26h-8M102 158q18 12 36 0" />
            <path class="sim-face-edge" d="M24 72V44a20 20 0 0 1 20-20h28M168 24h28a20 20 0 0 1 20 20v28M216 168v28a20 20 0 0 1-20 20h-28M72 216H44a20 20 0 0 1-20-20v-28" />
        </svg>
    }
}
