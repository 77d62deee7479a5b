//! The way back from the partner (`Y-LOGIN-12`): in the same tab at once, in a new webview after a look at who it is.

use super::{Entrance, EntranceFailure, use_entrance};
use crate::{
    contract::{FaceCheckProof, FaceCheckStatus, ReadFaceCheck},
    domain::{FaceCheckId, FaceState},
    i18n::face,
    load::{Reading, use_read},
    navigation::use_navigation,
    parts::{
        Page,
        face_check::{FaceOutcomePanel, forget_face_check, is_confirmed, keep_confirmation, keep_return, kept_proof},
        loaded, use_profile,
    },
    prelude::*,
    route::Route,
    ui::{ActionBar, Button, ButtonKind, LinkButton, Notice, SkeletonShape},
};

/// Where the partner sends the person.
#[component]
pub fn FaceReturnScreen(
    /// Which check.
    face_check: Option<FaceCheckId>,
    /// The partner's code.
    code: Option<String>,
    /// Where the person wanted to go.
    next: Option<Box<Route>>,
) -> impl IntoView {
    let navigation = use_navigation();
    if let (Some(face_check), Some(code)) = (&face_check, &code) {
        keep_return(face_check, code);
        // A code that was used has no place in the address or the history.
        let rewritten = Route::FaceReturn { face_check: Some(face_check.clone()), code: None, next: next.clone() };
        navigation.rewrite(&rewritten);
    }
    let way_out =
        WayOut { again: Route::FaceLogin { next: next.clone() }, others: Route::Login { next: next.clone() } };
    let entrance = StoredValue::new(use_entrance(next));
    let body = match face_check {
        Some(face_check) => view! { <Returned face_check entrance way_out /> }.into_any(),
        None => way_out.panel(None),
    };
    view! {
        <Page title=face::title() back=Route::Home>
            <EntranceFailure entrance />
            {body}
        </Page>
    }
}

/// Where to go when this leads nowhere.
#[derive(Clone)]
struct WayOut {
    again: Route,
    others: Route,
}

impl WayOut {
    fn panel(&self, state: Option<FaceState>) -> AnyView {
        let (navigation, again) = (use_navigation(), self.again.clone());
        let on_again = Callback::new(move |()| {
            forget_face_check();
            navigation.go(again.clone());
        });
        view! { <FaceOutcomePanel state alternatives=self.others.href() on_again /> }.into_any()
    }
}

#[component]
fn Returned(face_check: FaceCheckId, entrance: StoredValue<Entrance>, way_out: WayOut) -> impl IntoView {
    let asked = face_check.clone();
    let reading = use_read(move || ReadFaceCheck { face_check: asked.clone() }, &[]);
    let proof = kept_proof(&face_check);
    let is_certain = is_confirmed(&face_check);
    enter_at_once(reading, face_check.clone(), proof.clone().filter(|_| is_certain), entrance);
    loaded(reading, SkeletonShape::Cards, move |status| match (status.state, proof.clone()) {
        (FaceState::Passed | FaceState::Redeemed, Some(_)) if is_certain => {
            view! { <Entering entrance way_out=way_out.clone() /> }.into_any()
        }
        (FaceState::Passed, Some(proof)) => {
            let face_check = face_check.clone();
            let on_confirm = Callback::new(move |()| {
                keep_confirmation(&face_check);
                entrance.with_value(|entrance| entrance.enter(face_check.clone(), proof.clone()));
            });
            view! { <Confirm name=status.person.unwrap_or_default() entrance on_confirm /> }.into_any()
        }
        (FaceState::Waiting | FaceState::Opened, Some(_)) => {
            // Back before it was done: on with it.
            let navigation = use_navigation();
            navigation.replace(way_out.again.clone());
            ().into_any()
        }
        (state, Some(_)) => way_out.panel(Some(state)),
        (FaceState::Redeemed, None) => way_out.panel(Some(FaceState::Redeemed)),
        (_, None) => way_out.panel(None),
    })
}

/// On the way in, unless somebody else was quicker.
#[component]
fn Entering(entrance: StoredValue<Entrance>, way_out: WayOut) -> impl IntoView {
    let is_used_elsewhere = entrance.with_value(Entrance::is_used_elsewhere);
    dynamic(move || {
        if is_used_elsewhere.get() {
            way_out.panel(Some(FaceState::Redeemed))
        } else {
            view! { <Notice>{face::state_passed()}</Notice> }.into_any()
        }
    })
}

/// The tab that asked for the check, or that was told who it is, needs no confirmation. One that was redeemed may have
/// been redeemed by this very tab, its reply lost: the same key gets the first answer.
fn enter_at_once(
    reading: Reading<FaceCheckStatus>,
    face_check: FaceCheckId,
    proof: Option<FaceCheckProof>,
    entrance: StoredValue<Entrance>,
) {
    let is_done = |status: FaceCheckStatus| matches!(status.state, FaceState::Passed | FaceState::Redeemed);
    let is_passed = memo(move || reading.value().is_some_and(is_done));
    effect(move || {
        if let Some(proof) = proof.clone().filter(|_| is_passed.get()) {
            entrance.with_value(|entrance| entrance.enter(face_check.clone(), proof));
        }
    });
}

/// In another webview or tab anybody could have been sent here: show who it is first.
#[component]
fn Confirm(name: String, entrance: StoredValue<Entrance>, on_confirm: Callback<()>) -> impl IntoView {
    let busy = entrance.with_value(|entrance| entrance.redeem.busy());
    view! {
        <h2>{face::confirm_title()}</h2>
        <p>{face::confirm_detail(use_profile().face_partner, name)}</p>
        <ActionBar>
            <Button kind=ButtonKind::Primary busy on_press=on_confirm>
                {face::confirm()}
            </Button>
            <LinkButton href=Route::Home.href() kind=ButtonKind::Secondary>
                {face::not_me()}
            </LinkButton>
        </ActionBar>
    }
}
