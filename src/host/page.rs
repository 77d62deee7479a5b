//! The page itself: what shows it, at which address it was entered, how one leaves it, and what happens when it breaks.

use super::{Agent, js};
use std::cell::{Cell, RefCell};

thread_local! {
    static ENTRY: RefCell<Option<String>> = const { RefCell::new(None) };
    static PLACE: Cell<&'static str> = const { Cell::new("start") };
}

/// The agent of this page.
pub fn agent() -> Agent {
    let Some(window) = web_sys::window() else { return Agent::of("") };
    in_environment(Agent::of(&window.navigator().user_agent().unwrap_or_default()))
}

/// The agent with what WeChat's own bridge says by now: on iOS the only mark of a mini-program, and there only once the
/// bridge is ready.
pub fn in_environment(agent: Agent) -> Agent {
    let environment =
        web_sys::window().and_then(|window| js::get(&window, "__wxjs_environment")).and_then(|value| value.as_string());
    let is_mini_program = agent.is_mini_program || agent.is_wechat() && environment.as_deref() == Some("miniprogram");
    Agent { is_mini_program, ..agent }
}

/// Keeps the address at which the page was entered. Call it before anything touches the history.
pub fn remember_entry() {
    ENTRY.replace(Some(present_address()));
}

/// The address at which the page was entered, without its fragment; the present one if nobody kept it.
pub(super) fn entry_address() -> String {
    ENTRY.with_borrow(Clone::clone).unwrap_or_else(present_address)
}

/// The present address, without its fragment.
pub(super) fn present_address() -> String {
    let address = web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    address.split('#').next().unwrap_or_default().to_owned()
}

/// Leaves this page for an outside one; the way back is a link to this site.
pub fn leave_for(address: &str) -> bool {
    web_sys::window().is_some_and(|window| window.location().assign(address).is_ok())
}

/// An address of this site as others can open it; one of another site stays as it is.
pub fn full_address(address: &str) -> String {
    let origin = web_sys::window().and_then(|window| window.location().origin().ok()).unwrap_or_default();
    if address.starts_with('/') { origin + address } else { address.to_owned() }
}

/// The address of the picture that stands for this site: its touch icon, else its icon; empty for none.
pub fn page_icon() -> String {
    let document = web_sys::window().and_then(|window| window.document());
    let link = |selector| document.as_ref().and_then(|document| document.query_selector(selector).ok().flatten());
    let icon = link("link[rel='apple-touch-icon']").or_else(|| link("link[rel~='icon']"));
    icon.and_then(|icon| js::get(&icon, "href")).and_then(|address| address.as_string()).unwrap_or_default()
}

/// Code without which nothing can be shown did not come: the page has a panel for that.
pub fn report_missing_code() {
    tell_the_page("qifu:missing");
}

/// Something is drawn in the place of the static first paint.
pub fn report_drawn() {
    tell_the_page("qifu:drawn");
}

/// Keeps the name of the place in the app where the person is, without what is looked at there.
pub fn remember_place(name: &'static str) {
    PLACE.set(name);
}

/// After a panic nothing in the page is sound: tell the console where it was, and the page that it happened.
/// The message of a panic names code, never a person.
pub fn report_crashes() {
    std::panic::set_hook(Box::new(|info| {
        console_error_panic_hook::hook(info);
        web_sys::console::error_1(&crash_context().into());
        tell_the_page("qifu:crashed");
    }));
}

/// Which build crashed, by its version and the hashed name of its module, and at which place in it.
pub fn crash_context() -> String {
    let boot = web_sys::window().and_then(|window| window.document()?.get_element_by_id("boot"));
    let module = boot.and_then(|boot| boot.get_attribute("data-wasm")).unwrap_or_default();
    [env!("CARGO_PKG_NAME"), " ", env!("CARGO_PKG_VERSION"), " ", &module, ", ", PLACE.get()].concat()
}

fn tell_the_page(name: &str) {
    let event = web_sys::Event::new(name).ok();
    if let (Some(window), Some(event)) = (web_sys::window(), event) {
        window.dispatch_event(&event).map(|_| ()).unwrap_or_default();
    }
}
