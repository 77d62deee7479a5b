//! What every read looks like while it is waited for, when it failed, and when it is here.

use crate::{
    client::ApiError,
    contract::Refusal,
    i18n::{app, home, logins},
    load::{ReadState, Reading},
    navigation::use_navigation,
    prelude::*,
    route::Route,
    ui::{FailureState, LinkButton, Notice, NoticeKind, RefusalState, Skeleton, SkeletonShape, bring_into_view},
    words::explain,
};

/// Shows a read: a skeleton, its failure with a way on, or `view` of its value. Drawn anew only when it changed.
pub fn loaded<T: Clone + PartialEq + Send + Sync + 'static>(
    reading: Reading<T>,
    shape: SkeletonShape,
    view: impl Fn(T) -> AnyView + Send + Sync + 'static,
) -> impl IntoView {
    dynamic(move || match reading.now() {
        ReadState::Waiting => view! { <Skeleton shape /> }.into_any(),
        ReadState::Here(value) => view(value),
        ReadState::Failed(error) => failure(&error, Callback::new(move |()| reading.retry())),
    })
}

/// What has to be done first, and leads back here: to show one's face, or to choose a company.
fn way_on(error: &ApiError) -> Option<(&'static str, Route)> {
    let here = || Some(Box::new(use_navigation().route().get_untracked()));
    match error.refusal()? {
        Refusal::FaceRequired => Some((logins::face_notice_link(), Route::Verify { next: here() })),
        Refusal::CompanyRequired => Some((home::choose_company(), Route::Companies { next: here() })),
        _ => None,
    }
}

/// Why there is nothing, and what to do: choose a company, log in, or try again.
fn failure(error: &ApiError, on_retry: Callback<()>) -> AnyView {
    let words = explain(error);
    let is_for_good = matches!(error.refusal(), Some(Refusal::NotAllowed | Refusal::NotFound));
    let Some((label, way_on)) = way_on(error).or_else(|| is_for_good.then(|| (app::to_home(), Route::Home))) else {
        return view! { <FailureState title=Signal::stored(words.title.to_owned()) detail=words.detail on_retry /> }
            .into_any();
    };
    view! {
        <RefusalState title=words.title detail=words.detail>
            <LinkButton href=way_on.href()>{label}</LinkButton>
        </RefusalState>
    }
    .into_any()
}

/// Why a write did not work; nothing while there is no error. What was typed stays.
#[component]
pub fn WriteFailure(
    /// The write's error.
    error: Signal<Option<ApiError>>,
) -> impl IntoView {
    let place = NodeRef::<html::Div>::new();
    // Said above the form whose button is at its end.
    effect(move || {
        if let Some(place) = place.get().filter(|_| error.with(Option::is_some)) {
            request_animation_frame(move || bring_into_view(&place));
        }
    });
    dynamic(move || {
        error.get().map(|error| {
            let words = explain(&error);
            view! {
                <div node_ref=place>
                    <Notice kind=NoticeKind::Danger title=words.title>
                        <p>{words.detail}</p>
                        {way_on(&error).map(|(label, to)| view! { <LinkButton href=to.href()>{label}</LinkButton> })}
                    </Notice>
                </div>
            }
        })
    })
}
