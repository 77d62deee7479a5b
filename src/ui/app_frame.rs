//! The shell around every screen: skip link, header, navigation, and the place for the screen.

use super::{
    NavItem,
    element::{focus_id, unique_id},
    nav::Nav,
};
use crate::{i18n, prelude::*};

/// The frame of the welcome: a header and a screen, nothing to choose from.
#[component]
pub fn BareFrame(
    /// What stands at the top.
    header: AnyView,
    /// Whether what was asked for is on its way.
    #[prop(into)]
    busy: Signal<bool>,
    /// The screen.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="app-frame" data-bare="" aria-busy=move || busy.get().then_some("true")>
            <div class="app-frame-header" role="banner">{header}</div>
            <main class="app-frame-main">{children()}</main>
        </div>
    }
}

/// The shell. Without items there is no navigation: the welcome, the log-in.
#[component]
pub fn AppFrame(
    /// The places of the app: four.
    #[prop(into)]
    items: Signal<Vec<NavItem>>,
    /// What stands at the top: the product, the company, the person.
    #[prop(optional, into)]
    header: ViewFn,
    /// The screen.
    children: Children,
) -> impl IntoView {
    let main = unique_id("main");
    let skip = {
        let main = main.clone();
        move |event: ev::MouseEvent| {
            event.prevent_default();
            focus_id(&main);
        }
    };
    let mut skip_href = String::from("#");
    skip_href.push_str(&main);
    let bare = move || items.with(Vec::is_empty);
    view! {
        <div class="app-frame" data-bare=move || bare().then_some("")>
            <a class="app-frame-skip" href=skip_href on:click=skip>
                {i18n::ui::skip()}
            </a>
            <div class="app-frame-header" role="banner">{header.run()}</div>
            {dynamic(move || (!bare()).then(|| view! { <Nav items=items.get() /> }))}
            <main class="app-frame-main" id=main tabindex="-1">
                {children()}
            </main>
        </div>
    }
}
