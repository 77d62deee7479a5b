//! 安装: the code for a phone, the stores' names, and installing where the engine can; the agreements beside it.

use super::ways::{self, LIN};
use qifu_e2e::{Agent, Setting, Stage};
use serde_json::{Value, json};

/// An engine's offer to install, which answers as it is told.
const OFFER: &str = "const offer = new Event('beforeinstallprompt', { cancelable: true });
    offer.prompt = () => { window.wasAsked = (window.wasAsked ?? 0) + 1; return Promise.resolve(); };
    offer.userChoice = Promise.resolve({ outcome: arguments[0] });
    window.dispatchEvent(offer);
    return offer.defaultPrevented;";

/// J01: Y-DOWN-01, Y-DOWN-03..08, R-REG-01..02, C-USE-01, C-BUY-01: from the install page to its end.
#[tokio::test]
async fn a_visitor_gets_the_product_and_reads_the_guides() {
    Stage::mock()
        .play(async |stage| {
            let visitor = stage.person("a visitor").await;
            visitor.open("/install").await;
            visitor.heading("安装").await;
            visitor.see("请使用手机扫码下载粤商通APP").await;
            for store in STORES {
                visitor.see(store).await;
            }
            visitor.see("同步更新。所有渠道都是同一个版本").await;
            let version = visitor.fact("版本").await;
            visitor.script(OFFER, vec![json!("accepted")]).await;
            visitor.click("安装企服通").await;
            visitor.see("已经安装在这台设备上").await;
            visitor.checks_the_screen().await;
            visitor.click("返回").await;
            visitor.heading("企服通").await;
            visitor.see("粤商通 一站式·免证办").await;
            visitor.see("一站式、免证办、营商通").await;
            visitor.click("帮助").await;
            visitor.heading("帮助").await;
            for (guide, words) in GUIDES {
                visitor.click(guide).await;
                visitor.heading(guide).await;
                visitor.see(words).await;
                visitor.checks_the_screen().await;
                visitor.click("返回").await;
                visitor.heading("帮助").await;
            }
            visitor.open("/settings").await;
            visitor.see(&format!("版本 {version}")).await;
            visitor.open("/").await;
            visitor.heading("企服通").await;
            visitor.sees_control("请登录").await;
        })
        .await;
}

/// The guides of this journey, and what each of them says.
const GUIDES: [(&str, &str); 3] = [
    ("“粤商通” 登录注册指南", "谢谢观看!"),
    ("“粤商通”企业风险预警 操作指南", "在各大应用市场搜索“粤商通”下载"),
    ("粤企签移动数字证书、电子印章办理操作手册", "手机扫描下方二维码，下载粤商通 APP。"),
];

/// Where one gets it.
const STORES: [&str; 7] =
    ["苹果商店", "应用宝", "华为手机市场", "360手机助手", "小米手机市场", "OPPO手机市场", "VIVO手机市场"];

/// J01: Y-DOWN-05..07
#[tokio::test]
async fn a_phone_gets_the_product_by_the_code_of_this_very_site() {
    Stage::http()
        .play(async |stage| {
            let visitor = stage.person("a visitor").await;
            visitor.open("/").await;
            visitor.click("安装到手机").await;
            visitor.heading("安装").await;
            visitor.see("请使用手机扫码下载粤商通APP").await;
            visitor.see("本网站地址的二维码").await;
            for store in STORES {
                visitor.see(store).await;
            }
            visitor.see("同步更新。所有渠道都是同一个版本").await;
            assert!(visitor.fact("网址").await.starts_with(&stage.site.origin));
            assert_eq!(visitor.fact("版本").await, stage.world().server().get("/info")["version"]);
            visitor.checks_the_screen().await;
        })
        .await;
}

/// J01: Y-DOWN-05, where the engine can.
#[tokio::test]
async fn where_the_engine_offers_it_one_press_installs() {
    Stage::http()
        .phone(Agent::Phone)
        .play(async |stage| {
            let visitor = stage.person("a visitor").await;
            // Chromium may make an offer of its own at any time, which nobody can answer here.
            let own = json!({ "source": "addEventListener('beforeinstallprompt', (offer) => {
                if (offer.isTrusted) { offer.preventDefault(); offer.stopImmediatePropagation(); } });" });
            stage.driver.cdp().send_raw("Page.addScriptToEvaluateOnNewDocument", own).await.expect("it is taken");
            // The offer may come before the screen is there.
            visitor.open("/").await;
            ways::is_alive(&visitor).await;
            visitor.heading("企服通").await;
            assert_eq!(visitor.script(OFFER, vec![json!("dismissed")]).await, true, "the engine's own bar stays away");
            visitor.click("安装到手机").await;
            visitor.click("安装企服通").await;
            visitor.see("没有安装。想装的时候可以再来。").await;
            assert!(!visitor.can_press("安装企服通").await, "an offer is taken up once");
            visitor.checks_the_screen().await;
            // And while it is there.
            visitor.script(OFFER, vec![json!("accepted")]).await;
            visitor.click("安装企服通").await;
            visitor.see("已经安装在这台设备上").await;
            assert_eq!(visitor.script("return window.wasAsked", vec![]).await, 2);
            visitor.checks_the_screen().await;
        })
        .await;
}

/// J01: Y-DOWN-05, where WeChat cannot.
#[tokio::test]
async fn in_wechat_it_says_how_to_get_to_the_browser() {
    by_hand(Stage::http().phone(Agent::WechatAndroid).elder(), "请点右上角的“…”，选择“在浏览器打开”").await;
    by_hand(Stage::http().phone(Agent::WechatIos).dark(), "请点右上角的“…”，选择“在浏览器打开”").await;
}

async fn by_hand(setting: Setting, words: &str) {
    setting
        .play(async |stage| {
            let visitor = stage.person("a visitor").await;
            visitor.open("/install").await;
            visitor.see(words).await;
            visitor.checks_the_screen().await;
        })
        .await;
}

/// The manifest is one that the engine takes, under the strict policy.
#[tokio::test]
async fn the_engine_finds_nothing_wrong_with_the_manifest() {
    Stage::http()
        .play(async |stage| {
            let visitor = stage.person("a visitor").await;
            visitor.open("/").await;
            visitor.heading("企服通").await;
            let found = stage.driver.cdp().send_raw("Page.getAppManifest", json!({})).await.expect("chromium tells");
            assert_eq!(found["errors"], json!([]), "{found}");
            let manifest: Value = serde_json::from_str(found["data"].as_str().expect("a manifest")).expect("JSON");
            assert_eq!(manifest["display"], "standalone");
            for icon in manifest["icons"].as_array().expect("icons") {
                let loads = "const image = new Image(); image.src = arguments[0];
                    return image.decode().then(() => image.naturalWidth + 'x' + image.naturalHeight)";
                assert_eq!(visitor.script(loads, vec![icon["src"].clone()]).await, icon["sizes"]);
            }
        })
        .await;
}

/// The agreements are read before one logs in, from the login page, 设置 and the install page; no tick anywhere.
#[tokio::test]
async fn the_agreements_are_open_to_all() {
    Stage::http()
        .phone(Agent::Phone)
        .play(async |stage| {
            let visitor = stage.person("a visitor").await;
            for from in ["/login", "/settings", "/install"] {
                for (name, words) in
                    [("用户协议", "事项由有关业务部门审核和决定"), ("隐私政策", "本服务不接收、不保存")]
                {
                    visitor.open(from).await;
                    visitor.click(name).await;
                    visitor.heading(name).await;
                    visitor.see("版本 1.0，2026年12月1日起施行").await;
                    visitor.see("每次刷脸之前单独征求您的同意").await;
                    visitor.see(words).await;
                    visitor.back().await;
                    visitor.is_at(from).await;
                }
            }
            for path in ["/agreements/user", "/agreements/privacy"] {
                visitor.open(path).await;
                visitor.see("起施行").await;
                visitor.checks_the_screen().await;
            }
        })
        .await;
}

/// The policy tells the truth of what is kept on the device.
#[tokio::test]
async fn everything_that_is_kept_on_the_device_stands_in_the_policy() {
    Stage::http()
        .play(async |stage| {
            let lin = stage.person(LIN.name).await;
            lin.open("/agreements/privacy").await;
            lin.see("放在您设备上的内容").await;
            let policy = lin.text().await;
            ways::asks_for_a_face_check(&lin).await;
            names_what_is_kept(&lin, &policy).await;
            stage.world().decides(qifu_e2e::Face::Passed, &LIN);
            ways::is_inside(&lin, &LIN).await;
            lin.click_in("navigation", "我的").await;
            lin.click("设置").await;
            lin.choose("外观", "深色").await;
            names_what_is_kept(&lin, &policy).await;
        })
        .await;
}

async fn names_what_is_kept(person: &qifu_e2e::Person<'_>, policy: &str) {
    let keys = "return [...Object.keys(localStorage), ...Object.keys(sessionStorage)]";
    let keys = person.script(keys, vec![]).await;
    let keys: Vec<_> = keys.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    assert!(!keys.is_empty());
    for key in keys {
        // `qifu.scroll.` is followed by the name of a place in the history.
        let known = key.split('.').take(2).collect::<Vec<_>>().join(".");
        assert!(policy.contains(&known), "{key} is not in the policy");
    }
    assert_eq!(person.script("return document.cookie", vec![]).await, "", "no cookie");
}
