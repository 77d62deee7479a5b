//! What a read and a failed write look like outside. No fault ever strikes the simulator, so the words are few.

use crate::{
    client::ApiError,
    i18n::sim,
    load::{ReadState, Reading},
    prelude::*,
    ui::{FailureState, Notice, NoticeKind, Skeleton, SkeletonShape},
};

/// Shows a read: a skeleton, its failure, or `view` of its value. Drawn anew only when it changed.
pub fn shown<T: Clone + PartialEq + Send + Sync + 'static>(
    reading: Reading<T>,
    view: impl Fn(T) -> AnyView + Send + Sync + 'static,
) -> impl IntoView {
    let state = Memo::new(move |_| reading.state().get());
    move || match state.get() {
        ReadState::Waiting => view! { <Skeleton shape=SkeletonShape::Cells /> }.into_any(),
        ReadState::Here(value) => view(value),
        ReadState::Failed(error) => {
            let detail = if error == ApiError::Offline { sim::offline_detail() } else { sim::failed_detail() };
            let on_retry = Callback::new(move |()| reading.retry());
            view! { <FailureState title=Signal::stored(sim::failed_title().to_owned()) detail on_retry /> }.into_any()
        }
    }
}

/// Says that a write did not work; nothing while there is no error that concerns the whole of it.
#[component]
pub fn Trouble(
    /// The write's error.
    error: Signal<Option<ApiError>>,
) -> impl IntoView {
    let concerns_all = |error: &ApiError| !matches!(error, ApiError::Refused(problem) if !problem.fields.is_empty());
    move || {
        error.get().filter(concerns_all).map(|error| {
            let words = if error == ApiError::Offline { sim::offline_detail() } else { sim::write_failed() };
            view! { <Notice kind=NoticeKind::Danger>{words}</Notice> }
        })
    }
}
