//! What the app runs in, and what that can do: open something outside and come back, on a phone or a desktop.
//! Knows nothing of ours.

mod agent;
#[cfg(feature = "app")]
mod install;

pub use agent::Agent;
#[cfg(feature = "app")]
pub use install::{INSTALLABLE, InstallWay, ask_to_install, install_way};

/// The agent of this page.
#[cfg(feature = "app")]
pub fn agent() -> Agent {
    let text = web_sys::window().and_then(|window| window.navigator().user_agent().ok()).unwrap_or_default();
    Agent::of(&text)
}

/// Leaves this page for an outside one; the way back is a link to this site.
#[cfg(feature = "app")]
pub fn leave_for(address: &str) -> bool {
    web_sys::window().is_some_and(|window| window.location().assign(address).is_ok())
}

/// An address of this site as others can open it; one of another site stays as it is.
#[cfg(feature = "app")]
pub fn full_address(address: &str) -> String {
    let origin = web_sys::window().and_then(|window| window.location().origin().ok()).unwrap_or_default();
    if address.starts_with('/') { origin + address } else { address.to_owned() }
}

/// After a panic nothing in the page is sound: tell the console where it was, and the page that it happened.
/// The message of a panic names code, never a person.
#[cfg(feature = "app")]
pub fn report_crashes() {
    std::panic::set_hook(Box::new(|info| {
        console_error_panic_hook::hook(info);
        let event = web_sys::Event::new("qifu:crashed").ok();
        if let (Some(window), Some(event)) = (web_sys::window(), event) {
            window.dispatch_event(&event).map(|_| ()).unwrap_or_default();
        }
    }));
}
