//! The navigation faults T1-T4 and T8 that the product must not have, each reproduced the way it was found elsewhere.

use gloo_timers::future::TimeoutFuture;
use leptos::{mount::mount_to, prelude::*};
use qifu::{
    navigation::{Navigation, provide_navigation, provide_screen, use_navigation},
    route::Route,
};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

/// A page with links to three routes, which shows where one is.
struct Stage {
    root: HtmlElement,
    navigation: Navigation,
    _mounted: Box<dyn std::any::Any>,
}

const A: Route = Route::Services;
const B: Route = Route::Messages;
const C: Route = Route::Me;

impl Stage {
    /// Mounts at A, on a fresh history entry.
    fn new() -> Self {
        let window = web_sys::window().expect("a page");
        window
            .history()
            .expect("history")
            .push_state_with_url(&"0:start".into(), "", Some(&A.href()))
            .expect("an entry");
        let document = window.document().expect("a document");
        let root: HtmlElement = document.create_element("div").expect("an element").unchecked_into();
        document.body().expect("a body").append_child(&root).expect("in the page");
        let made = StoredValue::new(None::<Navigation>);
        let mounted = mount_to(root.clone(), move || {
            let navigation = provide_navigation();
            made.set_value(Some(navigation));
            let route = navigation.route();
            let link = |to: Route| view! { <a href=to.href()>{to.href()}</a> };
            view! {
                <p id="here">{move || route.get().href()}</p>
                <p id="tall" style:height=move || if route.get() == A { "4000px" } else { "10px" } style:display="block"></p>
                {link(A)} {link(B)} {link(C)}
            }
        });
        Self { root, navigation: made.get_value().expect("mounted"), _mounted: Box::new(mounted) }
    }

    fn click(&self, to: &Route) {
        let selector = format!("a[href='{}']", to.href());
        let link = self.root.query_selector(&selector).expect("a selector").expect("a link");
        link.unchecked_into::<HtmlElement>().click();
    }

    /// The view and the address both say so.
    async fn is_at(&self, route: &Route) {
        let href = route.href();
        until(&href, || self.shown() == href && address() == href).await;
    }

    fn shown(&self) -> String {
        self.root.query_selector("#here").ok().flatten().and_then(|shown| shown.text_content()).unwrap_or_default()
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.root.remove();
    }
}

fn back() {
    web_sys::window().expect("a page").history().expect("history").back().expect("back");
}

fn forward() {
    web_sys::window().expect("a page").history().expect("history").forward().expect("forward");
}

fn address() -> String {
    let location = web_sys::window().expect("a page").location();
    location.pathname().expect("a path") + &location.search().expect("a query")
}

/// Looks until it is so, at most five seconds.
async fn until(what: &str, is_so: impl Fn() -> bool) {
    for _ in 0..500 {
        if is_so() {
            return;
        }
        TimeoutFuture::new(10).await;
    }
    panic!("never came: {what}; at {}", address());
}

#[wasm_bindgen_test]
async fn t1_a_link_after_back_and_forward_is_followed() {
    let stage = Stage::new();
    stage.click(&B);
    stage.is_at(&B).await;
    stage.click(&C);
    stage.is_at(&C).await;
    back();
    stage.is_at(&B).await;
    forward();
    stage.is_at(&C).await;
    stage.click(&B);
    stage.is_at(&B).await;
    // One entry more: back from it is where one was. The history's length says nothing where it is full.
    back();
    stage.is_at(&C).await;
}

#[wasm_bindgen_test]
async fn t2_back_after_a_replacement_stays_in_the_app() {
    let stage = Stage::new();
    stage.click(&B);
    stage.is_at(&B).await;
    stage.navigation.replace(C);
    stage.is_at(&C).await;
    back();
    stage.is_at(&A).await;
    stage.click(&C);
    stage.is_at(&C).await;
    back();
    stage.is_at(&A).await;
}

#[wasm_bindgen_test]
async fn t3_back_returns_to_the_place_on_the_page() {
    let stage = Stage::new();
    let window = web_sys::window().expect("a page");
    window.scroll_to_with_x_and_y(0.0, 1_200.0);
    let place = window.scroll_y().expect("a place");
    assert!(place > 300.0, "the page is long enough to scroll: {place}");
    stage.click(&B);
    stage.is_at(&B).await;
    until("the top", || window.scroll_y().expect("a place") < 1.0).await;
    back();
    stage.is_at(&A).await;
    until("the old place", || (window.scroll_y().expect("a place") - place).abs() < 2.0).await;
}

#[wasm_bindgen_test]
async fn t4_an_opaque_value_is_decoded_once() {
    let stage = Stage::new();
    let wanted = Route::FaceReturn { face_check: None, code: Some("100%25".into()), next: None };
    stage.navigation.go(wanted.clone());
    stage.is_at(&wanted).await;
    assert_eq!(Route::parse(&address()), wanted);
}

#[wasm_bindgen_test]
async fn back_without_a_history_of_ours_goes_to_the_parent() {
    let stage = Stage::new();
    stage.navigation.back(C);
    stage.is_at(&C).await;
}

#[wasm_bindgen_test]
async fn a_code_is_taken_out_of_the_address_without_going_anywhere() {
    let stage = Stage::new();
    stage.navigation.go(Route::FaceReturn { face_check: None, code: Some("once".into()), next: None });
    let clean = Route::FaceReturn { face_check: None, code: None, next: None };
    let shown = stage.shown();
    stage.navigation.rewrite(&clean);
    assert_eq!(address(), clean.href());
    assert_eq!(stage.shown(), shown);
}

/// A write is never aborted, so its reply may come when its screen has gone: it leads nobody away.
#[wasm_bindgen_test]
async fn a_screen_that_has_gone_leads_nowhere() {
    let stage = Stage::new();
    let screen = Owner::new();
    let of_screen = screen.with(|| {
        provide_context(stage.navigation);
        provide_screen();
        use_navigation()
    });
    // A part of it that is drawn anew is no reason to stay.
    let part = screen.with(Owner::new);
    let of_part = part.with(use_navigation);
    part.cleanup();
    of_part.go(C);
    stage.is_at(&C).await;
    of_screen.go(B);
    stage.is_at(&B).await;
    screen.cleanup();
    of_screen.go(C);
    of_screen.replace(C);
    of_screen.back(C);
    stage.navigation.go(A);
    stage.is_at(&A).await;
    back();
    stage.is_at(&B).await;
}
