//! How it ended, and the way back (`Y-LOGIN-11`, `Y-LOGIN-12`, `C-USE-05`).

use super::visit::Visit;
use crate::{
    domain::{FaceFailure, FaceState},
    i18n::sim,
    prelude::*,
    sim::frame::Heading,
    ui::{Button, ButtonKind, Icon, IconName},
};

/// The end of a check.
#[component]
pub fn Ended(
    /// How it ended.
    state: FaceState,
    /// The visit.
    visit: Visit,
) -> impl IntoView {
    let (title, detail) = match state {
        FaceState::Redeemed => (sim::passed_title(), sim::redeemed_detail()),
        FaceState::Failed(FaceFailure::OtherPerson) => (sim::other_person_title(), sim::other_person_detail()),
        FaceState::Failed(FaceFailure::NotRecognised) => (sim::not_recognised_title(), sim::not_recognised_detail()),
        FaceState::Cancelled => (sim::cancelled_title(), sim::cancelled_detail()),
        FaceState::Expired => (sim::expired_title(), sim::expired_detail()),
        // Neither open state ends a visit.
        FaceState::Passed | FaceState::Waiting | FaceState::Opened => (sim::passed_title(), sim::passed_detail()),
    };
    let is_good = matches!(state, FaceState::Passed | FaceState::Redeemed);
    let return_to = Signal::derive(move || visit.check().map(|check| check.return_to).unwrap_or_default());
    view! { <Outcome is_good title detail return_to /> }
}

/// There is no such check.
#[component]
pub fn Missing() -> impl IntoView {
    view! { <Outcome is_good=false title=sim::missing_title() detail=sim::missing_detail() return_to=String::new() /> }
}

#[component]
fn Outcome(
    is_good: bool,
    title: &'static str,
    detail: &'static str,
    #[prop(into)] return_to: Signal<String>,
) -> impl IntoView {
    let icon = if is_good { IconName::CircleCheck } else { IconName::CircleX };
    view! {
        <div class="sim-outcome" data-good=is_good.then_some("")>
            <Icon name=icon />
            <Heading words=title />
            <p>{detail}</p>
            <Button kind=ButtonKind::Primary on_press=move |()| leave_for(&return_to.get_untracked())>
                {sim::back()}
            </Button>
        </div>
    }
}

/// Leaves for a path of this site, as another webview would: the page is loaded anew. For anything else, its start.
fn leave_for(path: &str) {
    let is_own = path.starts_with('/') && !path.starts_with("//") && !path.starts_with("/\\");
    // A refused navigation leaves the page as it is, and the button can be pressed again.
    window().location().assign(if is_own { path } else { "/" }).unwrap_or_default();
}
