//! What is said of a crash.

use super::play;
use qifu::{
    host::{crash_context, remember_place},
    route::Route,
};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn a_crash_names_its_build_and_the_place_without_what_was_looked_at() {
    play("document.body.insertAdjacentHTML('beforeend', '<i id=boot data-wasm=/app-12ab_bg.wasm></i>')");
    remember_place(Route::parse("/company/secret?next=%2Fsecret").name());
    let context = crash_context();
    play("document.getElementById('boot').remove()");
    for part in [env!("CARGO_PKG_VERSION"), "/app-12ab_bg.wasm", "CompanyHome"] {
        assert!(context.contains(part), "{context}");
    }
    assert!(!context.contains("secret"), "{context}");
}
