//! 办事: a matter from the catalogue to the department's decision.

mod certification;
mod drafts;
mod files;
mod looks;
mod records;
mod review;
mod submitting;

use qifu_e2e::{Identity, Person, Sample, Stage};
use serde_json::{Value, json};

/// A matter that any account may handle.
pub const OPEN: &str = "装货人备案";

/// Its two materials without which it cannot be submitted.
pub const REQUIRED: [&str; 2] = ["营业执照副本", "经办人授权委托书"];

/// A matter that needs certification.
pub const CLOSED: &str = "道路危险货物运输经营许可换证";

/// Opens a matter of the catalogue.
pub async fn opens_matter(person: &Person<'_>, matter: &str) {
    person.click_in("navigation", "办事").await;
    person.heading("办事").await;
    person.click(matter).await;
    person.heading(matter).await;
}

/// Begins [`OPEN`], with a company chosen.
pub async fn begins(person: &Person<'_>) {
    opens_matter(person, OPEN).await;
    person.click("开始办理").await;
    person.see("材料不齐不能提交").await;
}

/// Gives what [`OPEN`] requires.
pub async fn gives_all(person: &Person<'_>) {
    for (material, name) in REQUIRED.into_iter().zip(["执照.pdf", "委托书.pdf"]) {
        gives(person, material, name).await;
    }
}

/// Gives a document for a material.
pub async fn gives(person: &Person<'_>, material: &str, name: &str) {
    let file = Sample::document(name, 3_000);
    person.picks(material, &file).await;
    person.sees_control(&format!("移除 {name}")).await;
    person.does_not_see(&format!("正在上传 {name}")).await;
}

/// From a complete form to the confirmation. Says the number.
pub async fn submits(person: &Person<'_>) -> String {
    person.click("下一步：核对").await;
    person.heading("核对并提交").await;
    person.click("提交办理").await;
    person.heading("已提交").await;
    number(person).await
}

/// The number on the confirmation.
pub async fn number(person: &Person<'_>) -> String {
    let shown = person.fact("受理编号").await;
    shown.split_whitespace().next().unwrap_or_default().to_owned()
}

/// Puts a person in front of an address, logged in and acting with an account of this level, without any screen.
pub async fn sits_at(stage: &Stage, person: &Person<'_>, who: &Identity, trust: &str, path: &str) -> String {
    let token = acts(stage, who, trust);
    person.open("/config.json").await;
    let keep = "sessionStorage.clear(); sessionStorage.setItem('qifu.session', JSON.stringify(arguments[0]))";
    person.script(keep, vec![Value::from(token.clone())]).await;
    person.open(path).await;
    token
}

/// Logs a person in and acts with the first account of this level. Says the token.
pub fn acts(stage: &Stage, who: &Identity, trust: &str) -> String {
    let world = stage.world();
    let token = world.logs_in(who);
    let companies = world.asks_as(&token, "/companies");
    let accounts = companies.as_array().into_iter().flatten().flat_map(|one| one["accounts"].as_array().cloned());
    let account = accounts.flatten().find(|account| account["trust"] == trust).expect("an account of this level");
    world.writes_as(&token, "PUT", "/session/acting", &json!({ "account": account["id"] }));
    token
}

/// A draft of [`OPEN`] with all that it requires, made without any screen. Says its identifier.
pub fn complete_draft(stage: &Stage, token: &str) -> String {
    let world = stage.world();
    let case = world.writes_as(token, "POST", "/cases", &json!({ "matter": "loader-filing" }));
    let id = case["id"].as_str().expect("a case has an identifier").to_owned();
    let given = |material: &str| {
        let file = world.server().stores(token, "application/pdf", b"%PDF-1.4");
        json!({ "material": material, "file": file, "name": "材料.pdf", "size": 8, "media_type": "application/pdf" })
    };
    let content = json!({ "files": [given("licence"), given("letter")], "remark": "" });
    world.writes_as(token, "PUT", &format!("/cases/{id}/content"), &content);
    id
}

/// A submitted case of [`OPEN`], made without any screen. Says its identifier.
pub fn submitted(stage: &Stage, token: &str) -> String {
    let id = complete_draft(stage, token);
    stage.world().writes_as(token, "POST", &format!("/cases/{id}/submission"), &json!({ "revision": 1 }));
    id
}

/// What the server keeps of a case.
pub fn case_of(stage: &Stage, token: &str, id: &str) -> Value {
    stage.world().asks_as(token, &format!("/cases/{id}"))
}

/// The department decides.
pub fn decides(stage: &Stage, id: &str, decision: &Value) {
    stage.world().server().write("POST", &format!("/sim/reviews/{id}/decision"), decision);
}
