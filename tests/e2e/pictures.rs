//! The README's pictures: `cargo xtask pictures` takes them of the release build, into `target/pictures` or the folder
//! that `QIFU_PICTURES` names.

use qifu_e2e::{Agent, Face, Identity, Person, Sample, Setting, Stage};
use std::{env, fs, path::PathBuf};

/// Legal representative of three enterprises of the demonstration.
const LIN: Identity = Identity { name: "林秋实", document: "440100190101010011", mobile: "15400001000" };

/// The company that is chosen.
const COMPANY: &str = "澍拾禾（深圳）电子科技有限公司";

/// When the pictures are taken, by the server's clock.
const CLOCK: &str = "2026-11-23T01:30:00Z";

const PHONE: Setting = Stage::http().phone(Agent::Phone);

/// Takes the pictures of a phone in light colours: every screen on the way.
#[tokio::test]
async fn phone() {
    let all = [
        "welcome",
        "login",
        "consent",
        "waiting",
        "companies",
        "home",
        "account",
        "services",
        "find",
        "matter",
        "form",
        "case",
        "add",
        "help",
        "install",
        "record",
        "messages",
        "me",
        "settings",
    ];
    take(PHONE, "", &all).await;
}

/// The same in dark colours, those that show most of them.
#[tokio::test]
async fn dark() {
    take(PHONE.dark(), "-dark", &["welcome", "home", "account"]).await;
}

/// The same for elders.
#[tokio::test]
async fn elder() {
    take(PHONE.elder(), "-elder", &["welcome", "home", "companies"]).await;
}

/// The same on a desk.
#[tokio::test]
async fn desktop() {
    let setting = Setting { size: (1280, 800), ..Stage::http() };
    take(
        setting,
        "-desktop",
        &["welcome", "waiting", "companies", "home", "services", "find", "form", "case", "record", "help"],
    )
    .await;
}

/// Walks through the product and takes the pictures that are asked for.
async fn take(setting: Setting, suffix: &str, wanted: &[&str]) {
    setting
        .play(async |stage| {
            stage.world().starts_over_at(CLOCK);
            let person = stage.person(LIN.name).await;
            let camera = Camera { person: &person, suffix, wanted };
            comes_in(stage, &person, &camera).await;
            walks_inside(&person, &camera).await;
        })
        .await;
}

async fn comes_in(stage: &Stage, person: &Person<'_>, camera: &Camera<'_>) {
    person.open("/").await;
    person.see("办企业的事").await;
    person.see("演示数据").await;
    camera.take("welcome").await;
    person.click("请登录").await;
    person.heading("登录").await;
    camera.take("login").await;
    person.click("人脸识别登录").await;
    person.sees_control("同意并开始刷脸").await;
    camera.take("consent").await;
    person.check("我已阅读并单独同意处理我的人脸信息").await;
    person.click("同意并开始刷脸").await;
    person.see("等待打开").await;
    camera.take("waiting").await;
    stage.world().decides(Face::Passed, &LIN);
    person.heading("首页").await;
    person.click("请选择办事企业").await;
    person.see(COMPANY).await;
    camera.take("companies").await;
    person.click_in(COMPANY, "选择办事").await;
    person.heading("首页").await;
    person.see("当前办事企业").await;
    camera.take("home").await;
}

async fn walks_inside(person: &Person<'_>, camera: &Camera<'_>) {
    for (path, seen, name) in [
        ("/services", "企业登记信息", "services"),
        ("/companies/find?words=危险货物", "选择该企业", "find"),
        ("/companies/add", "两项都要填写", "add"),
        ("/help", "常见疑问", "help"),
        ("/install", "请使用手机扫码下载粤商通APP", "install"),
        ("/services/company-record", "经营范围", "record"),
        ("/messages", "您的账号登录了一次", "messages"),
        ("/me", "手机号码", "me"),
        ("/settings", "文字大小", "settings"),
    ] {
        person.open(path).await;
        person.see(seen).await;
        camera.take(name).await;
    }
    person.open("/").await;
    person.click("账号信息").await;
    person.see("账号可信等级").await;
    camera.take("account").await;
    handles_a_matter(person, camera).await;
}

/// From a matter of the catalogue to its record.
async fn handles_a_matter(person: &Person<'_>, camera: &Camera<'_>) {
    person.open("/services/matters/loader-filing").await;
    person.sees_control("开始办理").await;
    camera.take("matter").await;
    person.click("开始办理").await;
    for (material, name) in [("营业执照副本", "营业执照.pdf"), ("经办人授权委托书", "授权委托书.pdf")]
    {
        let file = Sample::document(name, 248_000);
        person.picks(material, &file).await;
        person.sees_control(&format!("移除 {name}")).await;
    }
    person.see("草稿已保存").await;
    camera.take("form").await;
    person.click("下一步：核对").await;
    person.heading("核对并提交").await;
    person.click("提交办理").await;
    person.heading("已提交").await;
    person.open("/services/cases").await;
    person.click("装货人备案").await;
    person.see("办理进度").await;
    camera.take("case").await;
}

/// Takes the pictures that are wanted, and leaves out the others.
struct Camera<'a> {
    person: &'a Person<'a>,
    suffix: &'a str,
    wanted: &'a [&'a str],
}

impl Camera<'_> {
    async fn take(&self, name: &str) {
        if !self.wanted.contains(&name) {
            return;
        }
        // What is said in passing covers what is there to stay.
        while self.person.can_press("知道了").await {
            self.person.click("知道了").await;
        }
        let folder = env::var_os("QIFU_PICTURES").map_or_else(|| PathBuf::from("../../target/pictures"), PathBuf::from);
        fs::create_dir_all(&folder).expect("the folder can be made");
        let file = folder.join(format!("{name}{}.png", self.suffix));
        fs::write(file, self.person.picture().await).expect("the folder takes a picture");
    }
}
