//! A form: its summary of problems, its draft, its sendings.

use super::{
    fields::TestField,
    stage::{Stage, focused, settle},
};
use qifu::{
    form::{Form, Problem, Problems},
    prelude::*,
    ui::*,
};
use wasm_bindgen_test::wasm_bindgen_test;

async fn stage(form: Form<TestField>) -> Stage {
    Stage::show(move || {
        view! {
            <PageHeader title="登录" form=form.state() />
            <FormField field=form.field(TestField::Code) />
            <FormField field=form.field(TestField::Password) />
        }
    })
    .await
}

fn problems() -> Problems<TestField> {
    let mut problems = Problems::at(TestField::Code, "统一社会信用代码少了 2 位");
    problems.add(TestField::Password, "请输入密码");
    problems
}

#[wasm_bindgen_test]
async fn the_error_summary_stands_above_the_heading_and_takes_the_focus() {
    let form = Form::new(&TestField::ALL);
    let stage = stage(form).await;
    assert!(stage.one("[role=alert]").has_attribute("hidden"));
    form.refuse(problems());
    settle().await;
    let summary = stage.one("[role=alert]");
    assert_eq!(focused(), summary);
    assert!(summary.text_content().unwrap().contains("错误"));
    let heading = stage.one("h1");
    let following = web_sys::Node::DOCUMENT_POSITION_FOLLOWING;
    assert_eq!(summary.compare_document_position(&heading) & following, following);
}

#[wasm_bindgen_test]
async fn each_problem_leads_to_its_field_and_the_address_stays() {
    let form = Form::new(&TestField::ALL);
    let stage = stage(form).await;
    let before = window().location().href().unwrap();
    form.refuse(problems());
    settle().await;
    stage.press("a", "请输入密码").await;
    assert_eq!(focused(), stage.find("input", "密码"));
    stage.press("a", "统一社会信用代码少了 2 位").await;
    assert_eq!(focused(), stage.find("input", "统一社会信用代码"));
    assert_eq!(window().location().href().unwrap(), before);
}

#[wasm_bindgen_test]
async fn the_title_of_the_page_says_error_while_there_is_one() {
    document().set_title("登录");
    let form = Form::new(&TestField::ALL);
    let stage = stage(form).await;
    form.refuse(problems());
    settle().await;
    assert_eq!(document().title(), "错误：登录");
    form.refuse(Problems::new());
    settle().await;
    assert_eq!(document().title(), "登录");
    form.refuse(problems());
    settle().await;
    drop(stage);
    settle().await;
    assert_eq!(document().title(), "登录");
}

#[wasm_bindgen_test]
async fn the_same_problems_again_take_the_focus_again() {
    let form = Form::new(&TestField::ALL);
    let stage = stage(form).await;
    form.refuse(problems());
    settle().await;
    stage.find("input", "密码").focus().unwrap();
    form.refuse(problems());
    settle().await;
    assert_eq!(focused(), stage.one("[role=alert]"));
}

#[wasm_bindgen_test]
fn a_problem_that_the_server_has_with_an_unknown_field_concerns_the_whole_form() {
    let form = Form::new(&TestField::ALL);
    form.state().refuse_named(vec![("code".into(), "甲".into()), ("no_such".into(), "乙".into())]);
    let expected =
        vec![Problem { field: Some("code"), message: "甲".into() }, Problem { field: None, message: "乙".into() }];
    assert_eq!(form.state().problems.get_untracked(), expected);
    assert_eq!(form.field(TestField::Code).problem.get_untracked(), "甲");
}

#[wasm_bindgen_test]
fn a_draft_forgets_passwords_and_consents_and_brings_back_the_rest() {
    let form = Form::new(&TestField::ALL);
    form.draft().fill(TestField::Code, "9144");
    form.draft().fill(TestField::Password, "secret");
    form.draft().fill(TestField::Agree, "yes");
    let kept = form.draft().export();
    assert_eq!(kept, vec![("code".to_owned(), "9144".to_owned())]);
    let again = Form::new(&TestField::ALL);
    let smuggled = vec![("password".to_owned(), "secret".to_owned()), ("no_such".to_owned(), "x".to_owned())];
    again.draft().import(&kept);
    again.draft().import(&smuggled);
    assert_eq!(again.draft().text(TestField::Code), "9144");
    assert_eq!(again.draft().text(TestField::Password), "");
    form.draft().clear();
    assert_eq!(form.draft().export(), vec![]);
}

#[wasm_bindgen_test]
fn a_second_sending_waits_for_the_first_and_an_old_answer_does_not_count() {
    let form = Form::new(&TestField::ALL);
    form.refuse(problems());
    let first = form.state().begin().unwrap();
    assert!(form.busy().get_untracked());
    assert_eq!(form.state().problems.get_untracked(), vec![]);
    assert_eq!(form.state().begin(), None);
    form.state().abandon();
    let second = form.state().begin().unwrap();
    assert!(!form.state().finish(first));
    assert!(form.busy().get_untracked());
    assert!(form.state().finish(second));
    assert!(!form.busy().get_untracked());
}

#[wasm_bindgen_test]
fn an_answer_to_a_form_that_has_gone_does_not_count() {
    let owner = Owner::new();
    let (state, generation) = owner.with(|| {
        let state = Form::new(&TestField::ALL).state();
        (state, state.begin().unwrap())
    });
    drop(owner);
    assert!(!state.finish(generation));
}
