//! 帮助: every question has an answer and a way on that exists; the guides; whom to ask.

use super::ways::{self, LIN};
use qifu_e2e::{Agent, Person, Setting, Stage};
use serde_json::json;
use std::collections::BTreeSet;
use thirtyfour::Key;

/// The questions of the guides, by their names in the address, and words of their answers.
const QUESTIONS: [(&str, &str, &str); 19] = [
    ("reset-password", "问题", "点击【找回密码】进行密码重置"),
    ("no-account", "问题", "有两种方式可以获取法人账号"),
    ("why-associate", "关联企业", "说明经办人要为哪个企业办事"),
    ("not-certified", "企业账号未认证", "和你拿着企业的印章、CA证书和银行U盾一样"),
    ("check-failed", "核验不成功", "与登记管理部门签发的完全一致"),
    ("foreign-representative", "港澳台、外籍人士", "暂不支持台湾居民刷脸认证"),
    ("face-impossible", "无法通过刷脸", "经办人还可以通过以下方式获取管理权限"),
    ("no-name", "没有企业名称", "系统无法自动关联创建企业账号"),
    ("no-credit-code", "只有工商注册号", "更换三证合一后的新营业执照"),
    ("zj-phone-taken", "手机号不可重复", "请注销或拒绝申请后，可重新绑定"),
    ("zj-pending", "请耐心等待法定代表人或管理员审核", "并且处于“待审核”状态"),
    ("zj-daily-limit", "当天已达次数限制", "在一天内被拒绝3次后"),
    ("zj-already-applied", "管理员在账号管理添加经办人账号时提示", "需要管理员前往“经办人申请”去审核通过"),
    ("zj-certificate-holder", "法人数字证书在谁手上", "请向本单位相关人员咨询"),
    ("bj-bound-elsewhere", "该企业已被其他用户绑定", "企业认证仅支持一部手机一个账号"),
    ("bj-no-password", "没有口令密码怎么办", "点击“忘记密码”进行口令密码重新设置找回"),
    ("bj-register-in-app", "企业认证注册时遇到问题", "目前只能在 PC 端进行认证平台的账号注册"),
    ("bj-recover-in-app", "密码找回时遇到问题", "目前只能在 PC 端进行认证平台的密码找回"),
    ("guide-risk", "企业风险预警 操作指南", "不安装，在浏览器或微信里打开本网页也能使用"),
];

/// J34: Y-FAQ-01, Y-FAQ-08, Y-FAQ-15, Y-FAQ-20, Y-FAQ-23, Y-FAQ-30, Y-FAQ-36, Y-FAQ-51, Y-FAQ-52, Z-RECOVER-12,
/// Z-FAQ-12..15, B-FAQ-02, B-FAQ-08, B-FAQ-13, B-FAQ-16, R-REG-01, R-REG-02
#[tokio::test]
async fn every_question_has_its_answer_at_its_own_address_and_leads_to_screens_that_exist() {
    Stage::http()
        .play(async |stage| {
            let visitor = stage.person("a visitor").await;
            visitor.open("/help").await;
            visitor.heading("帮助").await;
            visitor.see("账号登录的常见疑问").await;
            let listed = links(&visitor, "main a[href^='/help/']").await;
            for (id, ..) in QUESTIONS {
                assert!(listed.contains(&format!("/help/{id}")), "{id} is not listed: {listed:?}");
            }
            let mut ways = BTreeSet::new();
            for (id, title, words) in QUESTIONS {
                visitor.open(&format!("/help/{id}")).await;
                visitor.see(words).await;
                if title != "问题" {
                    let heading = visitor.ask("heading", json!([])).await.unwrap_or_default();
                    assert!(heading[0].as_str().is_some_and(|heading| heading.contains(title)), "{id}: {heading}");
                }
                let own = links(&visitor, "main .cell-press[href]").await;
                let inside = own.iter().filter(|href| href.starts_with('/')).count();
                assert!(inside > 0, "{id} leads nowhere: {own:?}");
                assert!(own.iter().all(|href| href.starts_with('/') || href.starts_with("http")), "{own:?}");
                ways.extend(own);
            }
            for path in ways.iter().filter(|way| way.starts_with('/')) {
                visitor.open(path).await;
                visitor.until("has a heading", async || visitor.ask("heading", json!([])).await?.get(0).cloned()).await;
                for lost in ["没有这个页面", "没有这个问题"] {
                    assert!(!visitor.sees(lost).await, "{path} is no screen");
                }
            }
        })
        .await;
}

async fn links(person: &Person<'_>, selector: &str) -> Vec<String> {
    let list = "return [...document.querySelectorAll(arguments[0])].map((link) => link.getAttribute('href'))";
    let there = async || {
        let found = person.script(list, vec![json!(selector)]).await;
        let found: Vec<String> = found.as_array()?.iter().filter_map(|href| Some(href.as_str()?.to_owned())).collect();
        (!found.is_empty()).then_some(found)
    };
    person.until("sees links", there).await
}

/// J34, then search: it forgives, says how many it found, and keeps the words in the address.
#[tokio::test]
async fn words_find_a_question_also_with_a_wrong_character_and_stay_in_the_address() {
    Stage::http()
        .play(async |stage| {
            let visitor = stage.person("a visitor").await;
            visitor.open("/").await;
            visitor.click("帮助").await;
            visitor.heading("帮助").await;
            visitor.fill("搜索问题", "核验不成公").await;
            visitor.hears("找到 1 个问题").await;
            visitor.checks_the_screen().await;
            assert!(visitor.address().await.starts_with("/help?words="));
            visitor.reload().await;
            assert_eq!(visitor.value_of("搜索问题").await, "核验不成公");
            visitor.click_with("提示核验不成功是什么原因").await;
            visitor.see("括号是不是全角括号").await;
            visitor.is_at("/help/check-failed").await;
            visitor.checks_the_screen().await;
            visitor.back().await;
            visitor.heading("帮助").await;
            assert_eq!(visitor.value_of("搜索问题").await, "核验不成公", "Back leads to what was found");
            visitor.fill("搜索问题", "登陆后忘记密码怎么办").await;
            visitor.see("法人账号忘记密码如何进行重置").await;
            // What only an answer speaks of.
            visitor.fill("搜索问题", "稳定性").await;
            visitor.see("提示核验不成功是什么原因").await;
            visitor.fill("搜索问题", "天气预报").await;
            visitor.see("没有找到“天气预报”").await;
            visitor.see("12345").await;
            visitor.checks_the_screen().await;
            // What could be somebody's number stays out of the address.
            visitor.fill("搜索问题", "15400001000").await;
            visitor.see("没有找到“15400001000”").await;
            visitor.is_at("/help").await;
        })
        .await;
}

/// Hostile words are words.
#[tokio::test]
async fn what_is_searched_for_shows_as_text() {
    Stage::http()
        .play(async |stage| {
            let visitor = stage.person("a visitor").await;
            visitor.open("/help?words=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E%E8%BD%A6%E8%BD%A6").await;
            visitor.see("没有找到“<img src=x onerror=alert(1)>车车”").await;
            visitor.open("/help/%3Cb%3Eno%3C%2Fb%3E").await;
            visitor.see("没有这个问题").await;
            visitor.checks_the_screen().await;
            visitor.click("去看全部问题").await;
            visitor.heading("帮助").await;
        })
        .await;
}

/// J01: Y-DOWN-01, Y-DOWN-03..04, Y-DOWN-08, C-USE-01, R-REG-01..02
#[tokio::test]
async fn the_guides_are_read_from_the_first_page() {
    Stage::http()
        .phone(Agent::Phone)
        .play(async |stage| {
            let visitor = stage.person("a visitor").await;
            visitor.open("/").await;
            ways::is_alive(&visitor).await;
            visitor.heading("企服通").await;
            visitor.see("粤商通 一站式·免证办").await;
            visitor.see("一站式、免证办、营商通").await;
            visitor.checks_the_screen().await;
            visitor.click("登录注册指南").await;
            visitor.heading("“粤商通” 登录注册指南").await;
            visitor.see("法定代表人/经营者刷脸登录").await;
            visitor.see("谢谢观看!").await;
            visitor.checks_the_screen().await;
            visitor.click("返回").await;
            visitor.heading("企服通").await;
            visitor.click("帮助").await;
            visitor.click("“粤商通”企业风险预警 操作指南").await;
            visitor.heading("“粤商通”企业风险预警 操作指南").await;
            visitor.see("在各大应用市场搜索“粤商通”下载").await;
            visitor.see("不安装，在浏览器或微信里打开本网页也能使用").await;
            for step in [
                "1. 实名刷脸登录",
                "2. 注册企业账号",
                "3. 给经办人授权",
                "1. 经办人注册个人账号",
                "2. 经办人注册企业账号",
            ] {
                visitor.see(step).await;
            }
            visitor.checks_the_screen().await;
            visitor.click("返回").await;
            visitor.click("粤企签移动数字证书、电子印章办理操作手册").await;
            visitor.see("手机扫描下方二维码，下载粤商通 APP。").await;
            visitor.see("本网站地址的二维码").await;
            visitor.checks_the_screen().await;
        })
        .await;
}

/// J01: Y-DOWN-02
#[tokio::test]
async fn the_welcome_is_blue_with_a_faint_skyline() {
    Stage::http()
        .play(async |stage| {
            let visitor = stage.person("a visitor").await;
            visitor.open("/").await;
            visitor.heading("企服通").await;
            let drawn = "const line = document.querySelector('main svg[aria-hidden=true] use[href=\"#skyline\"]');
                const box = line.getBoundingClientRect(), style = getComputedStyle(line.parentElement);
                let behind = line.parentElement;
                const colour = (part) => getComputedStyle(part).backgroundColor;
                while (colour(behind) === 'rgba(0, 0, 0, 0)') behind = behind.parentElement;
                return [box.width, box.height, parseFloat(style.strokeWidth), colour(behind)]";
            let drawn = visitor.script(drawn, vec![]).await;
            let side = |index: usize| drawn[index].as_f64().unwrap_or_default();
            assert!(side(0) > 200.0 && side(1) > 40.0, "the city is drawn: {drawn}");
            assert!(side(2) <= 1.5, "in thin lines: {drawn}");
            let colour = drawn[3].as_str().expect("a colour");
            let parts: Vec<i32> = colour.split(|c: char| !c.is_ascii_digit()).filter_map(|n| n.parse().ok()).collect();
            assert!(parts[2] > parts[0] + 60 && parts[2] > parts[1] + 40, "{colour} is no blue");
        })
        .await;
}

/// J34: C-HELP-01..07, Y-FAQ-46, Z-TEMP-04, Z-HELP-01, B-CERT-12, B-CERT-18, B-FAQ-07, B-FAQ-10, B-FAQ-12, B-FAQ-15
#[tokio::test]
async fn every_published_number_dials() {
    Stage::http()
        .play(async |stage| {
            let visitor = stage.person("a visitor").await;
            visitor.open("/help").await;
            let numbers = [
                ("粤商通", "tel:02029859688,68074"),
                ("粤商通", "tel:02029859688,68073"),
                ("GDCA (数安时代)", "tel:95105813"),
                ("NETCA (网证通)", "tel:4008301330"),
                ("SZCA (深圳 CA)", "tel:4001123838"),
                ("建设工程交易系统咨询", "tel:076928330619"),
                ("建设工程业务咨询", "tel:076928330669"),
                ("政务服务便民热线", "tel:12345"),
            ];
            visitor.see("咨询方式").await;
            visitor.see("(020) 29859688 - 68074").await;
            dial(&visitor, &numbers).await;
            visitor.open("/help/face-impossible").await;
            visitor.see("请询问相关政府部门的联系人是否可以线下办理").await;
            visitor.click("全部咨询方式").await;
            visitor.heading("咨询方式").await;
            dial(&visitor, &numbers).await;
            visitor.open("/help/zj-pending").await;
            dial(&visitor, &[("法人认证服务专线", "tel:4008884636")]).await;
            assert!(visitor.fact("微信公众服务号").await.contains("浙江企业在线"));
            visitor.open("/help/bj-no-password").await;
            let beijing = [
                ("一证通技术咨询", "tel:01058511090"),
                ("平台呼叫中心", "tel:01082176966"),
                ("平台呼叫中心", "tel:01082176996"),
                ("一证通运维邮箱", "mailto:yztyunwei@bjca.org.cn"),
            ];
            dial(&visitor, &beijing).await;
            visitor.checks_the_screen().await;
        })
        .await;
}

async fn dial(person: &Person<'_>, numbers: &[(&str, &str)]) {
    let links = links(person, "main dd a[href]").await;
    for (name, address) in numbers {
        assert!(person.sees(name).await, "{name}");
        assert!(links.iter().any(|link| link == address), "{address} is not among {links:?}");
    }
}

/// J01: Y-DOWN-01, Y-DOWN-08; and J34 with a question.
async fn reads(setting: Setting) {
    setting
        .play(async |stage| {
            let visitor = stage.person("a visitor").await;
            for path in ["/help", "/help/guide-login", "/help/why-associate", "/help/guide-certificate"] {
                visitor.open(path).await;
                visitor.until("has a heading", async || visitor.ask("heading", json!([])).await?.get(0).cloned()).await;
                visitor.checks_the_screen().await;
            }
        })
        .await;
}

/// J01, J34
#[tokio::test]
async fn in_wechat_in_the_elders_version() {
    reads(Stage::http().phone(Agent::WechatAndroid).elder()).await;
}

/// J01, J34
#[tokio::test]
async fn in_the_dark_on_320_pixels() {
    reads(Stage::http().phone(Agent::Phone).wide(320).dark()).await;
}

/// J34: Y-FAQ-52
#[tokio::test]
async fn by_keyboard_only() {
    Stage::http()
        .play(async |stage| {
            let visitor = stage.person("a visitor").await;
            visitor.open("/").await;
            // Alive, not the first paint, whose links load the page anew.
            visitor.see("演示数据").await;
            visitor.tab_to("帮助").await;
            visitor.key(Key::Enter).await;
            visitor.focus_is_on("h1", "帮助").await;
            visitor.tab_to("搜索问题").await;
            visitor.types("核验不").await;
            visitor.key(Key::Enter).await;
            visitor.hears("找到 1 个问题").await;
            let question = "关联企业的时候出现问题，提示核验不成功是什么原因？";
            visitor.tab_to(question).await;
            visitor.key(Key::Enter).await;
            visitor.focus_is_on("h1", question).await;
            visitor.tab_to("查找企业").await;
            visitor.key(Key::Enter).await;
            visitor.focus_is_on("h1", "登录").await;
        })
        .await;
}

/// What one would file prints without what one would press.
#[tokio::test]
async fn an_answer_and_an_agreement_print_as_documents() {
    Stage::http()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            ways::logs_in(stage, &lin, &LIN).await;
            for (path, words) in [("/help/guide-login", "刷脸登录"), ("/agreements/privacy", "sessionStorage")] {
                lin.open(path).await;
                lin.see(words).await;
                lin.sees_control("打印").await;
                media(stage, "print").await;
                assert!(lin.sees(words).await);
                for control in ["打印", "返回", "消息"] {
                    assert!(!lin.can_press(control).await, "“{control}” prints at {path}");
                }
                media(stage, "").await;
            }
        })
        .await;
}

async fn media(stage: &Stage, name: &str) {
    let media = json!({ "media": name });
    stage.driver.cdp().send_raw("Emulation.setEmulatedMedia", media).await.expect("chromium can show how it prints");
}
