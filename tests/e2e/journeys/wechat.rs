//! What WeChat lends, and what is said where it lends nothing: in each of its windows, with a JSSDK that is played.

use super::ways::{self, LIN, LINS};
use qifu_e2e::{Agent, Jssdk, Person, Stage};
use serde_json::{Value, json};

/// Everything of the clipboard's that a page can ask for, refused.
const NO_CLIPBOARD: &str = "Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
    document.execCommand = () => false;";

/// The clipboard, played: what is copied stays in the window.
const CLIPBOARD: &str = "Object.defineProperty(navigator, 'clipboard', { configurable: true,
    value: { writeText: async (text) => { window.copied = text; } } });";

const COPIED: &str = "链接已复制，粘贴给对方就能打开";

async fn waits_for_the_card(person: &Person<'_>) {
    let is_set = "return typeof window.card === 'object'";
    person.until("has a card set", async || (person.script(is_set, vec![]).await == json!(true)).then_some(())).await;
}

async fn configurations(person: &Person<'_>) -> Value {
    person.script("return window.played || []", vec![]).await
}

/// In WeChat the menu shares the site's card from the start on, and the page says where the menu is.
async fn shares_by_the_menu(agent: Agent, stage: &Stage, origin: &str) {
    let visitor = stage.person("a visitor").await;
    visitor.open("/").await;
    waits_for_the_card(&visitor).await;
    let card = visitor.script("return window.card", vec![]).await;
    assert_eq!((&card["title"], &card["link"]), (&json!("企服通"), &json!(format!("{origin}/"))), "{agent:?}");
    assert!(card["imgUrl"].as_str().is_some_and(|image| image.starts_with(origin)), "{card}");
    let configured = configurations(&visitor).await;
    assert_eq!(configured.as_array().map(Vec::len), Some(1), "{configured}");
    assert_eq!(configured[0]["signature"].as_str().map(str::len), Some(40), "a sha1 of the server's");
    visitor.open("/settings").await;
    visitor.heading("设置").await;
    visitor.click("分享").await;
    visitor.see("点右上角的“…”").await;
    visitor.see("选“转发给朋友”或“分享到朋友圈”").await;
    visitor.checks_the_screen().await;
    visitor.script(NO_CLIPBOARD, vec![]).await;
    visitor.click("复制链接").await;
    visitor.see("这里不能直接分享。请长按或选中下面的链接").await;
    visitor.click("关闭").await;
    visitor.script(CLIPBOARD, vec![]).await;
    visitor.click("分享").await;
    visitor.click("复制链接").await;
    visitor.see(COPIED).await;
    assert_eq!(visitor.script("return window.copied", vec![]).await, json!(format!("{origin}/")));
}

/// On Android, iOS and HarmonyOS.
#[tokio::test]
async fn in_wechat_on_a_phone_the_menu_shares_the_card() {
    for agent in [Agent::WechatAndroid, Agent::WechatIos, Agent::WechatHarmony] {
        Stage::mock()
            .phone(agent)
            .jssdk(Jssdk::Agrees)
            .play(async |stage| shares_by_the_menu(agent, stage, &stage.site.origin).await)
            .await;
    }
}

/// On Windows.
#[tokio::test]
async fn in_wechat_on_a_desk_the_menu_shares_the_card() {
    let mut setting = Stage::http().jssdk(Jssdk::Agrees);
    setting.agent = Agent::WechatDesktop;
    setting.play(async |stage| shares_by_the_menu(Agent::WechatDesktop, stage, &stage.site.origin).await).await;
}

/// A mini-program and 企业微信 share by themselves: the page gives them the link.
#[tokio::test]
async fn in_a_mini_program_and_in_wecom_the_link_is_copied() {
    for agent in [Agent::MiniProgram, Agent::Wecom] {
        Stage::mock()
            .phone(agent)
            .jssdk(Jssdk::Agrees)
            .play(async |stage| {
                let visitor = stage.person("a visitor").await;
                shares_by_the_link(&visitor).await;
                assert_eq!(configurations(&visitor).await, json!([]), "{agent:?}: nothing was loaded");
            })
            .await;
    }
}

async fn shares_by_the_link(visitor: &Person<'_>) {
    visitor.open("/settings").await;
    visitor.heading("设置").await;
    visitor.script(CLIPBOARD, vec![]).await;
    visitor.click("分享").await;
    visitor.see(COPIED).await;
    let link = format!("{}/", visitor.stage.site.origin);
    assert_eq!(visitor.script("return window.copied", vec![]).await, json!(link));
    visitor.script(NO_CLIPBOARD, vec![]).await;
    visitor.click("分享").await;
    visitor.see("这里不能直接分享。请长按或选中下面的链接，复制后发给对方").await;
    visitor.see(&link).await;
    visitor.checks_the_screen().await;
}

/// Whatever WeChat refuses, the page works, and the link is there.
#[tokio::test]
async fn a_refused_signature_or_card_leaves_the_link() {
    for jssdk in [Jssdk::Refuses, Jssdk::TakesNothing] {
        for agent in [Agent::WechatAndroid, Agent::WechatIos] {
            Stage::mock()
                .phone(agent)
                .jssdk(jssdk)
                .play(async |stage| {
                    let visitor = stage.person("a visitor").await;
                    shares_by_the_link(&visitor).await;
                    let asked = configurations(&visitor).await;
                    assert!(asked.as_array().is_some_and(|asked| !asked.is_empty()), "{agent:?} was asked");
                })
                .await;
        }
    }
}

/// The same where the script does not arrive.
#[tokio::test]
async fn a_script_that_does_not_arrive_leaves_the_link() {
    Stage::mock()
        .phone(Agent::WechatAndroid)
        .jssdk(Jssdk::Missing)
        .refusals()
        .play(async |stage| {
            let visitor = stage.person("a visitor").await;
            visitor.open("/").await;
            visitor.heading("企服通").await;
            shares_by_the_link(&visitor).await;
        })
        .await;
}

/// The same where the server signs nothing.
#[tokio::test]
async fn a_server_that_does_not_sign_leaves_the_link() {
    Stage::http()
        .phone(Agent::WechatAndroid)
        .jssdk(Jssdk::Agrees)
        .refusals()
        .play(async |stage| {
            stage.world().breaks("SignPage", &json!({ "status": 404 }), None);
            let visitor = stage.person("a visitor").await;
            shares_by_the_link(&visitor).await;
            assert_eq!(configurations(&visitor).await, json!([]));
        })
        .await;
}

/// On iOS the address of entry is what is signed, also after a walk; no address is signed twice.
#[tokio::test]
async fn on_ios_the_signature_is_of_the_address_of_entry() {
    Stage::http()
        .phone(Agent::WechatIos)
        .jssdk(Jssdk::Refuses)
        .play(async |stage| {
            let visitor = stage.person("a visitor").await;
            visitor.open("/login").await;
            visitor.heading("登录").await;
            let asked = async |count: usize| {
                let is_so = async || (configurations(&visitor).await.as_array()?.len() == count).then_some(());
                visitor.until("has been configured", is_so).await;
            };
            asked(1).await;
            visitor
                .script(
                    "history.pushState(null, '', '/settings'); dispatchEvent(new PopStateEvent('popstate'))",
                    vec![],
                )
                .await;
            visitor.heading("设置").await;
            visitor.script(CLIPBOARD, vec![]).await;
            visitor.click("分享").await;
            visitor.see(COPIED).await;
            // The entry again, then the present address: three in all.
            asked(3).await;
        })
        .await;
}

/// In a plain browser nothing of WeChat's is loaded, whatever the settings say.
#[tokio::test]
async fn a_browser_loads_nothing_of_wechats() {
    Stage::mock()
        .phone(Agent::Phone)
        .jssdk(Jssdk::Agrees)
        .play(async |stage| {
            let visitor = stage.person("a visitor").await;
            visitor.open("/settings").await;
            visitor.heading("设置").await;
            let sheet = "Object.defineProperty(navigator, 'share', { configurable: true,
                value: async (data) => { window.sheet = data; } });";
            visitor.script(sheet, vec![]).await;
            visitor.click("分享").await;
            let shared = async || visitor.script("return window.sheet || null", vec![]).await.get("url").cloned();
            let link = visitor.until("has the sheet open", shared).await;
            assert_eq!(link, json!(format!("{}/", stage.site.origin)));
            assert_eq!(configurations(&visitor).await, json!([]));
        })
        .await;
}

/// The policy lets the JSSDK's host in, and no other.
#[tokio::test]
async fn the_policy_lets_in_the_jssdks_host_and_no_other() {
    Stage::http()
        .phone(Agent::WechatAndroid)
        .jssdk(Jssdk::Agrees)
        .play(async |stage| {
            let visitor = stage.person("a visitor").await;
            visitor.open("/").await;
            waits_for_the_card(&visitor).await;
            let foreign = "const done = arguments[1] || arguments[0]; const script = document.createElement('script');
                script.src = arguments[0]; document.head.append(script);";
            let address = format!("{}/info", stage.world().server().origin);
            visitor.script(foreign, vec![json!(address)]).await;
            stage.expects_breaches(1).await;
        })
        .await;
}

/// Codes are copied without the spaces between their groups; where nothing can be copied, the words say to select.
#[tokio::test]
async fn a_credit_code_is_copied_or_said_to_be_selected_by_hand() {
    Stage::http()
        .phone(Agent::WechatAndroid)
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            ways::logs_in(stage, &lin, &LIN).await;
            ways::acts_for(&lin, LINS[0]).await;
            lin.click("账号信息").await;
            let shown = lin.fact("统一社会信用代码").await;
            lin.script(CLIPBOARD, vec![]).await;
            lin.click("复制统一社会信用代码").await;
            lin.see("已复制：统一社会信用代码").await;
            let copied = lin.script("return window.copied", vec![]).await;
            let copied = copied.as_str().expect("a text");
            assert!(copied.len() == 18 && shown.replace(' ', "").contains(copied), "{copied} of {shown}");
            lin.script(NO_CLIPBOARD, vec![]).await;
            lin.click("复制统一社会信用代码").await;
            lin.see("没有复制成功，请长按文字选择复制").await;
        })
        .await;
}
