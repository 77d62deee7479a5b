//! 控制台: the player's own panel. Steers the clock, the faults and the data of the server behind the contract.

mod accounts;
mod burst;
mod clock;
mod faults;
mod faults_in_force;
mod persons;
mod reset;

use super::{
    SimRoute,
    frame::{Frame, Heading, Place},
    live::use_live_read,
    shown::shown,
};
use crate::{
    contract::sim::{ReadSim, SimState},
    gallery::PATH as GALLERY,
    i18n::sim,
    load::Reading,
    prelude::*,
    ui::{Cell, CellGroup, IconName, LinkButton, Notice, NoticeKind},
};
use accounts::AccountCards;
use burst::BurstControl;
use clock::ClockControls;
use faults::FaultControls;
use persons::PersonCards;
use reset::ResetControl;

/// 控制台.
#[component]
pub fn PanelScreen() -> impl IntoView {
    let state = use_live_read(|| ReadSim {});
    view! {
        <Frame place=Place::Panel>
            <Heading words=sim::panel_title() />
            <p class="sim-quiet">{sim::panel_detail()}</p>
            <Damage state />
            <div class="sim-columns">
                <div class="sim-column">
                    <ClockControls state />
                    <Places />
                    <BurstControl />
                    <ResetControl state />
                </div>
                <div class="sim-column">
                    <PersonCards />
                    <AccountCards />
                    {shown_once(state)}
                </div>
            </div>
        </Frame>
    }
}

/// The faults need the names of the endpoints, which never change; the form must not be drawn anew.
fn shown_once(state: Reading<SimState>) -> impl IntoView {
    let endpoints = Memo::new(move |_| state.value().map(|state| state.endpoints));
    move || match endpoints.get() {
        Some(endpoints) => view! { <FaultControls endpoints state /> }.into_any(),
        None => shown(state, |_| ().into_any()).into_any(),
    }
}

/// Says that a damaged store was set aside.
#[component]
fn Damage(state: Reading<SimState>) -> impl IntoView {
    let damaged_at = Memo::new(move |_| state.value().and_then(|state| state.damaged_store_at));
    move || {
        damaged_at.get().map(|at| {
            view! {
                <Notice kind=NoticeKind::Warn title=sim::damaged()>
                    {sim::damaged_detail(at.stamp())}
                </Notice>
            }
        })
    }
}

/// The ways to the other outside systems, and back.
#[component]
fn Places() -> impl IntoView {
    view! {
        <CellGroup title=sim::panel_places()>
            <Cell
                title=sim::wechat()
                detail=sim::place_wechat()
                icon=IconName::QrCode
                href=SimRoute::WeChat.href()
            />
            <Cell
                title=sim::text_messages()
                detail=sim::place_text_messages()
                icon=IconName::MessageSquare
                href=SimRoute::TextMessages.href()
            />
            <Cell
                title=sim::register()
                detail=sim::place_register()
                icon=IconName::Building2
                href=SimRoute::Register.href()
            />
            <Cell
                title=sim::service_hall()
                detail=sim::place_service_hall()
                icon=IconName::Store
                href=SimRoute::ServiceHall.href()
            />
            <Cell
                title=sim::department()
                detail=sim::place_department()
                icon=IconName::ClipboardList
                href=SimRoute::Department.href()
            />
            <Cell title=sim::panel_gallery() icon=IconName::LayoutGrid href=GALLERY.to_owned() />
        </CellGroup>
        <LinkButton href="/" icon=IconName::ArrowLeft>
            {sim::panel_product()}
        </LinkButton>
    }
}
