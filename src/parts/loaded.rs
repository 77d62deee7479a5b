//! What every read looks like while it is waited for, when it failed, and when it is here.

use crate::{
    client::ApiError,
    contract::Refusal,
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

/// Why there is nothing, and what to do: choose a company, log in, or try again.
fn failure(error: &ApiError, on_retry: Callback<()>) -> AnyView {
    let words = explain(error);
    let here = use_navigation().route().get_untracked();
    let way_on = match error.refusal() {
        Some(Refusal::FaceRequired) => Route::Verify { next: Some(Box::new(here)) },
        Some(Refusal::CompanyRequired) => Route::Companies { next: Some(Box::new(here)) },
        Some(Refusal::NotAllowed | Refusal::NotFound) => Route::Home,
        _ => {
            return view! { <FailureState title=Signal::stored(words.title.to_owned()) detail=words.detail on_retry /> }.into_any();
        }
    };
    let label = match way_on {
        Route::Home => crate::i18n::app::to_home(),
        Route::Verify { .. } => crate::i18n::logins::face_notice_link(),
        _ => crate::i18n::home::choose_company(),
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
                        {words.detail}
                    </Notice>
                </div>
            }
        })
    })
}
