//! 首页: a welcome for visitors; the company, what waits and the services for those who are inside.

mod finding;
mod inside;
mod waiting;
mod welcome;

pub use welcome::Welcome;

use crate::{
    i18n::home,
    lazy,
    parts::{Page, arriving, use_arrival, use_look},
    prelude::*,
    session::use_session,
    ui::Switch,
};

/// 首页.
#[component]
pub fn HomeScreen() -> impl IntoView {
    let session = use_session();
    let is_inside = memo(move || session.person().is_some());
    dynamic(move || {
        if is_inside.get() {
            arriving(&INSIDE, ())
        } else {
            use_arrival(home::title().into());
            view! {
                <Welcome />
                <ElderSwitch />
            }
            .into_any()
        }
    })
}

lazy! {
    /// What a visitor does not see.
    static INSIDE = home_inside(_nothing: ()) -> AnyView {
        view! {
            <Page title=home::title()>
                {inside::Inside()} <ElderSwitch />
            </Page>
        }
        .into_any()
    }
}

/// 长辈版 by one tap; what that did is said beside it.
#[component]
pub fn ElderSwitch() -> impl IntoView {
    let look = use_look();
    let said = RwSignal::new("");
    let on_change = Callback::new(move |elder: bool| {
        look.update(|look| look.elder = elder);
        said.set(if elder { home::elder_on() } else { home::elder_off() });
    });
    view! {
        <div class="home-elder">
            <Switch label=home::elder() on=Signal::derive(move || look.get().elder) on_change />
            <p class="home-elder-said" role="status">
                {dynamic(move || said.get())}
            </p>
        </div>
    }
}
