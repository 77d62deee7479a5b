//! A sole trader without a name, and one without a code, are added by hand by their operator.

use super::ways::{self, CHEN, HUANG};
use qifu_e2e::{Agent, Person, Stage};
use thirtyfour::Key;

const CODE: &str = "统一社会信用代码";

/// The code of the sole trader without a name.
const NAMELESS: &str = "92440600PDY0000520";

/// The number on the old licence of the other one.
const OLD: &str = "442000400007777";

/// What to do with an old licence, word for word.
const INSTRUCTION: &str =
    "没有统一社会信用代码，仅有工商注册号的个体户，请前往线下政务服务大厅更换三证合一后的新营业执照";

/// J03: Y-ENT-09..13
#[tokio::test]
async fn an_operator_adds_the_business_without_a_name() {
    Stage::mock()
        .play(async |stage| {
            let (chen, phone) = (stage.person(CHEN.name).await, stage.person("the phone").await);
            ways::logs_in_with_a_phone(&chen, &phone, &CHEN).await;
            chen.see("登录成功，已自动关联 1 家企业").await;
            chen.click("请选择办事企业").await;
            chen.click("手动添加").await;
            chen.heading("手动添加").await;
            chen.checks_the_screen().await;
            chen.click("立即添加").await;
            chen.see("请填写统一社会信用代码").await;
            chen.checks_the_screen().await;
            chen.fill(CODE, " 9244 0600 pdy0 0005 20").await;
            chen.click("立即添加").await;
            chen.heading("已添加企业").await;
            assert_eq!(chen.fact("账号可信等级").await, "已认证");
            chen.see("（无名称）").await;
            chen.checks_the_screen().await;
            chen.open("/companies").await;
            chen.see("（无名称）").await;
            assert_eq!(chen.count("已认证").await, 2);
            chen.open("/companies/add/code").await;
            chen.fill(CODE, NAMELESS).await;
            chen.click("立即添加").await;
            chen.heading("请选择办事企业").await;
            chen.see("这家企业已经在您的企业列表里").await;
            chen.see("（无名称）").await;
            assert_eq!(chen.count("已认证").await, 2, "nothing was made twice");
        })
        .await;
}

/// J03: Y-ENT-14..15, then Y-ENT-10..13
#[tokio::test]
async fn an_old_licence_is_exchanged_in_the_service_hall_and_then_added() {
    Stage::mock()
        .play(async |stage| {
            let (chen, phone) = (stage.person(CHEN.name).await, stage.person("the phone").await);
            ways::logs_in_with_a_phone(&chen, &phone, &CHEN).await;
            chen.open("/companies/add/code").await;
            chen.click("没有统一社会信用代码").await;
            chen.see(INSTRUCTION).await;
            chen.checks_the_screen().await;
            chen.reload().await;
            chen.fill(CODE, OLD).await;
            chen.click("立即添加").await;
            chen.see("这是工商注册号，不是统一社会信用代码").await;
            chen.see(INSTRUCTION).await;
            chen.checks_the_screen().await;
            let code = exchanges(&phone).await;
            chen.fill(CODE, &code).await;
            chen.click("立即添加").await;
            chen.heading("已添加企业").await;
            assert_eq!(chen.fact("企业名称").await, "湛江市澍拾禾建设工程经营部");
            assert_eq!(chen.fact("账号可信等级").await, "已认证");
        })
        .await;
}

/// At the counter: a wrong number, then the right one. Says the new code.
async fn exchanges(counter: &Person<'_>) -> String {
    counter.open("/sim/service-hall").await;
    counter.heading("更换三证合一营业执照").await;
    for (number, words) in [
        ("", "请填写工商注册号"),
        ("4420004", "工商注册号是 15 位"),
        ("442000400007778", "工商注册号最后一位对不上"),
        ("440301103072002", "登记管理部门没有这个工商注册号的旧执照"),
    ] {
        counter.fill("旧执照上的工商注册号", number).await;
        counter.click("换发新执照").await;
        counter.see(words).await;
    }
    counter.checks_the_screen().await;
    counter.click_with(OLD).await;
    counter.click("换发新执照").await;
    counter.see("新营业执照已发出").await;
    counter.checks_the_screen().await;
    let code = counter.fact("统一社会信用代码").await;
    code.split_whitespace().next().expect("a code").to_owned()
}

/// J03: Y-ENT-12
#[tokio::test]
async fn what_is_anothers_or_nobodys_is_refused_with_a_next_step() {
    Stage::http()
        .refusals()
        .phone(Agent::Phone)
        .play(async |stage| {
            let huang = stage.person(HUANG.name).await;
            let token = ways::sits_at(stage, &huang, &HUANG, "/companies/add/code").await;
            huang.fill(CODE, "91440300568520498A").await;
            huang.click("立即添加").await;
            huang.see("没有查到这个代码").await;
            huang.checks_the_screen().await;
            huang.fill(CODE, "92440600PDY0000521").await;
            huang.click("立即添加").await;
            huang.see("第 18 位是校验位").await;
            huang.click("仍然提交").await;
            huang.see("没有查到这个代码").await;
            huang.fill(CODE, NAMELESS).await;
            huang.click("立即添加").await;
            huang.see("您不是这家的经营者").await;
            huang.checks_the_screen().await;
            assert_eq!(stage.world().asks_as(&token, "/companies"), serde_json::json!([]));
            huang.click("查找这家企业").await;
            huang.see("找到 1 家").await;
            huang.see("（无名称）").await;
            huang.checks_the_screen().await;
        })
        .await;
}

/// J03: Y-ENT-10..13
#[tokio::test]
async fn by_keyboard_only() {
    Stage::http()
        .play(async |stage| {
            let chen = stage.person(CHEN.name).await;
            ways::sits_at(stage, &chen, &CHEN, "/companies").await;
            chen.see("个体工商户").await;
            chen.tab_to("手动添加").await;
            chen.key(Key::Enter).await;
            chen.focus_is_on("h1", "手动添加").await;
            chen.tab_to(CODE).await;
            chen.types(NAMELESS).await;
            chen.tab_to("立即添加").await;
            chen.key(Key::Enter).await;
            chen.focus_is_on("h1", "已添加企业").await;
        })
        .await;
}

/// Whatever is typed shows as text.
#[tokio::test]
async fn hostile_words_are_words() {
    Stage::http()
        .play(async |stage| {
            let chen = stage.person(CHEN.name).await;
            ways::sits_at(stage, &chen, &CHEN, "/companies/add/code").await;
            for (typed, seen) in [
                ("<img src=x onerror=window.hit=1>", "统一社会信用代码是 18 位"),
                ("\u{202e}92440600PDY000052🏭", "第 18 位“🏭”不会出现"),
            ] {
                ways::pastes(&chen, CODE, typed).await;
                chen.click("立即添加").await;
                chen.see(seen).await;
                chen.no_horizontal_scroll().await;
            }
            assert_eq!(
                chen.script("return window.hit ?? document.querySelectorAll('main img').length", vec![]).await,
                0
            );
        })
        .await;
}
