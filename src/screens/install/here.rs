//! Installing on this device: by the engine's offer where there is one, else by what the user can do by hand.

use crate::{
    host::{INSTALLABLE, InstallWay, ask_to_install, install_way},
    i18n::install,
    parts::use_product,
    prelude::*,
    ui::{Button, ButtonKind, Card},
};

/// How far an installation is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Asked {
    /// Not asked for.
    NotYet,
    /// The engine is asking.
    Asking,
    /// The user did not want to.
    Declined,
}

#[component]
pub(super) fn Here() -> impl IntoView {
    let way = RwSignal::new(install_way());
    let asked = RwSignal::new(Asked::NotYet);
    let listener = window_event_listener_untyped(INSTALLABLE, move |_| way.set(install_way()));
    on_cleanup(move || listener.remove());
    let busy = Signal::derive(move || asked.get() == Asked::Asking);
    let on_press = Callback::new(move |()| ask(way, asked));
    let body = move || match way.get() {
        InstallWay::Offered => view! {
            <Button kind=ButtonKind::Primary busy on_press>
                {install::install(use_product())}
            </Button>
        }
        .into_any(),
        InstallWay::Installed => words(install::installed()),
        InstallWay::WechatMenu => words(install::wechat()),
        InstallWay::CopiedAddress => words(install::copied()),
        InstallWay::HomeScreen => words(install::home_screen()),
        InstallWay::BrowserMenu => words(install::browser_menu()),
    };
    let told = move || match asked.get() {
        Asked::NotYet => "",
        Asked::Asking => install::installing(),
        Asked::Declined => install::dismissed(),
    };
    view! {
        <Card>
            {dynamic(body)}
            <p class="quiet install-told" role="status">
                {dynamic(told)}
            </p>
        </Card>
    }
}

fn words(words: &'static str) -> AnyView {
    view! { <p>{words}</p> }.into_any()
}

/// Asks once; what the engine then offers or does not decides what is shown.
fn ask(way: RwSignal<InstallWay>, asked: RwSignal<Asked>) {
    if asked.get_untracked() == Asked::Asking {
        return;
    }
    asked.set(Asked::Asking);
    leptos::task::spawn_local(async move {
        let accepted = ask_to_install().await;
        asked.try_set(if accepted == Some(false) { Asked::Declined } else { Asked::NotYet });
        way.try_set(if accepted == Some(true) { InstallWay::Installed } else { install_way() });
    });
}
