//! The frame of an outside system: its name, its colours, and a strip that says that it is played.

use super::SimRoute;
use crate::{i18n::sim, prelude::*, ui::ToastRegion};
use std::sync::atomic::{AtomicBool, Ordering};
use wasm_bindgen::{JsCast, closure::Closure};

/// An outside system.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// 控制台.
    Panel,
    /// 粤信签.
    Yuexinqian,
    /// 微信.
    WeChat,
    /// 短信.
    TextMessages,
    /// 登记管理部门.
    Register,
    /// 政务服务大厅.
    ServiceHall,
    /// 业务部门.
    Department,
}

impl Place {
    /// As the style sheet knows it.
    const fn as_str(self) -> &'static str {
        match self {
            Self::Panel => "panel",
            Self::Yuexinqian => "yuexinqian",
            Self::WeChat => "wechat",
            Self::TextMessages => "text-messages",
            Self::Register => "register",
            Self::ServiceHall => "service-hall",
            Self::Department => "department",
        }
    }

    /// Its name, and what it is.
    fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Panel => (sim::panel(), sim::panel_note()),
            Self::Yuexinqian => (sim::yuexinqian(), sim::yuexinqian_note()),
            Self::WeChat => (sim::wechat(), sim::wechat_note()),
            Self::TextMessages => (sim::text_messages(), sim::text_messages_note()),
            Self::Register => (sim::register(), sim::register_note()),
            Self::ServiceHall => (sim::service_hall(), sim::service_hall_note()),
            Self::Department => (sim::department(), sim::department_note()),
        }
    }
}

/// A screen of an outside system. Names the tab after it.
#[component]
pub fn Frame(
    /// Which system.
    place: Place,
    /// The screen, with one [`Heading`].
    children: Children,
) -> impl IntoView {
    let (name, note) = place.words();
    Effect::new(move || document().set_title(&sim::titled(name)));
    arrive();
    view! {
        <div class="sim" data-place=place.as_str()>
            <aside class="sim-strip" aria-label=sim::strip_label()>
                <span>{sim::strip()}</span>
                {(place != Place::Panel).then(|| view! { <a href=SimRoute::Panel.href()>{sim::strip_panel()}</a> })}
            </aside>
            <header class="sim-head">
                <p class="sim-brand">{name}</p>
                <p class="sim-note">{note}</p>
                {(place == Place::Yuexinqian)
                    .then(|| view! { <a class="sim-capsule" href=SimRoute::WeChat.href()>{sim::wechat()}</a> })}
            </header>
            <main class="sim-main">{children()}</main>
            <ToastRegion />
        </div>
    }
}

/// The heading of a screen or of a stage of it.
#[component]
pub fn Heading(
    /// Its words.
    #[prop(into)]
    words: Signal<String>,
    /// An id by which something is named after it.
    #[prop(optional)]
    id: Option<&'static str>,
) -> impl IntoView {
    view! { <h1 class="sim-title" id=id tabindex="-1">{words}</h1> }
}

/// What belongs to the simulator and not to the system that it plays.
#[component]
pub fn Player(
    /// What the player can do here.
    #[prop(into)]
    title: Signal<String>,
    /// With what.
    children: Children,
) -> impl IntoView {
    view! {
        <section class="sim-player" aria-label=title>
            <p class="sim-player-title">
                <span class="sim-player-mark">{sim::player()}</span>
                {title}
            </p>
            {children()}
        </section>
    }
}

/// Puts the focus on the heading, once it is in the page.
pub fn focus_heading() {
    let focus = Closure::once_into_js(move || {
        let heading = document().query_selector(".sim-title").ok().flatten();
        if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<web_sys::HtmlElement>().ok()) {
            // An element that cannot take it leaves the focus where it is.
            heading.focus().unwrap_or_default();
        }
    });
    window().request_animation_frame(focus.unchecked_ref()).map(|_| ()).unwrap_or_default();
}

/// The first screen after loading leaves the focus alone, the others take it.
fn arrive() {
    static HAS_ARRIVED: AtomicBool = AtomicBool::new(false);
    if HAS_ARRIVED.swap(true, Ordering::Relaxed) {
        focus_heading();
    }
}
