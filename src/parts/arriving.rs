//! A view whose code may have to come first.

use crate::{
    i18n::app,
    lazy::Lazy,
    prelude::*,
    ui::{FailureState, Skeleton, SkeletonShape},
};

/// How far the code is.
#[derive(Clone, Copy, PartialEq)]
enum Arrival {
    Here,
    Coming,
    /// It did not come, so many times.
    Missing(u32),
}

/// Shows what `lazy` makes of `argument`: at once if its code is here, else a skeleton until it has come. A chunk that
/// does not come can be asked for again; one that still does not come has been replaced, so the page is loaded anew.
pub fn arriving<A: Clone + Send + 'static>(lazy: &'static Lazy<A, AnyView>, argument: A) -> AnyView {
    if let Some(view) = lazy.now(argument.clone()) {
        return view;
    }
    let arrival = RwSignal::new(Arrival::Coming);
    let load = move |tries: u32| {
        arrival.set(Arrival::Coming);
        leptos::task::spawn_local(async move {
            let outcome = (lazy.load)().await;
            // Gone with the screen that waited: nothing to show.
            arrival.try_set(outcome.map_or(Arrival::Missing(tries + 1), |()| Arrival::Here));
        });
    };
    load(0);
    dynamic(move || match arrival.get() {
        Arrival::Here => lazy.now(argument.clone()).unwrap_or_else(|| missing(Callback::new(move |()| load(0)))),
        Arrival::Coming => view! {
            <div aria-label=app::arriving()>
                <Skeleton shape=SkeletonShape::Cards />
            </div>
        }
        .into_any(),
        Arrival::Missing(1) => missing(Callback::new(move |()| load(1))),
        Arrival::Missing(_) => missing(Callback::new(|()| window().location().reload().unwrap_or_default())),
    })
}

fn missing(on_retry: Callback<()>) -> AnyView {
    let title = Signal::stored(app::chunk_missing_title().to_owned());
    view! { <FailureState title detail=app::chunk_missing_detail() on_retry /> }.into_any()
}
