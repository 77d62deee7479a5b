//! Sharing a screen of this site: by WeChat's menu, by the system's sheet, or by its link.

use super::{jssdk::use_jssdk, region::use_product};
use crate::{
    host::{Card, Jssdk, Shared, copy, full_address, page_icon, share},
    i18n::share as texts,
    prelude::*,
    route::Route,
    ui::{Button, ButtonKind, Dialog, IconName, ToastKind, Toasts, use_toasts},
};

/// Sets what WeChat's menu shares from the start on: the site's first page, never where somebody is in it.
pub fn set_site_card() {
    let (jssdk, card) = (use_jssdk(), card(&Route::Home, use_product(), texts::site_detail().to_owned()));
    // Not taken means that the menu shares the bare page, as it does on any site.
    leptos::task::spawn_local(async move {
        jssdk.set_card(&card).await;
    });
}

fn card(route: &Route, title: String, description: String) -> Card {
    Card { title, description, link: full_address(&route.href()), image: page_icon() }
}

/// A button that shares a screen which anyone may open.
#[component]
pub fn ShareLink(
    /// The screen; its address holds nothing of whoever shares it.
    route: Route,
    /// What the card is called.
    #[prop(into)]
    title: String,
    /// A sentence more.
    #[prop(into)]
    detail: String,
) -> impl IntoView {
    let (jssdk, toasts) = (use_jssdk(), use_toasts());
    let card = StoredValue::new(card(&route, title, detail));
    let (busy, shown) = (RwSignal::new(false), RwSignal::new(None));
    let finish = move |shared| {
        busy.try_set(false);
        match shared {
            Shared::BySheet => {}
            Shared::Copied => toasts.say(ToastKind::Ok, texts::copied()),
            Shared::InMenu | Shared::NotHere => {
                shown.try_set(Some(shared));
            }
        }
    };
    let jssdk = StoredValue::new_local(jssdk);
    let on_press = Callback::new(move |()| {
        busy.set(true);
        leptos::task::spawn_local(sharing(jssdk.get_value(), card.get_value(), Box::new(finish)));
    });
    view! {
        <Button kind=ButtonKind::Secondary icon=IconName::Share2 busy on_press>
            {texts::share()}
        </Button>
        <ShareDialog shown link=card.with_value(|card| card.link.clone()) />
    }
}

async fn sharing(jssdk: Jssdk, card: Card, finish: Box<dyn FnOnce(Shared)>) {
    finish(share(&jssdk, &card).await);
}

/// Says how to go on by hand: in WeChat's menu, or with the link.
#[component]
fn ShareDialog(shown: RwSignal<Option<Shared>>, link: String) -> impl IntoView {
    let on_close = Callback::new(move |()| shown.set(None));
    let (link, toasts) = (StoredValue::new(link), use_toasts());
    let is_in_menu = memo(move || shown.get() == Some(Shared::InMenu));
    let how = move || match is_in_menu.get() {
        true => view! {
            <ol class="share-steps">
                <li>{texts::menu_open()}</li>
                <li>{texts::menu_choose()}</li>
            </ol>
            <p class="quiet">{texts::menu_or_link()}</p>
        }
        .into_any(),
        false => view! { <p>{texts::select_link()}</p> }.into_any(),
    };
    let on_press = Callback::new(move |()| leptos::task::spawn_local(copying(link.get_value(), shown, toasts)));
    let copy_button = move || {
        view! {
            <Button icon=IconName::Copy on_press>
                {texts::copy_link()}
            </Button>
        }
    };
    let actions = move || dynamic(move || is_in_menu.get().then(copy_button));
    view! {
        <Dialog open=memo(move || shown.get().is_some()) title=texts::title() on_close actions>
            {dynamic(how)}
            <p class="share-link">{link.get_value()}</p>
        </Dialog>
    }
}

/// Copies the link, and is done; where it cannot be copied, the dialog says to select it.
async fn copying(link: String, shown: RwSignal<Option<Shared>>, toasts: Toasts) {
    if copy(&link).await {
        shown.try_set(None);
        toasts.say(ToastKind::Ok, texts::copied());
    } else {
        shown.try_set(Some(Shared::NotHere));
    }
}
