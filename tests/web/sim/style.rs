//! The look of the outside world enters the page by script, touches nothing else, and can be read.

use super::show;
use js_sys::{Array, Reflect};
use qifu::{
    prelude::*,
    sim::{SimRoute, style},
};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn the_sheet_is_there_once_and_no_style_stands_in_the_page() {
    let stages = [show(SimRoute::WeChat).await, show(SimRoute::TextMessages).await];
    let sheets = Array::from(&Reflect::get(&document(), &"adoptedStyleSheets".into()).expect("sheets"));
    let of_sim = |sheet: &web_sys::CssStyleSheet| {
        let rules = Reflect::get(sheet, &"cssRules".into()).expect("rules");
        let first = Reflect::get(&rules, &0.into()).expect("a rule");
        Reflect::get(&first, &"selectorText".into()).expect("its selector") == ".sim"
    };
    let ours = sheets.iter().filter(|sheet| of_sim(sheet.unchecked_ref())).count();
    assert_eq!(ours, 1);
    for stage in &stages {
        assert!(stage.has_no("[style]") && stage.has_no("style"));
    }
}

#[wasm_bindgen_test]
fn every_rule_is_scoped() {
    let scoped = |selectors: &str| selectors.split(',').all(|selector| selector.trim().starts_with(".sim"));
    for rule in style::top_level_rules(style::SHEET) {
        let rule = rule.rsplit_once("*/").map_or(rule, |(_, rest)| rest).trim();
        let (selectors, body) = rule.split_once('{').expect("a rule");
        if selectors.starts_with("@media") {
            let body = body.strip_suffix('}').expect("its end");
            for inner in style::top_level_rules(body) {
                assert!(scoped(inner.split_once('{').expect("a rule").0), "{inner}");
            }
        } else {
            assert!(scoped(selectors), "{selectors}");
        }
    }
}

#[wasm_bindgen_test]
fn an_engine_that_makes_no_sheets_gets_the_rules_one_by_one() {
    let element = document().create_element("style").expect("an element");
    element.set_text_content(Some(".before { color: red }"));
    let head = document().query_selector("head").ok().flatten().expect("a head");
    head.prepend_with_node_1(&element).expect("it enters");
    style::insert_rules(style::SHEET).expect("a sheet that takes them");
    let sheet = Reflect::get(&element, &"sheet".into()).expect("its sheet");
    let rules = Reflect::get(&sheet, &"cssRules".into()).expect("its rules");
    let count = Reflect::get(&rules, &"length".into()).expect("a number").as_f64();
    assert_eq!(count, Some(1.0 + style::top_level_rules(style::SHEET).len() as f64));
    element.remove();
}

#[wasm_bindgen_test]
fn words_stand_out_from_what_is_behind_them() {
    let pairs = [("--text", 4.5), ("--text-quiet", 4.5), ("--action", 4.5), ("--danger", 4.5), ("--edge", 3.0)];
    for block in style::top_level_rules(style::SHEET).into_iter().filter(|rule| rule.contains("--surface: #")) {
        let base = style::top_level_rules(style::SHEET)[0];
        let value = |name: &str| value_of(block, name).or_else(|| value_of(base, name)).expect(name);
        for (name, least) in pairs {
            for surface in ["--surface", "--surface-raised"] {
                let ratio = contrast(&value(name), &value(surface));
                assert!(ratio >= least, "{name} on {surface}: {ratio:.2} in {block}");
            }
        }
        assert!(contrast(&value("--on-action"), &value("--action")) >= 4.5, "{block}");
    }
}

fn value_of(block: &str, name: &str) -> Option<String> {
    let (_, rest) = block.split_once(&format!("{name}: #"))?;
    rest.get(..6).map(str::to_owned)
}

fn contrast(one: &str, other: &str) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn luminance(hex: &str) -> f64 {
    let channel = |at: usize| {
        let value = f64::from(u8::from_str_radix(&hex[at..at + 2], 16).expect("a colour")) / 255.0;
        if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4)
}
