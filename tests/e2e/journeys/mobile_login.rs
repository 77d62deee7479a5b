//! Logging in by mobile number and SMS code, and the face that business with a company asks for afterwards.

use super::ways::{self, CONSENT, HUANG, LIN, LINS};
use qifu_e2e::{Agent, Face, Identity, Person, Stage};

/// A number that nobody gave at a face check.
const UNKNOWN: &str = "15400009990";

/// From the login page to where the number is typed.
async fn comes_to_the_form(person: &Person<'_>) {
    person.heading("登录").await;
    person.click("手机号码登录").await;
    person.heading("手机号码登录").await;
    person.see("办理企业业务前，还要刷脸核验一次").await;
}

/// Asks for a code, and reads it in the text message.
async fn receives_a_code(stage: &Stage, person: &Person<'_>, mobile: &str) -> String {
    person.fill("手机号码", mobile).await;
    person.click("获取验证码").await;
    person.see("验证码已发送").await;
    ways::newest_code(stage, mobile)
}

/// J05: R-REG-08, R-REG-17..18, Y-LOGIN-04
#[tokio::test]
async fn a_number_opens_a_personal_session_and_business_asks_for_the_face() {
    Stage::http()
        .play(async |stage| {
            let token = stage.world().logs_in(&LIN);
            assert!(!token.is_empty(), "known by face from before");
            let lin = stage.person(LIN.name).await;
            lin.open("/services/company-record").await;
            comes_to_the_form(&lin).await;
            lin.checks_the_screen().await;
            let code = receives_a_code(stage, &lin, "154 0000 1000").await;
            lin.fill("短信验证码", &spaced(&code)).await;
            lin.click("登录").await;
            lin.heading("核验身份").await;
            lin.see("您是用手机号码登录的").await;
            lin.checks_the_screen().await;
            proves_by_face(stage, &lin, &LIN).await;
            lin.heading("请选择办事企业").await;
            ways::chooses(&lin, LINS[1]).await;
            lin.heading("企业登记信息").await;
            lin.is_at("/services/company-record").await;
        })
        .await;
}

/// `123456` as somebody may type it.
fn spaced(code: &str) -> String {
    let wide: String = code.chars().take(3).filter_map(|digit| char::from_u32(u32::from(digit) + 0xFEE0)).collect();
    format!("{wide} {}", &code[3..])
}

async fn proves_by_face(stage: &Stage, person: &Person<'_>, who: &Identity) {
    person.check(CONSENT).await;
    person.click("同意并开始刷脸").await;
    person.see("请完成刷脸验证").await;
    stage.world().decides(Face::Passed, who);
}

/// J05: R-REG-08, R-REG-17..19
#[tokio::test]
async fn somebody_new_is_known_by_the_number_alone_until_the_face_is_checked() {
    Stage::http()
        .play(async |stage| {
            let huang = stage.person(HUANG.name).await;
            huang.open("/login").await;
            comes_to_the_form(&huang).await;
            let code = receives_a_code(stage, &huang, UNKNOWN).await;
            huang.fill("短信验证码", &code).await;
            huang.click("登录").await;
            huang.heading("首页").await;
            huang.see("办理企业业务前，还要刷脸核验身份").await;
            huang.sees_control("154****9990").await;
            huang.checks_the_screen().await;
            huang.click_in("navigation", "我的").await;
            assert_eq!(huang.fact("本次登录").await, "未刷脸核验");
            huang.checks_the_screen().await;
            huang.click("刷脸核验身份").await;
            huang.heading("核验身份").await;
            proves_by_face(stage, &huang, &HUANG).await;
            huang.heading("我的").await;
            assert_eq!(huang.fact("本次登录").await, "已刷脸核验");
            huang.sees_control(HUANG.name).await;
            huang.open("/services/company-record").await;
            huang.heading("请选择办事企业").await;
        })
        .await;
}

/// A face check that somebody left behind in this tab is not the next person's.
#[tokio::test]
async fn the_next_person_in_a_tab_begins_a_face_check_of_their_own() {
    Stage::http()
        .play(async |stage| {
            let tab = stage.person("a shared tab").await;
            for number in [UNKNOWN, "15400009991"] {
                tab.open("/login").await;
                comes_to_the_form(&tab).await;
                let code = receives_a_code(stage, &tab, number).await;
                tab.fill("短信验证码", &code).await;
                tab.click("登录").await;
                tab.heading("首页").await;
                tab.click_in("navigation", "我的").await;
                tab.click("刷脸核验身份").await;
                tab.heading("核验身份").await;
                tab.check(CONSENT).await;
                if number == UNKNOWN {
                    tab.click("同意并开始刷脸").await;
                    tab.see("请完成刷脸验证").await;
                    tab.back().await;
                    tab.click("退出登录").await;
                    tab.click_in("dialog", "退出登录").await;
                    tab.sees_control("请登录").await;
                    stage.world().decides(Face::Passed, &HUANG);
                }
            }
            tab.sees_control("同意并开始刷脸").await;
            tab.click_in("navigation", "我的").await;
            assert_eq!(tab.fact("本次登录").await, "未刷脸核验");
        })
        .await;
}

/// J05: R-REG-17: the face of somebody else does not open the business of the one who is logged in.
#[tokio::test]
async fn another_persons_face_is_refused_and_the_own_one_goes_on() {
    Stage::http()
        .refusals()
        .play(async |stage| {
            stage.world().logs_in(&LIN);
            let lin = stage.person(LIN.name).await;
            lin.open("/companies").await;
            comes_to_the_form(&lin).await;
            let code = receives_a_code(stage, &lin, LIN.mobile).await;
            lin.fill("短信验证码", &code).await;
            lin.click("登录").await;
            lin.heading("核验身份").await;
            proves_by_face(stage, &lin, &HUANG).await;
            lin.see("不是同一个人").await;
            lin.see("请由本人重新刷脸").await;
            lin.checks_the_screen().await;
            lin.click("重新刷脸").await;
            proves_by_face(stage, &lin, &LIN).await;
            lin.heading("请选择办事企业").await;
            lin.see(LINS[0]).await;
        })
        .await;
}

/// J05: R-REG-08, `patterns.md`, Codes: 60 seconds, 5 tries, 5 minutes.
#[tokio::test]
async fn a_code_can_be_asked_for_again_after_a_minute_and_is_good_for_five_tries() {
    Stage::http()
        .refusals()
        .play(async |stage| {
            let visitor = stage.person("a visitor").await;
            visitor.open("/login/mobile").await;
            visitor.click("获取验证码").await;
            visitor.see("请填写手机号码").await;
            visitor.checks_the_screen().await;
            let code = receives_a_code(stage, &visitor, UNKNOWN).await;
            visitor.see("秒后可以重新获取").await;
            visitor.click("重新获取").await;
            assert_eq!(ways::codes_to(stage, UNKNOWN), 1, "a press in between sends nothing");
            let wrong = if code == "111111" { "222222" } else { "111111" };
            for left in 1..5 {
                visitor.fill("短信验证码", wrong).await;
                visitor.click("登录").await;
                visitor.see(&format!("还可以试 {} 次", 5 - left)).await;
            }
            visitor.click("登录").await;
            visitor.see("不能再用，请重新获取").await;
            visitor.checks_the_screen().await;
            stage.world().passes(61);
            visitor.does_not_see("秒后可以重新获取").await;
            visitor.click("重新获取").await;
            visitor.see("秒后可以重新获取").await;
            let code = ways::newest_code(stage, UNKNOWN);
            stage.world().passes(301);
            visitor.fill("短信验证码", &code).await;
            visitor.click("登录").await;
            visitor.see("验证码已失效，请重新获取").await;
            assert_eq!(visitor.value_of("手机号码").await, UNKNOWN, "what was typed stays");
            visitor.does_not_see("秒后可以重新获取").await;
            visitor.click("重新获取").await;
            visitor.see("秒后可以重新获取").await;
            visitor.fill("短信验证码", &ways::newest_code(stage, UNKNOWN)).await;
            visitor.click("登录").await;
            visitor.heading("首页").await;
        })
        .await;
}

/// J05: R-REG-08, Y-FAQ-47: in WeChat, dark and in 长辈版, with the simulated inbox.
#[tokio::test]
async fn in_wechat_in_the_dark_and_in_elder_look() {
    Stage::mock()
        .phone(Agent::WechatAndroid)
        .dark()
        .elder()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            lin.open("/companies").await;
            lin.heading("登录").await;
            lin.checks_the_screen().await;
            comes_to_the_form(&lin).await;
            lin.fill("手机号码", LIN.mobile).await;
            lin.click("获取验证码").await;
            lin.see("验证码已发送").await;
            lin.checks_the_screen().await;
            let inbox = stage.person("the phone").await;
            inbox.open("/sim/sms").await;
            inbox.see("用于手机号码登录").await;
            let code = ways::code_in(&inbox.text().await);
            lin.fill("短信验证码", &code).await;
            lin.click("登录").await;
            lin.heading("核验身份").await;
            lin.checks_the_screen().await;
            lin.check(CONSENT).await;
            lin.click("同意并开始刷脸").await;
            lin.click("打开“粤信签”").await;
            ways::proves(&lin, &LIN).await;
            lin.click("返回粤商通").await;
            lin.heading("请选择办事企业").await;
            lin.is_at("/companies").await;
            lin.checks_the_screen().await;
        })
        .await;
}
