//! A company is added by its name and its code together, and what is wrong is mended.

use super::ways::{self, HUANG, LIN, LINS, STRANGE, STRANGE_CODE};
use qifu_e2e::{Agent, Face, Jssdk, Person, Sample, Setting, Stage};
use serde_json::json;
use thirtyfour::Key;

const NAME: &str = "企业名称";
const CODE: &str = "统一社会信用代码";

/// The code of a company of the register.
const SCANNED: &str = "91440300PDY00001X3";

/// J06: Y-FAQ-11..13, Y-FAQ-24..28, Y-FAQ-49, Y-FAQ-52
#[tokio::test]
async fn a_check_that_fails_says_why_and_is_mended() {
    Stage::mock()
        .play(async |stage| {
            let (huang, phone) = (stage.person(HUANG.name).await, stage.person("the phone").await);
            ways::logs_in_with_a_phone(&huang, &phone, &HUANG).await;
            huang.click("请选择办事企业").await;
            huang.click("添加企业").await;
            fails_and_is_mended(&huang).await;
            phone.open("/sim/sms").await;
            phone.see(&format!("您已关联“{}”", LINS[1])).await;
        })
        .await;
}

/// Y-FAQ-24: the link of the message leads to its answer; what was typed is there afterwards.
async fn reads_the_answer_and_comes_back(person: &Person<'_>) {
    let path = person.address().await;
    person.click("核验不成功是什么原因").await;
    person.is_at("/help/check-failed").await;
    person.see("单位名称").await;
    person.see("可能是当前系统服务的稳定性问题，您可以稍后重新尝试").await;
    person.back().await;
    person.is_at(&path).await;
    assert_eq!(person.value_of(NAME).await, "澍拾禾（深圳）电子科技公司", "what was typed stays");
    assert_eq!(person.value_of(CODE).await, "91440300PDY0000283");
}

/// From the form to the added company.
async fn fails_and_is_mended(person: &Person<'_>) {
    person.heading("添加企业").await;
    person.see("建议从营业执照或国家企业信用信息公示系统复制准确的全称").await;
    person.checks_the_screen().await;
    person.click("添加企业").await;
    person.see("请填写企业名称").await;
    person.see("请填写统一社会信用代码").await;
    person.checks_the_screen().await;
    person.fill(NAME, "澍拾禾(深圳) 电子科技公司 ").await;
    person.fill(CODE, "9144 0300 pdy0000283").await;
    person.click("添加企业").await;
    person.see("核验不成功").await;
    for cause in [
        "是否与登记管理部门签发的完全一致",
        "输入的信息中间、后面是否有空格",
        "名称里的括号是不是全角括号",
        "建议将准确信息直接复制到输入框",
        "提交前已经自动整理过：括号改成了全角圆括号、去掉了空格、小写字母改成了大写",
    ] {
        person.see(cause).await;
    }
    assert_eq!(person.value_of(NAME).await, "澍拾禾（深圳）电子科技公司");
    assert_eq!(person.value_of(CODE).await, "91440300PDY0000283");
    person.checks_the_screen().await;
    reads_the_answer_and_comes_back(person).await;
    person.fill(NAME, LINS[1]).await;
    person.click("添加企业").await;
    person.heading("已添加企业").await;
    assert_eq!(person.fact("企业名称").await, LINS[1]);
    assert_eq!(person.fact("账号可信等级").await, "未认证");
    person.checks_the_screen().await;
}

/// J06: Y-FAQ-24..28
#[tokio::test]
async fn over_http_at_a_desk() {
    walks_through(Stage::http()).await;
}

/// J06: Y-FAQ-24..28
#[tokio::test]
async fn in_wechat_on_android() {
    walks_through(Stage::http().phone(Agent::WechatAndroid)).await;
}

/// J06: Y-FAQ-24..28
#[tokio::test]
async fn in_the_elders_version() {
    walks_through(Stage::http().phone(Agent::Phone).elder()).await;
}

/// J06: Y-FAQ-24..28
#[tokio::test]
async fn in_the_dark() {
    walks_through(Stage::http().phone(Agent::Phone).dark()).await;
}

async fn walks_through(setting: Setting) {
    setting
        .refusals()
        .play(async |stage| {
            let huang = stage.person(HUANG.name).await;
            ways::sits_at(stage, &huang, &HUANG, "/companies").await;
            huang.click("添加企业").await;
            fails_and_is_mended(&huang).await;
        })
        .await;
}

/// J06: Y-FAQ-24..28
#[tokio::test]
async fn by_keyboard_only() {
    Stage::http()
        .refusals()
        .play(async |stage| {
            let huang = stage.person(HUANG.name).await;
            ways::sits_at(stage, &huang, &HUANG, "/companies").await;
            huang.heading("请选择办事企业").await;
            huang.tab_to("添加企业").await;
            huang.key(Key::Enter).await;
            huang.focus_is_on("h1", "添加企业").await;
            huang.tab_to(NAME).await;
            huang.types("沅拾禾物流经营部").await;
            huang.tab_to(CODE).await;
            huang.types(STRANGE_CODE).await;
            huang.key(Key::Enter).await;
            huang.see("核验不成功").await;
            huang.tab_to(NAME).await;
            huang.key(Key::Home).await;
            huang.types("汕头市").await;
            huang.tab_to("添加企业").await;
            huang.key(Key::Enter).await;
            huang.focus_is_on("h1", "已添加企业").await;
            huang.see(STRANGE).await;
        })
        .await;
}

/// J06: Y-FAQ-29
#[tokio::test]
async fn a_fault_of_the_service_is_no_mismatch_and_nothing_is_lost() {
    Stage::http()
        .refusals()
        .play(async |stage| {
            let huang = stage.person(HUANG.name).await;
            ways::sits_at(stage, &huang, &HUANG, "/companies/add").await;
            huang.fill(NAME, STRANGE).await;
            huang.fill(CODE, STRANGE_CODE).await;
            stage.world().breaks("AddCompany", &json!({ "status": 503 }), None);
            huang.click("添加企业").await;
            huang.patient(20).see("可能是当前系统服务的稳定性问题，您可以稍后重新尝试").await;
            assert!(!huang.sees("核验不成功").await);
            assert_eq!(
                (huang.value_of(NAME).await.as_str(), huang.value_of(CODE).await.as_str()),
                (STRANGE, STRANGE_CODE)
            );
            huang.checks_the_screen().await;
            stage.world().heals();
            huang.reload().await;
            huang.heading("添加企业").await;
            assert_eq!(huang.value_of(NAME).await, STRANGE, "kept over a reload");
            huang.click("添加企业").await;
            huang.heading("已添加企业").await;
            huang.click("继续添加企业").await;
            huang.heading("添加企业").await;
            assert_eq!(huang.value_of(NAME).await, "", "kept no longer than it is of use");
        })
        .await;
}

/// J06: a doubtful code warns, and can be insisted on.
#[tokio::test]
async fn a_code_whose_check_is_wrong_can_be_insisted_on() {
    Stage::http()
        .refusals()
        .play(async |stage| {
            let huang = stage.person(HUANG.name).await;
            ways::sits_at(stage, &huang, &HUANG, "/companies/add").await;
            huang.fill(NAME, STRANGE).await;
            huang.fill(CODE, "92440500PDY000407X").await;
            huang.click("添加企业").await;
            huang.see("第 18 位是校验位").await;
            huang.checks_the_screen().await;
            huang.click("仍然提交").await;
            huang.see("核验不成功").await;
        })
        .await;
}

/// J06: a company that is there already is not added twice.
#[tokio::test]
async fn what_is_there_already_is_said_to_be() {
    Stage::http()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            let token = ways::sits_at(stage, &lin, &LIN, "/companies/add").await;
            lin.fill(NAME, LINS[1]).await;
            lin.fill(CODE, "91440300PDY0000283").await;
            lin.click("添加企业").await;
            lin.heading("请选择办事企业").await;
            lin.see("这家企业已经在您的企业列表里").await;
            assert!(!lin.sees("企业账号注册成功").await, "nothing was registered");
            let companies = stage.world().asks_as(&token, "/companies");
            assert_eq!(companies.as_array().map(Vec::len), Some(LINS.len()));
        })
        .await;
}

/// J06: what was typed is there after a login in between, and gone after logging out.
#[tokio::test]
async fn what_was_typed_survives_an_expired_session_and_not_a_log_out() {
    Stage::http()
        .refusals()
        .play(async |stage| {
            let huang = stage.person(HUANG.name).await;
            ways::sits_at(stage, &huang, &HUANG, "/companies/add").await;
            huang.fill(NAME, STRANGE).await;
            huang.fill(CODE, STRANGE_CODE).await;
            stage.world().breaks("AddCompany", &json!("expired_session"), Some(1));
            huang.click("添加企业").await;
            huang.see("登录已过期").await;
            ways::agrees_to_a_face_check(&huang).await;
            stage.world().decides(Face::Passed, &HUANG);
            huang.heading("添加企业").await;
            assert_eq!(huang.value_of(NAME).await, STRANGE);
            huang.click_in("navigation", "我的").await;
            huang.click("退出登录").await;
            huang.click_in("dialog", "退出登录").await;
            huang.see("已退出登录").await;
            let kept = "return JSON.parse(sessionStorage.getItem('qifu.typed') ?? '[]').length";
            assert_eq!(huang.script(kept, vec![]).await, 0);
        })
        .await;
}

/// Whatever is typed shows as text, in each field.
#[tokio::test]
async fn hostile_words_are_words() {
    Stage::http()
        .refusals()
        .play(async |stage| {
            let huang = stage.person(HUANG.name).await;
            ways::sits_at(stage, &huang, &HUANG, "/companies/add").await;
            let long = "运".repeat(4_000);
            for (name, code, seen) in [
                ("<img src=x onerror=window.hit=1>", STRANGE_CODE, "核验不成功"),
                ("\u{202e}司公限有", STRANGE_CODE, "核验不成功"),
                ("🏭", STRANGE_CODE, "核验不成功"),
                (&long, STRANGE_CODE, "企业名称最多 100 个字"),
                (STRANGE, "<img src=x>", "统一社会信用代码是 18 位"),
                (STRANGE, "🏭2440500PDY000407U", "第 1 位“🏭”不会出现"),
                (STRANGE, &long, "统一社会信用代码是 18 位，现在是 4000 位"),
            ] {
                ways::pastes(&huang, NAME, name).await;
                ways::pastes(&huang, CODE, code).await;
                huang.click("添加企业").await;
                huang.see(seen).await;
                huang.no_horizontal_scroll().await;
            }
            assert_eq!(
                huang.script("return window.hit ?? document.querySelectorAll('main img').length", vec![]).await,
                0
            );
        })
        .await;
}

/// Whoever has the licence in hand need not type its code: WeChat's scanner reads it, beside each field for a code.
#[tokio::test]
async fn in_wechat_the_code_is_scanned_from_the_licence() {
    Stage::http()
        .phone(Agent::WechatAndroid)
        .jssdk(Jssdk::Agrees)
        .play(async |stage| {
            let huang = stage.person(HUANG.name).await;
            ways::logs_in(stage, &huang, &HUANG).await;
            for path in ["/companies/add", "/companies/add/code", "/companies/find"] {
                huang.open(path).await;
                huang.click("扫营业执照").await;
                huang.see("没有扫码。可以再扫一次，或者直接输入").await;
                huang.script("window.scanned = 'https://licence.example/'", vec![]).await;
                huang.click("扫营业执照").await;
                huang.see("扫到的二维码里没有统一社会信用代码").await;
                let licence = format!("window.scanned = 'https://licence.example/?uniscid={SCANNED}&t=1'");
                huang.script(&licence, vec![]).await;
                huang.click("扫营业执照").await;
                huang.see("已填入扫到的统一社会信用代码，请核对").await;
                let label = if path.ends_with("find") { "企业名称或统一社会信用代码" } else { CODE };
                assert_eq!(huang.value_of(label).await, SCANNED);
                huang.checks_the_screen().await;
            }
        })
        .await;
}

/// Where there is neither a reader of the browser's nor a camera, a photo of the licence is read all the same.
#[tokio::test]
async fn without_a_scanner_a_photo_of_the_licence_is_read() {
    Stage::mock()
        .play(async |stage| {
            let (huang, phone) = (stage.person(HUANG.name).await, stage.person("the phone").await);
            ways::logs_in_with_a_phone(&huang, &phone, &HUANG).await;
            huang.open("/companies/add").await;
            huang.script("delete window.BarcodeDetector", vec![]).await;
            huang.click("扫营业执照").await;
            huang.see("选一张").await;
            huang.checks_the_screen().await;
            huang.picks("选照片识别", &Sample::of("不是二维码.png", &qifu_e2e::picture())).await;
            huang.see("照片里没有认出二维码").await;
            huang
                .picks("选照片识别", &Sample::code("执照.bmp", &format!("https://a.example/?uniscid={SCANNED}")))
                .await;
            huang.see("已填入扫到的统一社会信用代码").await;
            assert_eq!(huang.value_of(CODE).await, SCANNED);
        })
        .await;
}
