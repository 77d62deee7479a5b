//! What a route needs before it opens: a person, their face, a company. Every link survives the detour.

use crate::{
    i18n::app,
    navigation::{provide_screen, use_navigation},
    prelude::*,
    route::{Needs, Route},
    session::{SessionState, use_session},
    ui::{FailureState, Skeleton, SkeletonShape},
    words::explain,
};

/// What the guard lets through.
#[derive(Clone, PartialEq)]
enum Passage {
    /// The session is being found.
    Checking,
    /// It could not be found out.
    Failed(crate::client::ApiError),
    /// Elsewhere first.
    Detour(Route),
    /// Open: the screen of this route.
    Open(Route),
}

/// The screen of the present route, or what comes before it.
#[component]
pub(super) fn GuardedScreen() -> impl IntoView {
    let (navigation, session) = (use_navigation(), use_session());
    let route = navigation.route();
    // Drawn anew when the passage changes, not when the session's end moves, nor when a screen is asked for other words.
    let passage = memo(move || {
        let is_acting = session.acting().is_some();
        let passage = session.state().with(|state| decide(&route.get(), &navigation.address(), state, is_acting));
        (passage, navigation.edition())
    });
    dynamic(move || match passage.get().0 {
        Passage::Checking => view! {
            <div aria-label=app::checking()>
                <Skeleton shape=SkeletonShape::Cards />
            </div>
        }
        .into_any(),
        Passage::Failed(error) => {
            let words = explain(&error);
            let on_retry = Callback::new(move |()| session.read());
            view! { <FailureState title=Signal::stored(app::session_failed_title().to_owned()) detail=words.detail on_retry /> }
                .into_any()
        }
        Passage::Detour(to) => {
            // Outside of this view: the history changes, then the route, then this.
            leptos::task::spawn_local(async move { navigation.replace(to) });
            ().into_any()
        }
        Passage::Open(route) => {
            provide_screen();
            super::screens::screen(route)
        }
    })
}

/// What a route needs, with the way back to `address`, which its screen may have rewritten.
fn decide(route: &Route, address: &Route, state: &SessionState, is_acting: bool) -> Passage {
    let back = || Some(Box::new(address.clone()));
    let needs = route.needs();
    let view = match (needs, state) {
        (_, SessionState::Person(view)) => view,
        (Needs::Nothing, _) => return Passage::Open(route.clone().of_screen()),
        (_, SessionState::Unknown) => return Passage::Checking,
        (_, SessionState::Failed(error)) => return Passage::Failed(error.clone()),
        (_, SessionState::Visitor) => return Passage::Detour(address.clone().after_login()),
    };
    let is_proof = matches!(route, Route::Verify { .. });
    match needs {
        Needs::Verified | Needs::Company if !view.is_face_checked => Passage::Detour(Route::Verify { next: back() }),
        Needs::Company if !is_acting => Passage::Detour(Route::Companies { next: back() }),
        _ if route.is_way_in() || (is_proof && view.is_face_checked) => Passage::Detour(route.beyond()),
        _ => Passage::Open(route.clone().of_screen()),
    }
}
