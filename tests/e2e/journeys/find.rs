//! An agent finds a company, registers its account and starts business.

use super::ways::{self, HUANG, LIN, LINS, SEARCH, STRANGE};
use qifu_e2e::{Agent, Face, Person, Setting, Stage};
use thirtyfour::Key;

/// J05: R-REG-16..19, Y-FIND-01..09, Y-FAQ-12..13, Y-FAQ-17, Y-FAQ-47, Y-FAQ-50
#[tokio::test]
async fn an_agent_finds_a_company_and_starts_business() {
    Stage::mock()
        .play(async |stage| {
            let (huang, phone) = (stage.person(HUANG.name).await, stage.person("the phone").await);
            ways::logs_in_with_a_phone(&huang, &phone, &HUANG).await;
            business_asks_for_a_company(&huang).await;
            searches_are_refused_with_words(&huang).await;
            finds_the_company(&huang).await;
            sees_what_choosing_does(&huang).await;
            let number = has_an_account(&huang).await;
            phone.open("/sim/sms").await;
            phone.see(&format!("您已关联“{}”，法人账号为 {number}，可信等级：未认证", LINS[1])).await;
            starts_business(&huang).await;
        })
        .await;
}

async fn business_asks_for_a_company(person: &Person<'_>) {
    person.open("/services/company-record").await;
    person.heading("请选择办事企业").await;
    person.see("名下还没有企业").await;
    person.checks_the_screen().await;
}

async fn searches_are_refused_with_words(person: &Person<'_>) {
    for (typed, words) in [
        ("", "请填写企业名称或统一社会信用代码"),
        ("广", "名称至少填 2 个字"),
        ("91440300PDY", "统一社会信用代码是 18 位，现在是 11 位"),
        ("9144O300PDY0000283", "第 5 位“O”不会出现在统一社会信用代码里"),
        ("442000400007777", "这是旧执照的工商注册号"),
        (HUANG.document, "这像是个人的证件号码或手机号码"),
        (HUANG.mobile, "这像是个人的证件号码或手机号码"),
    ] {
        ways::looks_for(person, typed).await;
        person.see(words).await;
        assert_eq!(person.value_of(SEARCH).await, typed, "what was typed stays");
        assert!(!person.address().await.contains("find"), "it goes nowhere");
    }
    person.checks_the_screen().await;
}

async fn finds_the_company(person: &Person<'_>) {
    ways::looks_for(person, " 澍拾禾(深圳)").await;
    person.heading("查找企业").await;
    person.see("找到 1 家").await;
    person.see(LINS[1]).await;
    person.see("已自动整理：去掉了空格、括号改成了全角圆括号").await;
    assert_eq!(person.value_of(SEARCH).await, "澍拾禾（深圳）");
    let marked = person.script("return document.querySelector('mark').textContent", vec![]).await;
    assert_eq!(marked, "澍拾禾（深圳）");
    assert!(person.sees("林**").await && !person.sees(LIN.name).await, "who is in charge is masked");
    person.title("查找企业 - 企服通").await;
    person.checks_the_screen().await;
}

async fn sees_what_choosing_does(person: &Person<'_>) {
    person.click("选择该企业").await;
    for effect in ["您是账号申请人", "账号可信等级为未认证", "154****1021", "不会让您看到企业的机密信息"]
    {
        person.see(effect).await;
    }
    person.checks_the_screen().await;
    person.click("先不选").await;
    person.does_not_see("确认后会发生这些事").await;
    person.click("选择该企业").await;
    person.click("确认选择").await;
}

async fn has_an_account(person: &Person<'_>) -> String {
    person.heading("已添加企业").await;
    person.see("企业账号注册成功").await;
    assert_eq!(person.fact("企业名称").await, LINS[1]);
    assert_eq!(person.fact("账号可信等级").await, "未认证");
    assert_eq!(person.fact("账号申请人").await, HUANG.name);
    person.see("企业账号未认证").await;
    person.checks_the_screen().await;
    person.reload().await;
    person.heading("已添加企业").await;
    let number = person.fact("法人账号").await;
    number.split_whitespace().next().expect("a number").to_owned()
}

async fn starts_business(person: &Person<'_>) {
    person.click("选择办事").await;
    person.heading("企业登记信息").await;
    assert!(person.fact("名称").await.starts_with(LINS[1]), "where the person wanted to go");
    assert_eq!(person.fact("法定代表人").await, "林**");
    person.open("/companies").await;
    person.see("企业列表").await;
    person.see("账号申请人").await;
    assert_eq!(person.count("法人账号 GD").await, 1);
    person.checks_the_screen().await;
    ways::looks_for(person, LINS[1]).await;
    person.see("已在您的企业列表").await;
    assert!(!person.can_press("选择该企业").await);
    person.checks_the_screen().await;
}

/// J05: Y-FIND-02..08
#[tokio::test]
async fn over_http_at_a_desk() {
    walks_through(Stage::http()).await;
}

/// J05: Y-FIND-02..08
#[tokio::test]
async fn in_wechat_on_android() {
    walks_through(Stage::http().phone(Agent::WechatAndroid)).await;
}

/// J05: Y-FIND-02..08
#[tokio::test]
async fn in_wechat_on_ios() {
    walks_through(Stage::http().phone(Agent::WechatIos)).await;
}

/// J05: Y-FIND-02..08
#[tokio::test]
async fn in_the_elders_version() {
    walks_through(Stage::http().phone(Agent::Phone).elder()).await;
}

/// J05: Y-FIND-02..08
#[tokio::test]
async fn in_the_dark() {
    walks_through(Stage::http().phone(Agent::Phone).dark()).await;
}

/// J05: Y-FIND-02..08
#[tokio::test]
async fn with_text_of_twice_the_size_on_320_pixels() {
    walks_through(Stage::http().phone(Agent::Phone).wide(320).text(200)).await;
}

async fn walks_through(setting: Setting) {
    setting
        .play(async |stage| {
            let huang = stage.person(HUANG.name).await;
            ways::logs_in(stage, &huang, &HUANG).await;
            huang.click("请选择办事企业").await;
            huang.heading("请选择办事企业").await;
            huang.see("名下还没有企业").await;
            huang.checks_the_screen().await;
            finds_the_company(&huang).await;
            sees_what_choosing_does(&huang).await;
            has_an_account(&huang).await;
            huang.click("选择办事").await;
            ways::is_acting_for(&huang, LINS[1]).await;
            huang.checks_the_screen().await;
        })
        .await;
}

/// J05: Y-FIND-02..08
#[tokio::test]
async fn by_keyboard_only() {
    Stage::http()
        .play(async |stage| {
            let huang = stage.person(HUANG.name).await;
            ways::sits_at(stage, &huang, &HUANG, "/companies").await;
            huang.heading("请选择办事企业").await;
            huang.tab_to(SEARCH).await;
            huang.key(Key::Enter).await;
            huang.see("请填写企业名称或统一社会信用代码").await;
            huang.tab_to(SEARCH).await;
            huang.types("沅拾禾物流").await;
            huang.key(Key::Enter).await;
            huang.focus_is_on("h1", "查找企业").await;
            huang.see(STRANGE).await;
            huang.tab_to("选择该企业").await;
            huang.key(Key::Enter).await;
            huang.focus_is_on("h2", "选择这家企业？").await;
            huang.key(Key::Escape).await;
            huang.focus_is_on("button", "选择该企业").await;
            huang.key(Key::Enter).await;
            huang.focus_is_on("h2", "选择这家企业？").await;
            huang.tab_to("确认选择").await;
            huang.key(Key::Enter).await;
            huang.focus_is_on("h1", "已添加企业").await;
            huang.see("企业账号注册成功").await;
            huang.tab_to("选择办事").await;
            huang.key(Key::Enter).await;
            huang.focus_is_on("h1", "首页").await;
            huang.see(STRANGE).await;
        })
        .await;
}

/// J05: Y-FAQ-17, Y-FAQ-19, Y-FAQ-20, Y-FAQ-39, and who is in charge is told.
#[tokio::test]
async fn who_is_in_charge_is_told_and_sees_every_account_of_the_company() {
    Stage::http()
        .refusals()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            ways::logs_in(stage, &lin, &LIN).await;
            lin.click_with_in("navigation", "消息").await;
            lin.see("已自动关联").await;
            let huang = stage.person(HUANG.name).await;
            ways::sits_at(stage, &huang, &HUANG, "/companies").await;
            chooses_the_first(&huang, LINS[1]).await;
            lin.see(&format!("有人为“{}”注册了企业账号", LINS[1])).await;
            lin.click(&format!("有人为“{}”注册了企业账号", LINS[1])).await;
            lin.see("账号申请人：黄**").await;
            lin.checks_the_screen().await;
            lin.click("查看企业的全部账号").await;
            lin.heading("账号信息").await;
            lin.see("注册渠道").await;
            assert_eq!(lin.count("企业账号未认证").await, 1);
            assert_eq!(lin.count("企业账号已认证").await, 1);
            assert!(lin.sees("黄**").await && lin.sees(LIN.name).await && lin.sees("粤商通").await);
            lin.checks_the_screen().await;
            huang.open("/me/companies").await;
            huang.heading("我的企业").await;
            huang.see("办事账号 GD").await;
            huang.checks_the_screen().await;
            huang.click(LINS[1]).await;
            huang.heading("企业主页").await;
            assert!(huang.fact("账号状态").await.starts_with("企业账号未认证"));
            huang.checks_the_screen().await;
            huang.click("账号信息").await;
            huang.heading("账号信息").await;
            huang.see("林**").await;
            assert!(huang.sees("GD******").await && !huang.sees(LIN.name).await, "another's number is masked");
            assert!(!huang.can_press("终止这个账号").await, "an applicant ends nothing");
            huang.checks_the_screen().await;
            lin.click("终止这个账号").await;
            lin.see("终止“黄**”的企业账号？").await;
            lin.checks_the_screen().await;
            lin.click("先不终止").await;
            lin.click("终止这个账号").await;
            lin.click("确认终止").await;
            lin.see("账号已终止").await;
            lin.focus_is_on("h1", "账号信息").await;
            lin.does_not_see("黄**").await;
            assert!(!lin.can_press("终止这个账号").await, "one's own account stays");
            huang.see("内容可能已被删除，或者您没有查看的权限").await;
            huang.open("/messages").await;
            huang.click(&format!("您在“{}”的企业账号已被终止", LINS[1])).await;
            huang.see("终止人：林**").await;
            huang.checks_the_screen().await;
        })
        .await;
}

async fn chooses_the_first(person: &Person<'_>, company: &str) {
    ways::looks_for(person, company).await;
    person.click_in(company, "选择该企业").await;
    person.click("确认选择").await;
    person.heading("已添加企业").await;
}

/// J05: what is added in one tab is there in the person's other tab.
#[tokio::test]
async fn an_added_company_shows_in_the_other_tab_soon() {
    Stage::http()
        .play(async |stage| {
            let one = stage.person(HUANG.name).await;
            let token = ways::sits_at(stage, &one, &HUANG, "/companies").await;
            let other = stage.person("the other tab").await;
            other.open("/config.json").await;
            let keep = "sessionStorage.setItem('qifu.session', JSON.stringify(arguments[0]))";
            other.script(keep, vec![serde_json::Value::from(token)]).await;
            other.open("/companies").await;
            other.see("名下还没有企业").await;
            chooses_the_first(&one, STRANGE).await;
            other.see(STRANGE).await;
        })
        .await;
}

/// J05, when the session ends with the choice: the person comes back to what was found.
#[tokio::test]
async fn a_session_that_ends_leads_back_to_what_was_found() {
    Stage::http()
        .refusals()
        .play(async |stage| {
            let huang = stage.person(HUANG.name).await;
            ways::sits_at(stage, &huang, &HUANG, "/companies").await;
            ways::looks_for(&huang, STRANGE).await;
            huang.click("选择该企业").await;
            stage.world().breaks("ChooseCompany", &serde_json::json!("expired_session"), Some(1));
            huang.click("确认选择").await;
            huang.see("登录已过期").await;
            ways::agrees_to_a_face_check(&huang).await;
            stage.world().decides(Face::Passed, &HUANG);
            huang.heading("查找企业").await;
            huang.click_in(STRANGE, "选择该企业").await;
            huang.click("确认选择").await;
            huang.heading("已添加企业").await;
        })
        .await;
}
