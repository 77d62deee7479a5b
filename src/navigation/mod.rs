//! Where the user is: the browser's history is the truth, and the only one. Links, scroll, focus.
//!
//! Keeps no stack of its own: an entry's place in the history travels in `history.state`.

mod links;
mod scroll;

pub use links::followed_path;

use crate::{prelude::*, route::Route};
use wasm_bindgen::JsValue;
use web_sys::Window;

/// The present route, and the ways to leave it.
#[derive(Clone, Copy)]
pub struct Navigation {
    route: RwSignal<Route>,
    /// The present entry: its place since the app was entered, and a name of its own.
    entry: StoredValue<Entry>,
    /// What the address says since it was rewritten under the present screen.
    rewritten: StoredValue<Option<Route>>,
    /// How many arrivals found an address that was rewritten under its screen.
    edition: StoredValue<u32>,
    /// How many navigations there were: every one moves the focus, the first paint does not.
    arrivals: RwSignal<u32>,
    /// Of the screen that asked for the navigation; gone when it is.
    here: StoredValue<()>,
}

/// What `history.state` says of an entry: `place:name`.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Entry {
    place: u32,
    name: String,
}

impl Entry {
    fn of(state: &JsValue) -> Option<Self> {
        let text = state.as_string()?;
        let (place, name) = text.split_once(':')?;
        Some(Self { place: place.parse().ok()?, name: name.to_owned() })
    }

    fn fresh(place: u32) -> Self {
        Self { place, name: format!("{:x}", (js_sys::Math::random() * 1e15) as u64) }
    }

    fn state(&self) -> JsValue {
        JsValue::from_str(&format!("{}:{}", self.place, self.name))
    }
}

/// The navigation of the app. What a screen asks for leads somewhere only while the screen is there: a reply that comes
/// when it has gone takes nobody away from where they are.
pub fn use_navigation() -> Navigation {
    expect_context()
}

/// Makes a screen of the present scope, however often its parts are drawn anew.
pub fn provide_screen() {
    provide_context(Navigation { here: StoredValue::new(()), ..use_navigation() });
}

/// Starts the navigation at the present address, and listens to the browser.
pub fn provide_navigation() -> Navigation {
    let entry = present_entry();
    let navigation = Navigation {
        route: RwSignal::new(Route::parse(&address())),
        entry: StoredValue::new(entry),
        rewritten: StoredValue::new(None),
        edition: StoredValue::new(0),
        arrivals: RwSignal::new(0),
        here: StoredValue::new(()),
    };
    scroll::take_over();
    scroll::restore(&navigation.entry.get_value().name);
    on_window("popstate", move |_| navigation.arrive_by_history());
    on_window("pagehide", move |_| scroll::remember(&navigation.entry.get_value().name));
    links::intercept(navigation);
    provide_context(navigation);
    navigation
}

impl Navigation {
    /// The present route.
    pub fn route(self) -> Signal<Route> {
        self.route.into()
    }

    /// What the address says: the present route, or what a screen put in its place since.
    pub fn address(self) -> Route {
        self.rewritten.get_value().unwrap_or_else(|| self.route.get_untracked())
    }

    /// Another number when the screen that is left had rewritten the address: the same route again is then a screen of
    /// its own.
    pub fn edition(self) -> u32 {
        self.edition.get_value()
    }

    /// Changes with every navigation after the first paint.
    pub fn arrivals(self) -> Signal<u32> {
        self.arrivals.into()
    }

    /// Goes on to a route: one more entry in the history.
    pub fn go(self, route: Route) {
        if self.here.is_disposed() {
            return;
        }
        let present = self.entry.get_value();
        scroll::remember(&present.name);
        let next = Entry::fresh(present.place + 1);
        if history().push_state_with_url(&next.state(), "", Some(&route.href())).is_ok() {
            self.arrive(next, route);
            scroll::to_top();
        }
    }

    /// Puts a route in the place of the present one.
    pub fn replace(self, route: Route) {
        if self.here.is_disposed() {
            return;
        }
        let next = Entry::fresh(self.entry.get_value().place);
        if history().replace_state_with_url(&next.state(), "", Some(&route.href())).is_ok() {
            self.arrive(next, route);
            scroll::to_top();
        }
    }

    /// Changes the address without going anywhere, such as to take a used code out of it.
    pub fn rewrite(self, route: &Route) {
        let state = self.entry.with_value(Entry::state);
        // A refusal leaves the address as it was, which is harmless.
        history().replace_state_with_url(&state, "", Some(&route.href())).unwrap_or_default();
        self.rewritten.set_value(Some(route.clone()));
    }

    /// Back to where the user came from inside the app, else to `otherwise`.
    pub fn back(self, otherwise: Route) {
        if self.here.is_disposed() {
            return;
        }
        if self.entry.with_value(|entry| entry.place > 0) {
            history().back().unwrap_or_default();
        } else {
            self.replace(otherwise);
        }
    }

    fn arrive(self, entry: Entry, route: Route) {
        self.entry.set_value(entry);
        if self.rewritten.try_update_value(Option::take).flatten().is_some() {
            self.edition.update_value(|edition| *edition += 1);
        }
        self.route.set(route);
        self.arrivals.update(|count| *count += 1);
    }

    fn arrive_by_history(self) {
        scroll::remember(&self.entry.get_value().name);
        let entry = present_entry();
        let name = entry.name.clone();
        self.arrive(entry, Route::parse(&address()));
        scroll::restore(&name);
    }
}

/// Listens to the window for as long as the owner lives.
pub fn on_window(event: &str, act: impl Fn(web_sys::Event) + 'static) {
    let listener = window_event_listener_untyped(event, act);
    on_cleanup(move || listener.remove());
}

fn present_entry() -> Entry {
    let known = history().state().ok().as_ref().and_then(Entry::of);
    known.unwrap_or_else(|| {
        let entry = Entry::fresh(0);
        history().replace_state(&entry.state(), "").unwrap_or_default();
        entry
    })
}

fn address() -> String {
    let location = window().location();
    location.pathname().unwrap_or_default() + &location.search().unwrap_or_default()
}

fn history() -> web_sys::History {
    window().history().expect("a page has a history")
}

fn window() -> Window {
    web_sys::window().expect("the app runs in a page")
}
