//! Fields: what is said of them is tied to them, what is typed reaches the draft.

use super::stage::{Stage, description_of, settle};
use qifu::{
    form::{Draft, Field, FieldKind, Form, Problems},
    prelude::*,
    ui::*,
};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlInputElement;

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum TestField {
    Code,
    Password,
    Kind,
    Remark,
    Agree,
}

impl TestField {
    pub const ALL: [Self; 5] = [Self::Code, Self::Password, Self::Kind, Self::Remark, Self::Agree];
}

impl Field for TestField {
    fn name(self) -> &'static str {
        match self {
            Self::Code => "code",
            Self::Password => "password",
            Self::Kind => "kind",
            Self::Remark => "remark",
            Self::Agree => "agree",
        }
    }

    fn label(self) -> &'static str {
        match self {
            Self::Code => "统一社会信用代码",
            Self::Password => "密码",
            Self::Kind => "企业类型",
            Self::Remark => "备注",
            Self::Agree => "我同意",
        }
    }

    fn hint(self) -> Option<&'static str> {
        (self == Self::Code).then_some("18 位")
    }

    fn kind(self) -> FieldKind {
        match self {
            Self::Code => FieldKind::Code,
            Self::Password => FieldKind::Password,
            Self::Kind => FieldKind::Choice,
            Self::Remark => FieldKind::LongText,
            Self::Agree => FieldKind::Consent,
        }
    }
}

fn kinds() -> Vec<Choice> {
    vec![Choice::new("company", "企业"), Choice::new("individual", "个体工商户")]
}

#[wasm_bindgen_test]
async fn a_field_is_described_by_its_hint_its_problem_and_what_was_repaired() {
    let form = Form::new(&TestField::ALL);
    let stage = Stage::show(move || view! { <FormField field=form.field(TestField::Code) /> }).await;
    let input = stage.find("input", "统一社会信用代码");
    assert_eq!(description_of(&input).trim(), "18 位");
    assert!(!input.has_attribute("aria-invalid"));
    form.refuse(Problems::at(TestField::Code, "少了 2 位"));
    form.draft().repair(TestField::Code, "9144", "已去掉空格");
    settle().await;
    let said = description_of(&input);
    assert!(said.contains("错误：少了 2 位") && said.contains("18 位") && said.contains("已去掉空格"), "{said}");
    assert_eq!(input.get_attribute("aria-invalid").as_deref(), Some("true"));
    assert_eq!(input.unchecked_into::<HtmlInputElement>().value(), "9144");
}

#[wasm_bindgen_test]
async fn a_code_is_typed_with_capitals_and_without_completion_or_corrections() {
    let form = Form::new(&TestField::ALL);
    let stage = Stage::show(move || view! { <FormField field=form.field(TestField::Code) /> }).await;
    let input = stage.find("input", "统一社会信用代码");
    for (name, value) in [("autocapitalize", "characters"), ("autocomplete", "off"), ("spellcheck", "false")] {
        assert_eq!(input.get_attribute(name).as_deref(), Some(value), "{name}");
    }
    stage.type_into("统一社会信用代码", "91440300pdy").await;
    assert_eq!(form.draft().text(TestField::Code), "91440300pdy");
}

#[wasm_bindgen_test]
async fn a_password_can_be_shown_and_hidden_again() {
    let form = Form::new(&TestField::ALL);
    let stage = Stage::show(move || view! { <FormField field=form.field(TestField::Password) /> }).await;
    let input = stage.one("input");
    assert_eq!(input.get_attribute("type").as_deref(), Some("password"));
    stage.press("button", "显示密码").await;
    assert_eq!(input.get_attribute("type").as_deref(), Some("text"));
    stage.press("button", "隐藏密码").await;
    assert_eq!(input.get_attribute("type").as_deref(), Some("password"));
}

#[wasm_bindgen_test]
async fn a_select_and_a_group_of_radios_hold_the_same_value() {
    let form = Form::new(&TestField::ALL);
    let field = form.field(TestField::Kind);
    let stage = Stage::show(move || view! { <FormField field choices=kinds() /> }).await;
    stage.type_into("企业类型", "individual").await;
    assert_eq!(form.draft().text(TestField::Kind), "individual");
    drop(stage);
    let stage = Stage::show(move || view! { <ChoiceField field choices=kinds() /> }).await;
    let chosen = stage.find("input[type=radio]", "个体工商户").unchecked_into::<HtmlInputElement>();
    assert!(chosen.checked());
    stage.find("fieldset", "企业类型");
    stage.press("input[type=radio]", "企业").await;
    assert_eq!(form.draft().text(TestField::Kind), "company");
}

#[wasm_bindgen_test]
async fn a_tick_is_kept_in_the_draft_and_can_be_taken_back() {
    let form = Form::new(&TestField::ALL);
    let stage = Stage::show(move || view! { <CheckField field=form.field(TestField::Agree) /> }).await;
    assert!(!form.draft().checked(TestField::Agree), "never ticked beforehand");
    stage.press("input[type=checkbox]", "我同意").await;
    assert_eq!(form.draft().text(TestField::Agree), Draft::CHECKED);
    stage.press("input[type=checkbox]", "我同意").await;
    assert!(!form.draft().checked(TestField::Agree));
}

#[wasm_bindgen_test]
async fn a_field_that_may_stay_empty_says_so_and_leaving_it_is_reported() {
    let form = Form::new(&TestField::ALL);
    let left = RwSignal::new(0);
    let leave = move |()| left.update(|left| *left += 1);
    let stage = Stage::show(move || {
        view! { <FormField field=form.field(TestField::Remark) optional=true on_leave=leave /> }
    })
    .await;
    let area = stage.find("textarea", "选填");
    area.focus().unwrap();
    area.blur().unwrap();
    settle().await;
    assert_eq!(left.get_untracked(), 1);
}
