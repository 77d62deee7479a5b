//! Every component in all its states, for who builds with them and for who checks them. In mock builds only, at `/gallery`.
//! Knows nothing but `ui`, `form` and the texts.

mod actions;
mod forms;
mod frames;
mod lists;
mod look_panel;
mod notices;
mod reading;
mod states;

use crate::{i18n, prelude::*, ui::*};
use actions::Actions;
use forms::Forms;
use frames::{Bare, Frames};
use lists::Lists;
use look_panel::LookPanel;
use notices::Notices;
use reading::Reading;
use states::States;

/// Where the gallery lives.
pub const PATH: &str = "/gallery";

/// The gallery, with switches for the look at its top.
#[component]
pub fn GalleryScreen() -> impl IntoView {
    if use_context::<Toasts>().is_none() {
        Toasts::provide();
    }
    if use_copying().is_none() {
        // The host copies, which this room does not know; what is said of it is the same.
        let toasts = use_toasts();
        Copying::provide(Callback::new(move |ToCopy { label, .. }| toasts.say(ToastKind::Ok, i18n::ui::copied(label))));
    }
    let is_bare = RwSignal::new(false);
    view! {
        {dynamic(move || match is_bare.get() {
            true => view! { <Bare is_bare /> }.into_any(),
            false => view! { <Whole is_bare /> }.into_any(),
        })}
        <ToastRegion />
    }
}

#[component]
fn Whole(is_bare: RwSignal<bool>) -> impl IntoView {
    view! {
        <AppFrame items=places() header=|| view! { <GalleryHeader /> }>
            <PageHeader title=i18n::gallery::title() back="/">
                {i18n::gallery::company()}
            </PageHeader>
            <p>{i18n::gallery::introduction()}</p>
            <LookPanel />
            <Actions />
            <Lists />
            <Forms />
            <Notices />
            <Reading />
            <States />
            <Frames is_bare />
        </AppFrame>
    }
}

#[component]
fn GalleryHeader() -> impl IntoView {
    view! {
        <HeaderBar>
            <HeaderLink href=PATH icon=IconName::UserRound label=i18n::gallery::me() />
            <DemoMark />
        </HeaderBar>
    }
}

fn places() -> Vec<NavItem> {
    let place = |label: &str, icon, current: bool, badge: u32| NavItem {
        label: label.to_owned(),
        icon,
        href: PATH.to_owned(),
        current: Signal::stored(current),
        badge: Signal::stored(badge),
        sections: Vec::new(),
    };
    let part = |label: &str, current: bool| NavSection {
        label: label.to_owned(),
        href: PATH.to_owned(),
        current: Signal::stored(current),
    };
    let mut home = place(i18n::gallery::home(), IconName::House, true, 0);
    home.sections = vec![part(i18n::gallery::overview(), true), part(i18n::gallery::people(), false)];
    vec![
        home,
        place(i18n::gallery::services(), IconName::LayoutGrid, false, 0),
        place(i18n::gallery::messages(), IconName::MessageSquare, false, 3),
        place(i18n::gallery::me(), IconName::UserRound, false, 0),
    ]
}
