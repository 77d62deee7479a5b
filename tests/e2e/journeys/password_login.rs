//! Logging in with a 法人账号: the password, wrong ones, the picture, the lock, and a password set anew.

use super::{
    matters,
    ways::{self, CONSENT, LIN, LINS},
};
use qifu_e2e::{Face, Identity, Person, Stage};
use serde_json::Value;

/// A password that keeps to the rule.
const NEW: &str = "Qifu-2026";

/// A wrong one.
const WRONG: &str = "Wrong-2026";

/// An account of the demonstration, as the simulator tells it.
struct Account {
    number: String,
    password: String,
    company: String,
    document: String,
    applicant: Identity,
}

fn account(stage: &Stage, place: usize) -> Account {
    let told = stage.world().server().get("/sim/accounts")[place].clone();
    let text = |name: &str| told[name].as_str().unwrap_or_default().to_owned();
    let kept = |text: String| -> &'static str { Box::leak(text.into_boxed_str()) };
    let applicant =
        Identity { name: kept(text("applicant")), document: kept(text("document")), mobile: kept(text("mobile")) };
    Account {
        number: text("number"),
        password: text("password"),
        company: text("company"),
        document: text("document"),
        applicant,
    }
}

async fn tries(person: &Person<'_>, account: &str, password: &str) {
    person.fill("法人账号", account).await;
    person.fill("登录密码", password).await;
    person.click("登录").await;
}

/// J09: Y-ACCT-01..07, Y-ACCT-10, Y-LOGIN-04
#[tokio::test]
async fn an_account_of_each_channel_logs_in_and_is_the_only_one_seen() {
    Stage::http()
        .play(async |stage| {
            let company = stage.person("a company").await;
            for (place, channel) in [(0, "广东政务服务网"), (1, "“粤信签”小程序")] {
                let account = account(stage, place);
                company.open("/").await;
                company.click_in("banner", "请登录").await;
                company.heading("登录").await;
                company.see("广东省统一身份认证平台").await;
                company.checks_the_screen().await;
                company.click("账号密码登录").await;
                company.heading("法人账号登录页").await;
                company.checks_the_screen().await;
                tries(&company, &account.number.to_lowercase(), &account.password).await;
                company.heading("首页").await;
                company.see(&account.company).await;
                company.see("办理企业业务前，还要刷脸核验身份").await;
                company.click("账号信息").await;
                assert_eq!(company.fact("注册渠道").await, channel);
                company.checks_the_screen().await;
                company.click_in("navigation", "我的").await;
                company.click("退出登录").await;
                company.click_in("dialog", "退出登录").await;
                company.sees_control("请登录").await;
            }
        })
        .await;
}

/// J09: Y-ACCT-10, then Y-ACCT-11's question: who is there?
#[tokio::test]
async fn business_of_the_account_asks_whose_face_it_is() {
    Stage::http()
        .refusals()
        .play(async |stage| {
            let (account, handler) = (account(stage, 0), stage.person("a handler").await);
            handler.open("/services/company-record").await;
            handler.click("账号密码登录").await;
            tries(&handler, &account.number, &account.password).await;
            handler.heading("核验身份").await;
            handler.see("您是用法人账号登录的").await;
            shows_a_face(stage, &handler, &LIN).await;
            handler.see("还不是这个账号的经办人").await;
            handler.checks_the_screen().await;
            handler.click("重新刷脸").await;
            shows_a_face(stage, &handler, &account.applicant).await;
            handler.heading("企业登记信息").await;
            assert!(handler.fact("名称").await.starts_with(&account.company));
            handler.sees_control(account.applicant.name).await;
        })
        .await;
}

/// J13: what the account may do asks for the face first, and leads back.
#[tokio::test]
async fn a_matter_of_the_account_asks_whose_face_it_is_and_comes_back() {
    Stage::http()
        .play(async |stage| {
            let (account, handler) = (account(stage, 0), stage.person("a handler").await);
            handler.open("/login").await;
            handler.click("账号密码登录").await;
            tries(&handler, &account.number, &account.password).await;
            handler.heading("首页").await;
            matters::opens_matter(&handler, matters::OPEN).await;
            handler.see("办理企业业务前，还要刷脸核验身份").await;
            assert!(!handler.can_press("开始办理").await);
            handler.checks_the_screen().await;
            handler.click("现在刷脸核验").await;
            handler.heading("核验身份").await;
            shows_a_face(stage, &handler, &account.applicant).await;
            handler.heading(matters::OPEN).await;
            handler.click("开始办理").await;
            handler.see("材料不齐不能提交").await;
        })
        .await;
}

async fn shows_a_face(stage: &Stage, person: &Person<'_>, who: &Identity) {
    person.check(CONSENT).await;
    person.click("同意并开始刷脸").await;
    person.see("请完成刷脸验证").await;
    stage.world().decides(Face::Passed, who);
}

/// J09: Y-ACCT-10, `patterns.md`, Lockout: five wrong passwords, with the picture from the third try on.
#[tokio::test]
async fn wrong_passwords_bring_a_picture_and_then_a_lock_on_this_device() {
    Stage::http()
        .refusals()
        .play(async |stage| {
            let (account, visitor) = (account(stage, 0), stage.person("a visitor").await);
            visitor.open("/login/password").await;
            for left in [4, 3] {
                tries(&visitor, &account.number, WRONG).await;
                visitor.see("法人账号或登录密码不正确").await;
                visitor.see(&format!("还可以试 {left} 次")).await;
            }
            visitor.see("看不清，换一张").await;
            visitor.see("图形验证码，4 位数字").await;
            visitor.checks_the_screen().await;
            visitor.click("登录").await;
            visitor.see("请填写图形验证码").await;
            reads_the_picture_wrong(stage, &visitor).await;
            for left in [2, 1] {
                reads_the_picture(stage, &visitor).await;
                visitor.click("登录").await;
                visitor.see(&format!("还可以试 {left} 次")).await;
            }
            reads_the_picture(stage, &visitor).await;
            visitor.click("登录").await;
            visitor.see("密码登录已暂停").await;
            visitor.see("现在可以用人脸识别登录，或找回密码").await;
            visitor.checks_the_screen().await;
            reads_the_picture(stage, &visitor).await;
            tries(&visitor, &account.number, &account.password).await;
            visitor.see("密码登录已暂停").await;
            visitor.sees_control("找回密码").await;
            visitor.sees_control("改用人脸识别登录").await;
            stage.world().passes(30 * 60);
            visitor.click("看不清，换一张").await;
            reads_the_picture(stage, &visitor).await;
            tries(&visitor, &account.number, &account.password).await;
            visitor.heading("首页").await;
        })
        .await;
}

async fn reads_the_picture_wrong(stage: &Stage, person: &Person<'_>) {
    let before = newest_picture(stage);
    person.fill("图形验证码", "1010").await;
    person.click("登录").await;
    person.see("图形验证码不对，已换了一张").await;
    person.until("gets another picture", async || (newest_picture(stage)["id"] != before["id"]).then_some(())).await;
}

/// Reads the picture that shows: the newest one, once its image is the one on the screen.
async fn reads_the_picture(stage: &Stage, person: &Person<'_>) {
    let read = async || {
        let kept = person.value_of("图形验证码").await.is_empty();
        let busy = person.script("return !!document.querySelector('.captcha [aria-busy]')", vec![]).await;
        (kept && busy == Value::Bool(false)).then_some(())
    };
    person.until("sees a fresh picture", read).await;
    let answer = newest_picture(stage)["answer"].as_str().unwrap_or_default().to_owned();
    person.fill("图形验证码", &answer).await;
}

fn newest_picture(stage: &Stage) -> Value {
    stage.world().server().get("/sim/captchas")[0].clone()
}

/// J09: `patterns.md`, Codes: the picture has an SMS code as its alternative, also where there is no such account.
#[tokio::test]
async fn whoever_cannot_read_the_picture_gets_a_code() {
    Stage::http()
        .refusals()
        .play(async |stage| {
            let (account, visitor) = (account(stage, 0), stage.person("a visitor").await);
            visitor.open("/login/password").await;
            for _ in 0..2 {
                tries(&visitor, "GD99999999", WRONG).await;
                visitor.see("法人账号或登录密码不正确").await;
                visitor.sees_it_rest().await;
            }
            visitor.see("看不清，换一张").await;
            visitor.click("改用短信验证码").await;
            visitor.see("如果账号存在，会发到账号登记的手机号码").await;
            visitor.click("获取验证码").await;
            visitor.see("验证码已发送").await;
            assert_eq!(ways::codes_to(stage, account.applicant.mobile), 0, "nobody has that account");
            stage.world().passes(61);
            visitor.does_not_see("秒后可以重新获取").await;
            visitor.fill("法人账号", &account.number).await;
            visitor.click("重新获取").await;
            visitor.see("秒后可以重新获取").await;
            visitor.checks_the_screen().await;
            visitor.fill("短信验证码", &ways::newest_code(stage, account.applicant.mobile)).await;
            tries(&visitor, &account.number, &account.password).await;
            visitor.heading("首页").await;
        })
        .await;
}

/// J12: Y-FAQ-02..07, Y-FAQ-14, Y-ACCT-10: an account that registered itself has no password until it is set here.
#[tokio::test]
async fn a_password_is_set_for_an_account_that_registered_itself() {
    Stage::http()
        .refusals()
        .play(async |stage| {
            let token = stage.world().logs_in(&LIN);
            let companies = stage.world().asks_as(&token, "/companies");
            let number = companies[0]["accounts"][0]["number"].as_str().expect("an account").to_owned();
            let lin = stage.person(LIN.name).await;
            lin.open("/login/password").await;
            tries(&lin, &number, NEW).await;
            lin.see("法人账号或登录密码不正确").await;
            lin.click("找回密码").await;
            lin.heading("密码重置页").await;
            assert_eq!(lin.value_of("登录账户").await, number, "what was typed comes along");
            lin.checks_the_screen().await;
            lin.reload().await;
            assert_eq!(lin.value_of("登录账户").await, "", "kept nowhere");
            lin.click("下一步").await;
            lin.see("请填写登录账户").await;
            lin.checks_the_screen().await;
            fills_the_particulars(&lin, &number, "别家有限公司", LIN.document).await;
            lin.see("填写的信息与账号登记的不一致").await;
            assert_eq!(lin.value_of("登录账户").await, number, "what was typed stays");
            fills_the_particulars(&lin, &number, LINS[0], LIN.document).await;
            lin.see("154****1000").await;
            lin.click("获取验证码").await;
            lin.see("验证码已发送").await;
            sees_the_rule_ticked_off(&lin).await;
            lin.checks_the_screen().await;
            lin.fill("短信验证码", &ways::newest_code(stage, LIN.mobile)).await;
            lin.fill("新密码", NEW).await;
            lin.click("重置密码").await;
            lin.see("密码已重置").await;
            lin.checks_the_screen().await;
            lin.click("去登录").await;
            lin.heading("法人账号登录页").await;
            assert_eq!(lin.value_of("法人账号").await, number, "and back");
            tries(&lin, &number, NEW).await;
            lin.heading("首页").await;
            lin.see(LINS[0]).await;
        })
        .await;
}

async fn fills_the_particulars(person: &Person<'_>, number: &str, company: &str, document: &str) {
    person.fill("登录账户", number).await;
    person.fill("单位名称", company).await;
    person.choose("证件类型", "居民身份证").await;
    person.fill("证件号码", document).await;
    person.click("下一步").await;
}

async fn sees_the_rule_ticked_off(person: &Person<'_>) {
    let met = async || {
        let count = "return document.querySelectorAll('.password-rule[data-met]').length";
        person.script(count, vec![]).await.as_u64()
    };
    for (typed, count) in [("abc", 1), ("abcdefgh", 2), ("Abcdefg1", 3)] {
        person.fill("新密码", typed).await;
        person.until("sees points ticked off", async || (met().await == Some(count)).then_some(())).await;
    }
    person.fill("新密码", "abcdefgh").await;
    person.fill("短信验证码", "123456").await;
    person.click("重置密码").await;
    person.see("新密码不符合要求").await;
}

/// J09: a password set anew ends what the old one opened.
#[tokio::test]
async fn a_new_password_ends_the_session_of_the_old_one() {
    Stage::http()
        .refusals()
        .play(async |stage| {
            let account = account(stage, 1);
            let (old, new) = (stage.person("the old one").await, stage.person("the new one").await);
            old.open("/login/password").await;
            tries(&old, &account.number, &account.password).await;
            old.heading("首页").await;
            new.open("/login/password/reset").await;
            fills_the_particulars(&new, &account.number, &account.company, &account.document).await;
            new.click("获取验证码").await;
            new.see("验证码已发送").await;
            new.fill("短信验证码", &ways::newest_code(stage, account.applicant.mobile)).await;
            new.fill("新密码", NEW).await;
            new.click("重置密码").await;
            new.see("密码已重置").await;
            old.sees_control("请登录").await;
        })
        .await;
}
