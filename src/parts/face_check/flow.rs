//! The whole of a face check on the product's side: consent, waiting, and how it ended.

use super::{
    consent::Consent,
    kept::{forget_face_check, keep_ticket, kept_ticket},
    outcome::FaceOutcomePanel,
    waiting::Waiting,
};
use crate::{
    contract::{
        CancelFaceCheck, FaceCheckOrder, FaceCheckProof, FaceCheckTicket, ReadFaceCheck, StartFaceCheck, Topic,
    },
    domain::{FaceCheckId, FacePurpose, FaceState},
    load::{Reading, use_feed, use_read, use_submit},
    parts::{WriteFailure, loaded, use_seconds_until, use_server_info},
    prelude::*,
    route::Route,
    ui::SkeletonShape,
};

/// Leads through a face check, and says which one was passed. Resumes the one that this tab has on its way.
#[component]
pub fn FaceCheckFlow(
    /// What for.
    purpose: FacePurpose,
    /// Where the partner sends the person afterwards.
    return_to: Route,
    /// Where refusing leads.
    alternatives: Route,
    /// The check was passed, and can be redeemed with its proof.
    on_passed: Callback<(FaceCheckId, FaceCheckProof)>,
    /// The server said that somebody else redeemed it.
    is_used_elsewhere: Signal<bool>,
) -> impl IntoView {
    let ticket = RwSignal::new(kept_ticket(purpose));
    let start = use_submit::<StartFaceCheck>();
    let info = use_server_info();
    let other_ways = alternatives.clone();
    let alternatives = alternatives.href();
    let return_path = return_to.href();
    let again = Callback::new(move |()| {
        forget_face_check();
        ticket.set(None);
    });
    let agree = move |consent_version| {
        let body = FaceCheckOrder { purpose, consent_version, return_path: return_path.clone() };
        start.make(StartFaceCheck { body }, move |created| {
            keep_ticket(purpose, &created);
            ticket.try_set(Some(created));
        });
    };
    let consent = move || {
        let (agree, alternatives) = (agree.clone(), other_ways.clone());
        loaded(info, SkeletonShape::Lines, move |info| {
            let agree = agree.clone();
            let on_agree = Callback::new(move |()| agree(info.face_consent_version));
            view! {
                <WriteFailure error=start.error() />
                <Consent busy=start.busy() purpose alternatives=alternatives.clone() on_agree />
            }
            .into_any()
        })
    };
    dynamic(move || match ticket.get() {
        None => consent().into_any(),
        Some(ticket) => {
            let alternatives = alternatives.clone();
            view! { <Watched ticket alternatives on_again=again on_passed is_used_elsewhere /> }.into_any()
        }
    })
}

/// A check on its way, until it is decided.
#[component]
fn Watched(
    ticket: FaceCheckTicket,
    alternatives: String,
    on_again: Callback<()>,
    on_passed: Callback<(FaceCheckId, FaceCheckProof)>,
    is_used_elsewhere: Signal<bool>,
) -> impl IntoView {
    let (id, end) = (ticket.id.clone(), ticket.expires_at);
    let (feed, watched) = (use_feed(), id.clone());
    feed.watch(Some(id.clone()));
    on_cleanup(move || feed.watch(None));
    let reading = use_read(move || ReadFaceCheck { face_check: watched.clone() }, &[Topic::FaceCheck]);
    ask_again_at_the_end(reading, end);
    let status = Signal::derive(move || reading.value());
    let state = memo(move || status.get().map(|status| status.state));
    let proof = FaceCheckProof::Secret(ticket.secret.clone());
    effect({
        let (id, proof) = (id.clone(), proof.clone());
        move || {
            // Redeemed by this very tab, perhaps, and the reply was lost: the same key gets the first answer.
            if matches!(state.get(), Some(FaceState::Passed | FaceState::Redeemed)) {
                on_passed.run((id.clone(), proof.clone()));
            }
        }
    });
    let cancel = use_submit::<CancelFaceCheck>();
    let on_cancel = Callback::new(move |()| {
        let request = CancelFaceCheck { face_check: id.clone(), body: proof.clone() };
        cancel.make(request, move |status| reading.put(status));
    });
    let is_over =
        move |state: &FaceState| state.is_final() && (*state != FaceState::Redeemed || is_used_elsewhere.get());
    let ended = memo(move || state.get().filter(is_over));
    // Whoever was told how it ended and went elsewhere starts afresh; a reload tells it again.
    on_cleanup(move || {
        if ended.try_get_untracked().flatten().is_some() {
            forget_face_check();
        }
    });
    dynamic(move || match ended.get() {
        Some(state) => view! {
            <FaceOutcomePanel state=Some(state) alternatives=alternatives.clone() on_again />
        }
        .into_any(),
        None => view! {
            <WriteFailure error=cancel.error() />
            <Waiting ticket=ticket.clone() status on_cancel />
        }
        .into_any(),
    })
}

/// The server says when time is up; here one only knows when to ask.
fn ask_again_at_the_end(reading: Reading<crate::contract::FaceCheckStatus>, end: crate::domain::Moment) {
    let left = use_seconds_until(move || end);
    let is_over = memo(move || left.get() == 0);
    effect(move || {
        if is_over.get() {
            reading.refresh();
        }
    });
}
