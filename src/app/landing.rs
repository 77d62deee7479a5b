//! What a visitor sees first: the welcome, and nothing that only comes into play behind it. The rest of the app is a chunk
//! of its own, which comes when the visitor goes on.

use super::{load_inside, screens};
use crate::{
    host::agent,
    i18n::{app, home},
    navigation::{followed_path, on_window},
    parts::{DemonstrationMark, use_product},
    prelude::*,
    route::Route,
    screens::home::{ElderSwitch, Welcome},
    ui::{BareFrame, FailureState, HeaderBar, HeaderLink, IconName},
};

/// How far the way on is.
#[derive(Clone, PartialEq)]
enum Leaving {
    /// Nobody has asked for it.
    Not,
    /// The rest of the app is coming.
    Coming,
    /// It did not come. Holds the address that was asked for; none for where the browser is already.
    Failed(Option<String>),
}

/// Where the visitor goes on to.
#[derive(Clone, Copy)]
pub(super) struct Entered {
    /// Whether the rest of the app is here and wanted.
    pub is_inside: RwSignal<bool>,
    /// The address that the visitor asked for; none for where the browser is already.
    pub wanted: StoredValue<Option<String>>,
}

/// The welcome.
#[component]
pub(super) fn Landing() -> impl IntoView {
    let entered: Entered = expect_context();
    let leaving = RwSignal::new(Leaving::Not);
    let leave = move |wanted: Option<String>| {
        if let Some(path) = &wanted {
            // Also while the rest is on its way already: the last press counts.
            entered.wanted.set_value(wanted.clone());
            screens::load_ahead_of_shell(path);
        }
        if leaving.get_untracked() == Leaving::Coming {
            return;
        }
        leaving.set(Leaving::Coming);
        let coming: std::pin::Pin<Box<dyn Future<Output = ()>>> = Box::pin(async move {
            if load_inside().await.is_ok() {
                entered.is_inside.set(true);
            } else {
                leaving.set(Leaving::Failed(wanted));
            }
        });
        leptos::task::spawn_local(coming);
    };
    on_window("click", move |event| {
        if let Some(path) = followed_path(&event) {
            event.prevent_default();
            leave(Some(path));
        }
    });
    // Forward again to where somebody was before a reload.
    on_window("popstate", move |_| leave(None));
    // WeChat's menu shares this page at any time, and its card is set by the rest of the app.
    if agent().is_wechat() {
        leave(None);
    }
    let trouble = move || match leaving.get() {
        Leaving::Failed(wanted) => {
            let title = Signal::stored(app::chunk_missing_title().to_owned());
            let on_retry = Callback::new(move |()| leave(wanted.clone()));
            view! { <FailureState title detail=app::chunk_missing_detail() on_retry /> }.into_any()
        }
        _ => ().into_any(),
    };
    let login = Route::Login { next: None }.href();
    let header = view! {
        <HeaderBar>
            <HeaderLink href=login icon=IconName::UserRound label=home::login() />
            <span class="header-bar-product">{use_product()}</span>
        </HeaderBar>
    };
    view! {
        <BareFrame header=header.into_any() busy=Signal::derive(move || leaving.get() == Leaving::Coming)>
            {dynamic(trouble)} <Welcome /> <ElderSwitch />
        </BareFrame>
        <DemonstrationMark />
    }
}
