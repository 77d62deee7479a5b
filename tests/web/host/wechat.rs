//! The JSSDK against a WeChat that is played by a script: one that agrees, refuses, is picky, silent or missing.

use super::{android, browser, ios, mini_program, play, text};
use qifu::host::{Agent, Card, Jssdk, NoJssdk, NoScan, Sign, Signature, remember_entry};
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen_test::wasm_bindgen_test;

/// Answers as WeChat does: an error first, where there is one, and `ready` always. `is_refused` is an expression of
/// the configuration `c`; `abilities` are the functions that it lends.
fn script(is_refused: &str, abilities: &str) -> String {
    let code = format!(
        "window.played = window.played || []; window.wx = {{
            config(c) {{ played.push(c); this.c = c; }}, error(f) {{ this.e = f; }},
            ready(f) {{ const c = this.c; setTimeout(() => {{
                if ({is_refused}) this.e({{ errMsg: 'config:invalid signature' }}); f(); }}, 1); }},
            {abilities} }};"
    );
    format!("data:text/javascript,{}", js_sys::encode_uri_component(&code))
}

const TAKES_CARDS: &str = "updateAppMessageShareData(o) { window.friends = o; o.success({ errMsg: 'x:ok' }); },
    updateTimelineShareData(o) { window.everyone = o; o.success({ errMsg: 'x:ok' }); }";

/// The addresses that the server was asked to sign.
type Signed = Rc<RefCell<Vec<String>>>;

fn jssdk(agent: Agent, script: &str) -> (Jssdk, Signed) {
    play("window.played = []; delete window.wx; delete window.friends");
    let signed = Signed::default();
    let asked = signed.clone();
    let sign: Sign = Box::new(move |address| {
        asked.borrow_mut().push(address.clone());
        let signature = Signature {
            app_id: "wx0".to_owned(),
            timestamp: 1_795_395_600,
            nonce: "nonce".to_owned(),
            signature: format!("of {address}"),
        };
        Box::pin(std::future::ready(Some(signature)))
    });
    (Jssdk::for_agent(agent, Some(script.to_owned()), sign), signed)
}

fn card() -> Card {
    Card {
        title: "企服通".into(),
        description: "办企业的事".into(),
        link: "https://site.example/".into(),
        image: "https://site.example/icon.png".into(),
    }
}

/// Walks in the page's address, and back when dropped.
struct Walk(String);

impl Walk {
    fn to(query: &str) -> Self {
        let before = text("location.href");
        play(&format!("history.replaceState(history.state, '', '{query}')"));
        Self(before)
    }
}

impl Drop for Walk {
    fn drop(&mut self) {
        play(&format!("history.replaceState(history.state, '', '{}')", self.0));
        remember_entry();
    }
}

#[wasm_bindgen_test]
async fn is_configured_once_with_the_servers_signature_of_the_present_address() {
    let (jssdk, signed) = jssdk(android(), &script("false", ""));
    let walk = Walk::to("?present=1#fragment");
    let (first, second) = futures::future::join(jssdk.ready(), jssdk.ready()).await;
    assert!(first.is_ok() && second.is_ok() && jssdk.ready().await.is_ok());
    let address = text("location.href.split('#')[0]");
    assert_eq!(*signed.borrow(), [address.as_str()], "asked once, without the fragment");
    assert_eq!(text("String(played.length)"), "1");
    let said = text("JSON.stringify([played[0].debug, played[0].appId, played[0].timestamp, played[0].nonceStr])");
    assert_eq!(said, r#"[false,"wx0",1795395600,"nonce"]"#);
    assert_eq!(text("played[0].signature"), format!("of {address}"));
    assert_eq!(text("played[0].jsApiList.join()"), "updateAppMessageShareData,updateTimelineShareData,scanQRCode");
    drop(walk);
}

#[wasm_bindgen_test]
async fn is_configured_anew_where_the_address_has_changed() {
    let (jssdk, signed) = jssdk(android(), &script("false", ""));
    assert!(jssdk.ready().await.is_ok());
    let walk = Walk::to("?further=1");
    assert!(jssdk.ready().await.is_ok());
    assert_eq!((signed.borrow().len(), text("String(played.length)").as_str()), (2, "2"));
    drop(walk);
}

#[wasm_bindgen_test]
async fn ready_after_an_error_is_no_success_and_the_next_wish_tries_again() {
    let (jssdk, signed) = jssdk(android(), &script("true", TAKES_CARDS));
    assert_eq!(jssdk.ready().await, Err(NoJssdk::Refused));
    assert_eq!(signed.borrow().len(), 1, "the same address is not tried twice by itself");
    assert!(!jssdk.set_card(&card()).await);
    assert_eq!(signed.borrow().len(), 2);
    assert_eq!(text("typeof window.friends"), "undefined");
}

#[wasm_bindgen_test]
async fn on_ios_the_address_of_entry_is_signed_however_far_one_walked() {
    let (jssdk, signed) = jssdk(ios(), &script("false", ""));
    let entry = Walk::to("?entry=1");
    remember_entry();
    let walk = Walk::to("?walked=1");
    assert!(jssdk.ready().await.is_ok());
    assert!(signed.borrow()[0].ends_with("?entry=1"), "{signed:?}");
    drop((walk, entry));
}

#[wasm_bindgen_test]
async fn on_ios_a_refused_entry_is_tried_once_with_the_present_address() {
    let (jssdk, signed) = jssdk(ios(), &script("!c.signature.endsWith('?walked=1')", ""));
    let entry = Walk::to("?entry=1");
    remember_entry();
    let walk = Walk::to("?walked=1");
    assert!(jssdk.ready().await.is_ok());
    let ends: Vec<_> = signed.borrow().iter().filter_map(|one| Some(one.split_once('?')?.1.to_owned())).collect();
    assert_eq!(ends, ["entry=1", "walked=1"]);
    drop((walk, entry));
}

#[wasm_bindgen_test]
async fn on_ios_it_ends_after_two_refusals() {
    let (jssdk, signed) = jssdk(ios(), &script("true", ""));
    let entry = Walk::to("?entry=1");
    remember_entry();
    let walk = Walk::to("?walked=1");
    assert_eq!(jssdk.ready().await, Err(NoJssdk::Refused));
    assert_eq!(signed.borrow().len(), 2);
    drop((walk, entry));
}

#[wasm_bindgen_test]
async fn a_wechat_that_never_answers_is_given_up() {
    let (jssdk, _) = jssdk(android(), "data:text/javascript,window.wx={config(){},error(){},ready(){}}");
    assert_eq!(jssdk.ready().await, Err(NoJssdk::Refused));
}

#[wasm_bindgen_test]
async fn a_script_that_does_not_load_or_says_nothing_is_not_there() {
    for address in ["data:text/html,", "http://127.0.0.1:1/jweixin.js", "data:text/javascript,"] {
        let (jssdk, _) = jssdk(android(), address);
        assert_eq!(jssdk.ready().await, Err(NoJssdk::NotLoaded), "{address}");
        assert_eq!(jssdk.scan().await, Err(NoScan::Failed));
        assert!(!jssdk.set_card(&card()).await);
    }
}

#[wasm_bindgen_test]
async fn a_server_that_does_not_sign_spares_the_script() {
    play("delete window.wx");
    let sign: Sign = Box::new(|_| Box::pin(std::future::ready(None)));
    let jssdk = Jssdk::for_agent(android(), Some(script("false", "")), sign);
    assert_eq!(jssdk.ready().await, Err(NoJssdk::Refused));
    assert_eq!(text("typeof window.wx"), "undefined");
}

#[wasm_bindgen_test]
async fn outside_of_wechat_or_without_an_address_nothing_is_loaded() {
    let wecom = Agent::of("Mozilla/5.0 (Linux; Android 15) Mobile wxwork/5.0.6 MicroMessenger/7.0.1");
    for agent in [browser(), wecom] {
        let (jssdk, signed) = jssdk(agent, &script("false", ""));
        assert_eq!(jssdk.ready().await, Err(NoJssdk::Absent));
        assert!(signed.borrow().is_empty());
    }
    let sign: Sign = Box::new(|_| unreachable!("nothing to sign for"));
    assert_eq!(Jssdk::for_agent(android(), None, sign).ready().await, Err(NoJssdk::Absent));
}

#[wasm_bindgen_test]
async fn the_card_is_set_for_friends_and_for_everyone() {
    let (jssdk, _) = jssdk(android(), &script("false", TAKES_CARDS));
    assert!(jssdk.set_card(&card()).await);
    let said = text("JSON.stringify([friends.title, friends.desc, friends.link, friends.imgUrl, everyone.link])");
    assert_eq!(
        said,
        r#"["企服通","办企业的事","https://site.example/","https://site.example/icon.png","https://site.example/"]"#
    );
}

#[wasm_bindgen_test]
async fn a_mini_program_has_no_card_and_one_that_lends_less_says_so() {
    let (inside, signed) = jssdk(mini_program(), &script("false", TAKES_CARDS));
    assert!(!inside.set_card(&card()).await);
    assert!(signed.borrow().is_empty(), "not even loaded");
    let only_friends = "updateAppMessageShareData(o) { o.success({}); }";
    let (older, _) = jssdk(android(), &script("false", only_friends));
    assert!(!older.set_card(&card()).await);
}

/// On iOS the bridge says so only once it is ready, which may be after the page has started.
#[wasm_bindgen_test]
async fn a_mini_program_that_is_known_late_has_no_card_either() {
    let late = "(window.__wxjs_environment = 'miniprogram', false)";
    let (inside, signed) = jssdk(ios(), &script(late, TAKES_CARDS));
    assert!(inside.agent().has_share_card());
    let is_set = inside.set_card(&card()).await;
    let is_known = !inside.agent().has_share_card();
    play("delete window.__wxjs_environment");
    assert!(!is_set && is_known && signed.borrow().len() == 1);
    assert_eq!(text("typeof window.friends"), "undefined");
}

#[wasm_bindgen_test]
async fn scanning_gives_the_text_or_says_why_not() {
    let scanned = |answer: &str| script("false", &format!("scanQRCode(o) {{ window.wish = o; {answer} }}"));
    for (answer, expected) in [
        (
            "o.success({ resultStr: '91440300PDY00001X3', errMsg: 'scanQRCode:ok' })",
            Ok("91440300PDY00001X3".to_owned()),
        ),
        ("o.cancel({ errMsg: 'scanQRCode:cancel' })", Err(NoScan::Cancelled)),
        ("o.fail({ errMsg: 'scanQRCode:permission denied' })", Err(NoScan::Failed)),
        ("o.success({ errMsg: 'scanQRCode:ok' })", Err(NoScan::Failed)),
        ("throw new Error('the permission value is offline verifying')", Err(NoScan::Failed)),
    ] {
        let (jssdk, _) = jssdk(mini_program(), &scanned(answer));
        assert_eq!(jssdk.scan().await, expected, "{answer}");
        assert_eq!(text("JSON.stringify([wish.needResult, wish.scanType])"), r#"[1,["qrCode"]]"#);
    }
    let (without, _) = jssdk(android(), &script("false", ""));
    assert_eq!(without.scan().await, Err(NoScan::Failed));
}

#[wasm_bindgen_test]
async fn on_a_desk_wechats_scanner_is_not_asked() {
    let desk = Agent { is_handheld: false, ..android() };
    let (jssdk, signed) = jssdk(desk, &script("false", "scanQRCode() {}"));
    assert_eq!(jssdk.scan().await, Err(NoScan::Failed));
    assert!(signed.borrow().is_empty());
}
