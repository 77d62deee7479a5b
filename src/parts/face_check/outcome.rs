//! A face check that will not lead anywhere: what happened, and what to do.

use crate::{
    domain::{FaceFailure, FaceState},
    i18n::face,
    parts::use_profile,
    prelude::*,
    ui::{Button, ButtonKind, ButtonRow, LinkButton, RefusalState},
};

/// Says why nobody is logged in, and offers to try again or another way.
#[component]
pub fn FaceOutcomePanel(
    /// The state in which the check ended; none when there is no such check.
    state: Option<FaceState>,
    /// Where the other ways are.
    alternatives: String,
    /// Tries again, with a new check.
    on_again: Callback<()>,
) -> impl IntoView {
    let phone = use_profile().contacts.first().map(|contact| contact.phone).unwrap_or_default();
    let (title, detail) = match state {
        Some(FaceState::Cancelled) => (face::cancelled_title(), face::cancelled_detail().to_owned()),
        Some(FaceState::Expired) => (face::expired_title(), face::expired_detail().to_owned()),
        Some(FaceState::Failed(FaceFailure::NotRecognised)) => {
            (face::not_recognised_title(), face::not_recognised_detail().to_owned())
        }
        Some(FaceState::Failed(FaceFailure::OtherPerson)) => {
            (face::other_person_title(), face::other_person_detail().to_owned())
        }
        Some(FaceState::Redeemed) => (face::redeemed_title(), face::redeemed_detail(phone)),
        _ => (face::missing_title(), face::missing_detail().to_owned()),
    };
    view! {
        <div role="alert">
            <RefusalState title detail>
                <ButtonRow>
                    <Button kind=ButtonKind::Primary on_press=on_again>
                        {face::again()}
                    </Button>
                    <LinkButton href=alternatives kind=ButtonKind::Secondary>
                        {face::back_to()}
                    </LinkButton>
                </ButtonRow>
            </RefusalState>
        </div>
    }
}
