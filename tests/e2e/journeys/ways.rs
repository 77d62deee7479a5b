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

/// The app has taken the place of the first paint, whose links load the page anew.
pub async fn is_alive(person: &Person<'_>) {
    let there = async || {
        let alive = person.script("return !!document.body && !document.querySelector('#app > .start')", vec![]).await;
        (alive == true).then_some(())
    };
    person.until("sees the app instead of the first paint", there).await;
}

/// Logs in from the first page; the partner is asked directly.
pub async fn logs_in(stage: &Stage, person: &Person<'_>, who: &Identity) {
    asks_for_a_face_check(person).await;
    stage.world().decides(Face::Passed, who);
    is_inside(person, who).await;
}

/// Logs in from the first page with a phone at hand, in a window of its own.
pub async fn logs_in_with_a_phone(person: &Person<'_>, phone: &Person<'_>, who: &Identity) {
    asks_for_a_face_check(person).await;
    let code = person.fact("核对码").await;
    scans(phone, &code).await;
    proves(phone, who).await;
    is_inside(person, who).await;
}

/// At home, with the name in the place of 请登录.
pub async fn is_inside(person: &Person<'_>, who: &Identity) {
    person.heading("首页").await;
    person.sees_control(who.name).await;
    assert!(!person.can_press("请登录").await, "请登录 is still there");
}

/// The phone scans the code of the other screen.
pub async fn scans(phone: &Person<'_>, short_code: &str) {
    phone.open("/sim/wechat").await;
    phone.heading("扫一扫").await;
    phone.click(&format!("核对码 {short_code}")).await;
    phone.heading("输入身份信息").await;
    assert_eq!(phone.fact("核对码").await, short_code, "both screens show the same code");
}

/// At the partner: enters the identity, and it is the person.
pub async fn proves(phone: &Person<'_>, who: &Identity) {
    enters(phone, who).await;
    phone.click("是本人，验证通过").await;
    phone.heading("完成人脸识别验证").await;
}

/// At the partner: enters the identity.
pub async fn enters(phone: &Person<'_>, who: &Identity) {
    phone.heading("输入身份信息").await;
    phone.fill("姓名", who.name).await;
    phone.choose("证件类型", "居民身份证").await;
    phone.fill("证件号码", who.document).await;
    phone.fill("手机号码", who.mobile).await;
    phone.click("开始人脸识别").await;
    phone.heading("人脸识别").await;
}

/// From home, acts for a company from now on.
pub async fn acts_for(person: &Person<'_>, company: &str) {
    person.click("请选择办事企业").await;
    person.heading("请选择办事企业").await;
    chooses(person, company).await;
    is_acting_for(person, company).await;
}

/// At home, where the company stands that one acts for.
pub async fn is_acting_for(person: &Person<'_>, company: &str) {
    person.heading("首页").await;
    person.see("当前办事企业").await;
    person.see(company).await;
}

/// In the chooser, takes the first account of a company.
pub async fn chooses(person: &Person<'_>, company: &str) {
    person.click_in(company, "选择办事").await;
}

/// Moves the server's clock by hand, in the simulator.
pub async fn moves_the_clock(player: &Person<'_>, seconds: u32) {
    player.open("/sim").await;
    player.heading("企服通模拟环境").await;
    player.fill("往后拨的秒数", &seconds.to_string()).await;
    player.click("拨快").await;
    player.see("时间已拨到").await;
}

/// The code in the newest text message to a number.
pub fn newest_code(stage: &Stage, mobile: &str) -> String {
    code_in(&texts_to(stage, mobile).first().cloned().unwrap_or_default())
}

/// How many codes were sent to a number.
pub fn codes_to(stage: &Stage, mobile: &str) -> usize {
    texts_to(stage, mobile).iter().filter(|text| text.contains("验证码")).count()
}

/// The code in a text: six digits that stand alone.
pub fn code_in(text: &str) -> String {
    let digits = text.split(|letter: char| !letter.is_ascii_digit()).find(|digits| digits.len() == 6);
    digits.expect("a text with a code").to_owned()
}

/// The text messages to a number, newest first.
fn texts_to(stage: &Stage, mobile: &str) -> Vec<String> {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let all = stage.world().server().get("/sim/text-messages");
    let own = all.as_array().into_iter().flatten();
    let own = own.filter(|text| digits(text["to"].as_str().unwrap_or_default()) == digits(mobile));
    own.filter_map(|text| Some(text["text"].as_str()?.to_owned())).collect()
}
/// A company with whose people nobody here has to do anything.
pub const STRANGE: &str = "汕头市沅拾禾物流经营部";

/// The code of [`STRANGE`].
pub const STRANGE_CODE: &str = "92440500PDY000407U";

/// Puts a person who is logged in at an address, without the screens of the login. Says the token of the session.
pub async fn sits_at(stage: &Stage, person: &Person<'_>, who: &Identity, path: &str) -> String {
    let token = stage.world().logs_in(who);
    person.open("/config.json").await;
    let keep = "sessionStorage.clear(); sessionStorage.setItem('qifu.session', JSON.stringify(arguments[0]))";
    person.script(keep, vec![serde_json::Value::from(token.clone())]).await;
    person.open(path).await;
    token
}

/// In the chooser or above what was found, looks for a company.
pub async fn looks_for(person: &Person<'_>, words: &str) {
    person.fill(SEARCH, words).await;
    person.click("查找企业").await;
}

/// The one field of a search.
pub const SEARCH: &str = "企业名称或统一社会信用代码";

/// Pastes into a field: for characters that no keyboard has.
pub async fn pastes(person: &Person<'_>, label: &str, text: &str) {
    let pasted = async || {
        let arguments = vec![serde_json::Value::from(label), serde_json::Value::from(text)];
        (person.script(PASTE, arguments).await == true).then_some(())
    };
    person.until(&format!("pastes into “{label}”"), pasted).await;
}

const PASTE: &str = "const [label, text] = arguments;
const isIt = (field) => [...field.labels].some((words) => words.textContent.trim() === label);
const field = [...document.querySelectorAll('main input')].find(isIt);
if (!field) return false;
field.value = text;
field.dispatchEvent(new Event('input', { bubbles: true }));
return true;";
