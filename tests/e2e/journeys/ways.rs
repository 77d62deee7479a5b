//! The people of the demonstration, and the ways through the product that many journeys begin with.

use qifu_e2e::{Face, Identity, Person, Stage};

/// Legal representative of three enterprises.
pub const LIN: Identity = Identity { name: "林秋实", document: "440100190101010011", mobile: "15400001000" };

/// Operator of a sole trader with a name, and of others that no login associates.
pub const CHEN: Identity = Identity { name: "陈海生", document: "440300190201010028", mobile: "15400001007" };

/// Legal representative of an enterprise for which a colleague has an account too.
pub const HE: Identity = Identity { name: "何志明", document: "440400190301010039", mobile: "15400001014" };

/// In charge of nothing.
pub const HUANG: Identity = Identity { name: "黄婉仪", document: "44050019040101004X", mobile: "15400001021" };

/// The companies of [`LIN`].
pub const LINS: [&str; 3] =
    ["广州澍拾禾危险货物运输有限公司", "澍拾禾（深圳）电子科技有限公司", "珠海澍拾禾能源有限公司"];

/// The consent to a face check.
pub const CONSENT: &str = "我已阅读并单独同意处理我的人脸信息";

/// From the first page to where a face check waits for the partner.
pub async fn asks_for_a_face_check(person: &Person<'_>) {
    person.open("/").await;
    person.click("请登录").await;
    agrees_to_a_face_check(person).await;
}

/// From the login page to where a face check waits for the partner.
pub async fn agrees_to_a_face_check(person: &Person<'_>) {
    person.heading("登录").await;
    person.click("人脸识别登录").await;
    person.heading("人脸识别登录").await;
    person.check(CONSENT).await;
    person.click("同意并开始刷脸").await;
    person.see("请完成刷脸验证").await;
}

/// Logs in from the first page; the partner is asked directly.
pub async fn logs_in(stage: &Stage, person: &Person<'_>, who: &Identity) {
    asks_for_a_face_check(person).await;
    stage.world().decides(Face::Passed, who);
    person.heading("首页").await;
    person.see(who.name).await;
}

/// From home, acts for a company from now on.
pub async fn acts_for(person: &Person<'_>, company: &str) {
    person.click("请选择办事企业").await;
    person.heading("请选择办事企业").await;
    person.click_with_in(company, "法人账号").await;
    person.heading("首页").await;
    person.see("当前办事企业").await;
}
