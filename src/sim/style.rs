//! The look of the outside world: a sheet of its own, made by script and added when the first of these screens is seen.
//!
//! A policy of `style-src 'self'` allows neither `<style>` nor `style=`, but does allow sheets made through the CSSOM.

use crate::prelude::*;
use js_sys::{Array, Function, Reflect};
use std::sync::atomic::{AtomicBool, Ordering};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::CssStyleSheet;

/// The sheet; every rule in it is scoped under `.sim`.
pub const SHEET: &str = concat!(include_str!("../../style/sim.css"), include_str!("../../style/sim-people.css"));

static IS_INSTALLED: AtomicBool = AtomicBool::new(false);

/// Adds the sheet to the page, once.
pub fn install() {
    if !IS_INSTALLED.swap(true, Ordering::Relaxed) && adopt(SHEET).is_none() {
        // Without either way the screens are plain, and still work.
        insert_rules(SHEET).unwrap_or_default();
    }
}

/// Adds a sheet by `document.adoptedStyleSheets`; none where the engine cannot (Safari before 16.4).
fn adopt(css: &str) -> Option<()> {
    let document = document();
    let name = JsValue::from_str("adoptedStyleSheets");
    let present = Reflect::get(&document, &name).ok().filter(JsValue::is_object)?;
    let class: Function = Reflect::get(&window(), &"CSSStyleSheet".into()).ok()?.dyn_into().ok()?;
    let sheet = Reflect::construct(&class, &Array::new()).ok()?;
    let replace: Function = Reflect::get(&sheet, &"replaceSync".into()).ok()?.dyn_into().ok()?;
    replace.call1(&sheet, &css.into()).ok()?;
    let all = Array::from(&present);
    all.push(&sheet);
    Reflect::set(&document, &name, &all).ok()?.then_some(())
}

/// Adds the rules of a sheet one by one to the end of the first sheet that takes them; none where no sheet does.
pub fn insert_rules(css: &str) -> Option<()> {
    let sheets = document().style_sheets();
    let own = (0..sheets.length()).filter_map(|index| sheets.item(index)?.dyn_into::<CssStyleSheet>().ok());
    // The rules of a sheet of another origin cannot be read.
    let (sheet, start) = own.filter_map(|sheet| rules_in(&sheet).map(|count| (sheet, count))).next()?;
    for (index, rule) in (start..).zip(top_level_rules(css)) {
        sheet.insert_rule_with_index(rule, index).ok()?;
    }
    Some(())
}

/// How many rules a sheet has, if it tells.
fn rules_in(sheet: &CssStyleSheet) -> Option<u32> {
    let rules = Reflect::get(sheet, &"cssRules".into()).ok()?;
    Reflect::get(&rules, &"length".into()).ok()?.as_f64().map(|count| count as u32)
}

/// The rules that stand in no other rule. No brace may stand in a comment or a string.
pub fn top_level_rules(css: &str) -> Vec<&str> {
    let (mut rules, mut depth, mut start) = (Vec::new(), 0_usize, 0);
    for (at, character) in css.char_indices() {
        match character {
            '{' => depth += 1,
            '}' => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    rules.push(css[start..=at].trim());
                    start = at + 1;
                }
            }
            _ => {}
        }
    }
    rules
}
