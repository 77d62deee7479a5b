//! 首页: a welcome for visitors; the company, what waits and the services for those who are inside.

mod finding;
mod inside;
mod welcome;

use crate::{
    i18n::home,
    parts::{Page, use_look},
    prelude::*,
    session::use_session,
    ui::{Switch, ToastKind, use_toasts},
};

/// 首页.
#[component]
pub fn HomeScreen() -> impl IntoView {
    let session = use_session();
    let is_inside = memo(move || session.person().is_some());
    dynamic(move || {
        if is_inside.get() {
            view! {
                <Page title=home::title()>
                    {inside::Inside()} <ElderSwitch />
                </Page>
            }
            .into_any()
        } else {
            view! {
                {welcome::Welcome()}
                <ElderSwitch />
            }
            .into_any()
        }
    })
}

/// 长辈版 by one tap.
#[component]
fn ElderSwitch() -> impl IntoView {
    let (look, toasts) = (use_look(), use_toasts());
    let on_change = Callback::new(move |elder: bool| {
        look.update(|look| look.elder = elder);
        toasts.say(ToastKind::Ok, if elder { home::elder_on() } else { home::elder_off() });
    });
    view! {
        <div class="home-elder">
            <Switch label=home::elder() on=Signal::derive(move || look.get().elder) on_change />
        </div>
    }
}
