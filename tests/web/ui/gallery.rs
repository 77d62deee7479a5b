//! The gallery, and what holds for every component at once.

use super::stage::Stage;
use qifu::{gallery::GalleryScreen, prelude::*};
use std::collections::HashSet;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn no_component_uses_what_the_strict_policy_forbids() {
    let stage = Stage::show(|| view! { <GalleryScreen /> }).await;
    assert!(stage.has_no("[style]") && stage.has_no("style") && stage.has_no("script"));
}

#[wasm_bindgen_test]
async fn no_two_elements_have_the_same_id_and_every_reference_leads_somewhere() {
    let stage = Stage::show(|| view! { <GalleryScreen /> }).await;
    let mut ids = HashSet::new();
    for element in stage.all("[id]") {
        assert!(ids.insert(element.id()), "{} is there twice", element.id());
    }
    for attribute in ["aria-describedby", "aria-labelledby", "aria-controls", "for"] {
        for element in stage.all(&format!("[{attribute}]")) {
            for id in element.get_attribute(attribute).unwrap().split(' ') {
                assert!(ids.contains(id), "{attribute}={id} leads nowhere");
            }
        }
    }
}

#[wasm_bindgen_test]
async fn every_button_link_and_field_has_words() {
    let stage = Stage::show(|| view! { <GalleryScreen /> }).await;
    for element in stage.all("button, a, input, select, textarea") {
        let says = super::stage::name_of(&element);
        let named = !says.trim().is_empty() || element.has_attribute("aria-labelledby");
        assert!(named, "{} has no words", element.outer_html());
    }
}

#[wasm_bindgen_test]
async fn the_bare_frame_takes_the_page_for_itself_and_gives_it_back() {
    let stage = Stage::show(|| view! { <GalleryScreen /> }).await;
    stage.press("button", "只有页头的外框").await;
    stage.one(".app-frame[data-bare]");
    assert!(stage.has_no(".nav") && stage.all("main").len() == 1);
    stage.press("button", "回到完整的外框").await;
    stage.one(".nav");
    assert!(stage.has_no(".app-frame[data-bare]") && stage.all("main").len() == 1);
}

#[wasm_bindgen_test]
async fn what_can_be_copied_says_that_it_was() {
    let stage = Stage::show(|| view! { <GalleryScreen /> }).await;
    stage.press("button", "复制").await;
    assert!(stage.all(".toast").iter().any(|toast| toast.text_content().is_some_and(|words| words.contains("已复制"))));
}
