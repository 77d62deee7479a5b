//! What happened to a case, newest first.

use crate::{
    contract::CaseEvent,
    domain::CaseState,
    i18n::matters,
    prelude::*,
    ui::{Icon, IconName},
    words,
};

/// The events of a case.
#[component]
pub(super) fn Timeline(events: Vec<CaseEvent>) -> impl IntoView {
    let event = |event| view! { <Event event /> };
    view! { <ol class="timeline" role="list">{events.into_iter().rev().map(event).collect::<Vec<_>>()}</ol> }
}

#[component]
fn Event(event: CaseEvent) -> impl IntoView {
    let (icon, label, kind) = match event.state {
        CaseState::Draft => (IconName::FilePen, matters::event_draft(), "draft"),
        CaseState::UnderReview => (IconName::Upload, matters::event_review(), "review"),
        CaseState::Completed => (IconName::CircleCheck, matters::event_completed(), "completed"),
        CaseState::Returned => (IconName::TriangleAlert, matters::event_returned(), "returned"),
    };
    let machine = event.at.to_string();
    view! {
        <li class="timeline-event" data-kind=kind>
            <Icon name=icon />
            <div class="timeline-words">
                <p class="timeline-label">{label}</p>
                <time class="timeline-time" datetime=machine>{words::minute(event.at)}</time>
                {(!event.reason.is_empty())
                    .then(|| view! { <p class="timeline-reason">{matters::case_reason(event.reason)}</p> })}
            </div>
        </li>
    }
}
