//! The companies that a face login brings by itself, their accounts, and the register behind them.

use super::ways::{self, CHEN, HE, HUANG, LIN, LINS};
use qifu_e2e::Stage;

/// J02: Y-LOGIN-01, Y-ENT-02, Y-ENT-08, R-REG-09, R-REG-14
#[tokio::test]
async fn an_operator_finds_the_sole_trader_that_has_a_name() {
    Stage::http()
        .play(async |stage| {
            let chen = stage.person(CHEN.name).await;
            ways::logs_in(stage, &chen, &CHEN).await;
            chen.see("登录成功，已自动关联 1 家企业").await;
            chen.click("请选择办事企业").await;
            chen.see("账号申请人").await;
            assert_eq!(chen.count("法人账号").await, 1, "one without a name is not associated");
            chen.click("选择办事").await;
            chen.heading("首页").await;
            chen.click("账号信息").await;
            chen.heading("账号信息").await;
            assert_eq!(chen.fact("我的身份").await, "经营者");
            assert_eq!(chen.fact("账号可信等级").await, "已认证");
        })
        .await;
}

/// J02: Y-ENT-03, R-REG-10
#[tokio::test]
async fn a_second_login_creates_no_second_account() {
    Stage::http()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            ways::logs_in(stage, &lin, &LIN).await;
            let before = accounts(&lin).await;
            lin.click_in("navigation", "我的").await;
            lin.click("退出登录").await;
            lin.click_in("dialog", "退出登录").await;
            lin.see("已退出登录").await;
            ways::logs_in(stage, &lin, &LIN).await;
            lin.see("上次登录").await;
            assert_eq!(accounts(&lin).await, before, "the same accounts as before");
        })
        .await;
}

/// The numbers of the accounts that the chooser offers.
async fn accounts(person: &qifu_e2e::Person<'_>) -> Vec<String> {
    person.click("请选择办事企业").await;
    for company in LINS {
        person.see(company).await;
    }
    let text = person.text().await;
    let numbers: Vec<_> = text.lines().filter(|line| line.contains("法人账号 GD")).map(str::to_owned).collect();
    assert_eq!(numbers.len(), LINS.len(), "{text}");
    numbers
}

/// J02: R-REG-12, Y-ENT-05
#[tokio::test]
async fn where_a_company_has_two_accounts_one_chooses_between_them() {
    Stage::http()
        .play(async |stage| {
            let he = stage.person(HE.name).await;
            ways::logs_in(stage, &he, &HE).await;
            he.click("请选择办事企业").await;
            he.see("选择当前办事企业及账号").await;
            he.see("账号申请人").await;
            assert_eq!(he.count("账号申请人").await, 2, "his own account and a colleague's");
            he.checks_the_screen().await;
            let text = he.text().await;
            let lines: Vec<_> = text.lines().collect();
            let account_of = |is_own: bool| {
                let applicant = |line: &&str| line.contains("账号申请人：") && line.contains(HE.name) == is_own;
                let at = lines.iter().position(applicant).expect("an applicant of each kind");
                lines[at - 1].trim().to_owned()
            };
            he.click_in(&account_of(true), "选择办事").await;
            he.heading("首页").await;
            he.click("账号信息").await;
            assert_eq!(he.fact("账号申请人").await, HE.name);
            he.back().await;
            he.click("切换企业").await;
            he.heading("请选择办事企业").await;
            he.click_in(&account_of(false), "选择办事").await;
            he.heading("首页").await;
            he.click("账号信息").await;
            assert_ne!(he.fact("账号申请人").await, HE.name);
            assert_eq!(he.fact("我的身份").await, "法定代表人");
        })
        .await;
}

/// The alternative of J02: a person with no company.
#[tokio::test]
async fn who_is_in_charge_of_nothing_finds_an_empty_chooser_that_says_why() {
    Stage::http()
        .play(async |stage| {
            let huang = stage.person(HUANG.name).await;
            ways::logs_in(stage, &huang, &HUANG).await;
            huang.see("登录成功").await;
            huang.click("请选择办事企业").await;
            huang.see("名下还没有企业").await;
            huang.see("12345").await;
            huang.checks_the_screen().await;
        })
        .await;
}

/// J02: Y-FAQ-49
#[tokio::test]
async fn names_and_codes_are_checked_against_the_register() {
    Stage::mock()
        .play(async |stage| {
            let register = stage.person("the registration authority").await;
            register.open("/sim/register").await;
            register.heading("企业登记信息查询").await;
            register.see("登记管理部门").await;
            register.fill("名称、代码或法定代表人姓名", LINS[0]).await;
            register.click("查询").await;
            register.see("共 1 家").await;
            assert_eq!(register.fact("法定代表人").await, LIN.name);
            assert!(register.fact("登记证件").await.contains(LIN.document));
            let code = register.fact("统一社会信用代码").await;
            register.checks_the_screen().await;
            let lin = stage.person(LIN.name).await;
            ways::logs_in_with_a_phone(&lin, &register, &LIN).await;
            ways::acts_for(&lin, LINS[0]).await;
            lin.click("企业登记信息").await;
            lin.see("登记管理部门（工商部门）").await;
            let shown: String = lin.fact("统一社会信用代码").await.split(' ').collect();
            assert!(code.starts_with(&shown[..18]), "the register says {code}, the screen {shown}");
        })
        .await;
}
