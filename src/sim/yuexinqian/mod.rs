//! 粤信签, the partner of face checks: identity, camera, outcome (`Y-LOGIN-07` to `Y-LOGIN-12`).

mod camera;
mod ending;
mod field;
mod identity;
mod persons;
mod visit;

use super::{
    SimRoute,
    frame::{Frame, Heading, Place, focus_heading},
    live::use_now,
    shown::Trouble,
};
use crate::{
    contract::sim::PartnerFaceCheck,
    domain::{FaceCheckId, FacePurpose},
    form::Form,
    i18n::sim,
    prelude::*,
    ui::{Countdown, Fact, Facts, LinkButton, Skeleton},
};
use camera::Camera;
use ending::{Ended, Missing};
use field::IdentityField;
use identity::IdentityForm;
use visit::{Stage, Visit};

/// 粤信签, for a face check; without one there is nothing to do.
#[component]
pub fn YuexinqianScreen(
    /// Which face check.
    face_check: Option<FaceCheckId>,
) -> impl IntoView {
    let body = match face_check {
        Some(face_check) => view! { <Visited face_check /> }.into_any(),
        None => view! { <NoTask /> }.into_any(),
    };
    view! { <Frame place=Place::Yuexinqian>{body}</Frame> }
}

#[component]
fn NoTask() -> impl IntoView {
    view! {
        <Heading words=sim::no_task_title() />
        <p>{sim::no_task_detail()}</p>
        <LinkButton href=SimRoute::WeChat.href()>{sim::to_wechat()}</LinkButton>
    }
}

/// A face check from its opening to its outcome. What was typed outlives the stages.
#[component]
fn Visited(face_check: FaceCheckId) -> impl IntoView {
    let visit = Visit::begin(face_check);
    let form = Form::new(&IdentityField::ALL);
    form.draft().fill(IdentityField::Kind, IdentityField::COMMON_KIND.as_str());
    let stage = visit.stage();
    Effect::new(move |before: Option<Stage>| {
        let stage = stage.get();
        if before.is_some_and(|before| before != stage) {
            focus_heading();
        }
        stage
    });
    let task = Memo::new(move |_| visit.check().filter(|check| check.state.is_open()));
    view! {
        {move || task.get().map(|check| view! { <Task check visit /> })}
        {move || match stage.get() {
            Stage::Opening => view! { <Opening visit /> }.into_any(),
            Stage::Identity => view! { <IdentityForm visit form /> }.into_any(),
            Stage::Camera => view! { <Camera visit /> }.into_any(),
            Stage::Ended(state) => view! { <Ended state visit /> }.into_any(),
            Stage::Missing => view! { <Missing /> }.into_any(),
        }}
    }
}

#[component]
fn Opening(visit: Visit) -> impl IntoView {
    view! {
        <Heading words=sim::opening() />
        <Trouble error=visit.opening_error() />
        <Skeleton />
    }
}

/// What the check is for, the code that both screens show, and the time left.
#[component]
fn Task(check: PartnerFaceCheck, visit: Visit) -> impl IntoView {
    let (now, end) = (use_now(), check.expires_at);
    let left = Memo::new(move |_| now.get().seconds_left(end));
    let is_over = Memo::new(move |_| left.get() == 0);
    Effect::new(move || {
        if is_over.get() {
            visit.open();
        }
    });
    let purpose = match check.purpose {
        FacePurpose::Login => sim::purpose_login(),
        FacePurpose::Identity => sim::purpose_identity(),
    };
    view! {
        <div class="sim-task">
            <p>{purpose}</p>
            <Facts>
                <Fact label=sim::short_code()>
                    <strong class="sim-code">{check.short_code}</strong>
                </Fact>
                <Fact label=sim::left()>
                    <Countdown seconds=left />
                </Fact>
            </Facts>
            <p class="sim-quiet">{sim::short_code_detail()}</p>
        </div>
    }
}
