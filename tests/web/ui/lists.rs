//! Cells, facts, steps, countdowns, tags, QR codes.

use super::stage::{Stage, name_of, settle};
use qifu::{prelude::*, ui::*};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn a_cell_is_a_link_a_button_or_plain_text_in_a_list() {
    let (first, presses) = (RwSignal::new(true), RwSignal::new(0));
    let press = move |()| presses.update(|presses| *presses += 1);
    let stage = Stage::show(move || {
        view! {
            <CellGroup title="企业">
                <Cell title="人员" href="/people" />
                <Cell title="核准日期">"2026年11月22日"</Cell>
                <CellButton title="某某公司" selected=first on_press=press />
            </CellGroup>
        }
    })
    .await;
    assert_eq!(stage.all("ul > li").len(), 3);
    assert_eq!(stage.find("a", "人员").get_attribute("href").as_deref(), Some("/people"));
    stage.find("h2", "企业");
    let cell = stage.find("button", "某某公司");
    assert_eq!(cell.get_attribute("aria-pressed").as_deref(), Some("true"));
    stage.press("button", "某某公司").await;
    first.set(false);
    settle().await;
    assert_eq!((presses.get_untracked(), cell.get_attribute("aria-pressed").as_deref()), (1, Some("false")));
}

#[wasm_bindgen_test]
async fn a_fact_pairs_its_name_with_its_value_and_its_copy_button_names_it() {
    let copied = RwSignal::new(None);
    let stage = Stage::show(move || {
        Copying::provide(Callback::new(move |to_copy| copied.set(Some(to_copy))));
        view! {
            <Facts>
                <Fact label="统一社会信用代码" value="9144 0300 PDY0 0001 X3" copyable=true />
            </Facts>
        }
    })
    .await;
    assert_eq!(stage.one("dl dt").text_content().as_deref(), Some("统一社会信用代码"));
    assert!(stage.one("dl dd").text_content().unwrap().starts_with("9144 0300 PDY0 0001 X3"));
    stage.press("button", "复制统一社会信用代码").await;
    let (text, label) = ("91440300PDY00001X3".to_owned(), "统一社会信用代码".to_owned());
    assert_eq!(copied.get_untracked(), Some(ToCopy { text, label }), "without the spaces between the groups");
}

#[wasm_bindgen_test]
async fn a_countdown_is_seen_each_second_and_said_only_when_it_matters() {
    let seconds = RwSignal::new(3_602);
    let stage = Stage::show(move || view! { <Countdown seconds /> }).await;
    let (shown, said) = (stage.one("[role=timer]"), stage.one("[role=status]"));
    let read = |element: &web_sys::HtmlElement| element.text_content().unwrap();
    assert_eq!((read(&shown).as_str(), read(&said).as_str()), ("01:00:02", ""));
    for (left, expected, spoken) in
        [(3_601, "01:00:01", ""), (3_600, "01:00:00", "还剩 1 小时"), (3_599, "59:59", "还剩 1 小时")]
    {
        seconds.set(left);
        settle().await;
        assert_eq!((read(&shown).as_str(), read(&said).as_str()), (expected, spoken));
    }
    seconds.set(60);
    settle().await;
    assert_eq!(read(&said), "还剩 1 分钟");
    seconds.set(0);
    settle().await;
    assert_eq!((read(&shown).as_str(), read(&said).as_str()), ("00:00", "时间到了"));
    seconds.set(180_000);
    settle().await;
    assert_eq!(read(&shown), "2 天 02:00:00");
}

#[wasm_bindgen_test]
async fn the_steps_say_which_one_is_now_and_which_are_done() {
    let current = RwSignal::new(1);
    let labels = vec!["填写信息".to_owned(), "核验身份".to_owned(), "确认".to_owned()];
    let stage = Stage::show(move || view! { <Steps labels current /> }).await;
    assert!(name_of(&stage.one("[aria-current=step]")).contains("核验身份"));
    assert!(name_of(&stage.find("li", "填写信息")).contains("已完成"));
    stage.find("p", "第 2 步，共 3 步");
    current.set(3);
    settle().await;
    assert!(stage.has_no("[aria-current=step]"));
}

#[wasm_bindgen_test]
async fn a_qr_code_is_a_picture_with_words_for_who_cannot_see_it() {
    let value = RwSignal::new("https://example.invalid/a?b=1&c=二".to_owned());
    let stage = Stage::show(move || view! { <QrCode value alt="扫一扫打开本页" /> }).await;
    let picture = stage.one("img");
    assert_eq!(picture.get_attribute("alt").as_deref(), Some("扫一扫打开本页"));
    let first = picture.get_attribute("src").unwrap();
    assert!(first.starts_with("data:image/png;base64,"), "{first}");
    value.set("x".repeat(5_000));
    settle().await;
    assert_eq!(picture.get_attribute("src").as_deref(), Some(""), "too long for any code: no broken one");
}

#[wasm_bindgen_test]
async fn a_tag_says_its_state_in_words() {
    let stage = Stage::show(|| view! { <Tag kind=TagKind::Danger label="已逾期" /> }).await;
    assert_eq!(stage.one("span").text_content().as_deref(), Some("已逾期"));
    assert_eq!(stage.one("svg").get_attribute("aria-hidden").as_deref(), Some("true"));
}
