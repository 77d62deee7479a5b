//! What is read and what is looked for.

use super::stage::Stage;
use qifu::{prelude::*, ui::*};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn a_text_becomes_headings_paragraphs_and_lists() {
    let text = "前言\n## 标题\n1. 一；\n2. 二。\n- 甲\n- 乙\n2026.5. 不是列表\n### 小标题\n<b>文字</b>";
    let stage = Stage::show(move || view! { <Prose text=text /> }).await;
    let said = |selector: &str| -> Vec<String> {
        stage.all(selector).iter().map(|element| element.text_content().unwrap()).collect()
    };
    assert_eq!(said("h2"), ["标题"]);
    assert_eq!(said("h3"), ["小标题"]);
    assert_eq!(said("ol > li"), ["一；", "二。"]);
    assert_eq!(said("ul > li"), ["甲", "乙"]);
    assert_eq!(said("p"), ["前言", "2026.5. 不是列表", "<b>文字</b>"]);
    assert!(stage.has_no("b"));
}

#[wasm_bindgen_test]
async fn a_search_field_tells_what_is_typed_and_what_is_searched_for() {
    let (typed, searched) = (RwSignal::new(String::from("先前的")), RwSignal::new(None));
    let on_search = Callback::new(move |words: String| searched.set(Some(words)));
    let stage = Stage::show(move || view! { <SearchField label="搜索问题" value=typed on_search /> }).await;
    let field = stage.find("[role=search] input[type=search]", "搜索问题");
    assert_eq!(field.get_attribute("placeholder").as_deref(), Some("搜索问题"));
    stage.type_into("搜索问题", "密码").await;
    assert_eq!((typed.get_untracked().as_str(), searched.get_untracked()), ("密码", None));
    stage.press("button", "搜索").await;
    assert_eq!(searched.get_untracked().as_deref(), Some("密码"));
}
