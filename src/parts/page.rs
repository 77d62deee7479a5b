//! The frame of every screen: its title in the tab, its heading, its way back, and the focus on arrival.

use super::region::RegionContext;
use crate::{
    form::FormState,
    i18n::app,
    navigation::{Navigation, use_navigation},
    prelude::*,
    route::Route,
    ui::{PageHeader, use_announcer},
};
use wasm_bindgen::JsCast;

/// A screen. On a navigation its heading takes the focus and is announced; the first paint leaves the focus alone.
#[component]
pub fn Page(
    /// What the screen is called.
    #[prop(into)]
    title: Signal<String>,
    /// Where back leads when the user did not come from inside.
    #[prop(optional)]
    back: Option<Route>,
    /// Whether what lies behind is over and done, so that back leads there in any case.
    #[prop(optional)]
    is_over: bool,
    /// The screen's form, if it has one: its problems stand above the heading.
    #[prop(optional)]
    form: Option<FormState>,
    /// The screen.
    children: Children,
) -> impl IntoView {
    let navigation = use_navigation();
    use_arrival(title);
    let on_back = back.map(|otherwise| Callback::new(move |()| go_back(navigation, is_over, otherwise.clone())));
    let header = match (on_back, form) {
        (Some(on_back), Some(form)) => view! { <PageHeader title on_back form /> }.into_any(),
        (Some(on_back), None) => view! { <PageHeader title on_back /> }.into_any(),
        (None, Some(form)) => view! { <PageHeader title form /> }.into_any(),
        (None, None) => view! { <PageHeader title /> }.into_any(),
    };
    view! {
        {header}
        {children()}
    }
}

fn go_back(navigation: Navigation, is_over: bool, otherwise: Route) {
    if is_over { navigation.replace(otherwise) } else { navigation.back(otherwise) }
}

/// Names the tab after the screen; on a navigation the screen's heading takes the focus and is announced, also when the
/// screen stays and is only asked for something else.
pub fn use_arrival(title: Signal<String>) {
    let product = expect_context::<RegionContext>().product;
    effect(move || document().set_title(&app::title(title.get(), &product)));
    let (navigation, announcer) = (use_navigation(), use_announcer());
    let screen = navigation.route().get_untracked().of_screen();
    // An effect runs when the screen is in the page, also in a tab that is not in front.
    effect(move || {
        let is_here = navigation.route().get_untracked().of_screen() == screen;
        if navigation.arrivals().get() > 0 && is_here {
            announcer.say(title.get_untracked());
            focus_heading();
        }
    });
}

fn focus_heading() {
    let heading = document().query_selector("h1[tabindex]").ok().flatten();
    if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<web_sys::HtmlElement>().ok()) {
        // The scroll position belongs to the navigation.
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        heading.focus_with_options(&options).unwrap_or_default();
    }
}
