//! The region: what changes with it is shown before it does.

use crate::{
    config::{LoginWay, Region, RegionProfile},
    i18n::settings,
    parts::{use_region, use_region_choice},
    prelude::*,
    ui::{Button, ButtonKind, ButtonRow, CellButton, CellGroup, Dialog, Fact, Facts, IconName, ToastKind, use_toasts},
};

#[component]
pub(super) fn RegionChoice() -> impl IntoView {
    let region = use_region();
    let wanted = RwSignal::new(None::<Region>);
    let choice = move |offered: Region| {
        let on_press = Callback::new(move |()| {
            if offered != region.get_untracked() {
                wanted.set(Some(offered));
            }
        });
        let selected = Signal::derive(move || region.get() == offered);
        view! { <CellButton title=name_of(offered) detail=offered.brand().name selected on_press /> }
    };
    view! {
        <p class="quiet">{settings::region_detail()}</p>
        <CellGroup>{Region::ALL.map(choice).into_iter().collect::<Vec<_>>()}</CellGroup>
        <SwitchDialog wanted />
    }
}

/// What changes and what stays, then the switch.
#[component]
fn SwitchDialog(wanted: RwSignal<Option<Region>>) -> impl IntoView {
    let (region, choose, toasts) = (use_region(), use_region_choice(), use_toasts());
    // What the dialog says stays while it closes.
    let shown = memo(move || wanted.get().unwrap_or_else(|| region.get()));
    let close = Callback::new(move |()| wanted.set(None));
    let switch = Callback::new(move |()| {
        if let Some(chosen) = wanted.get_untracked() {
            wanted.set(None);
            choose.run(chosen);
            toasts.say(ToastKind::Ok, settings::switched(name_of(chosen)));
        }
    });
    let title = Signal::derive(move || settings::switch_title(name_of(shown.get())));
    let actions = move || {
        view! {
            <ButtonRow>
                <Button kind=ButtonKind::Primary icon=IconName::Repeat2 on_press=switch>
                    {dynamic(move || settings::switch(name_of(shown.get())))}
                </Button>
                <Button on_press=close>{dynamic(move || settings::stay(name_of(region.get())))}</Button>
            </ButtonRow>
        }
        .into_any()
    };
    view! {
        <Dialog open=Signal::derive(move || wanted.get().is_some()) title on_close=close actions>
            {dynamic(move || view! { <Changes from=region.get().profile() to=shown.get().profile() /> })}
        </Dialog>
    }
}

/// What a region's profile says of something.
type Says = fn(&RegionProfile) -> String;

/// What may differ between two regions, as one reads it.
fn aspects() -> [(&'static str, Says); 7] {
    [
        (settings::brand(), |profile| profile.brand.name.to_owned()),
        (settings::ways(), way_in),
        (settings::face(), |profile| match profile.login_ways.contains(&LoginWay::Face) {
            true => profile.face_partner.to_owned(),
            false => settings::none_here().to_owned(),
        }),
        (settings::register(), |profile| profile.account_register.to_owned()),
        (settings::certification(), |profile| match profile.certification.is_empty() {
            true => settings::ways_elsewhere(profile.brand.name),
            false => settings::certified_here().to_owned(),
        }),
        (settings::hall(), |profile| profile.hall_bring.join(settings::and())),
        (settings::phone(), |profile| {
            profile.contacts.first().map(|contact| contact.phone.to_owned()).unwrap_or_default()
        }),
    ]
}

/// Only what differs.
#[component]
fn Changes(from: &'static RegionProfile, to: &'static RegionProfile) -> impl IntoView {
    let change = |(label, says): (&'static str, Says)| {
        let (before, after) = (says(from), says(to));
        (before != after).then(|| view! { <Fact label value=settings::from_to(before, after) /> })
    };
    view! {
        <p>{settings::switch_changes()}</p>
        <Facts>{aspects().into_iter().filter_map(change).collect::<Vec<_>>()}</Facts>
        <p class="quiet">{settings::switch_stays()}</p>
    }
}

/// Where one logs in.
fn way_in(profile: &RegionProfile) -> String {
    if profile.login_ways.is_empty() {
        settings::ways_elsewhere(profile.brand.name)
    } else {
        settings::ways_here().to_owned()
    }
}

/// What a region is called.
fn name_of(region: Region) -> &'static str {
    match region {
        Region::Guangdong => settings::guangdong(),
        Region::Zhejiang => settings::zhejiang(),
        Region::Beijing => settings::beijing(),
    }
}
