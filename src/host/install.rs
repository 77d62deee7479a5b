//! Installing this page as an app of its own, where the engine can; otherwise what the user can do by hand.

use super::{Agent, Shell};
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Told to the window when [`install_way`] may have changed. `early.js` dispatches it.
pub const INSTALLABLE: &str = "qifu:installable";

/// Where `early.js` keeps the engine's offer.
const OFFER: &str = "qifuInstall";

/// How this page can be installed here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InstallWay {
    /// It runs as an app of its own already.
    Installed,
    /// The engine offers it: [`ask_to_install`].
    Offered,
    /// WeChat cannot; its menu opens the page in the browser.
    WechatMenu,
    /// A window that cannot, and whose menu is not known to lead to a browser: by the copied address.
    CopiedAddress,
    /// By the sheet for sharing: browsers on iOS.
    HomeScreen,
    /// By the browser's own menu, if at all.
    BrowserMenu,
}

/// How this page can be installed here and now.
pub fn install_way() -> InstallWay {
    let Some(window) = web_sys::window() else { return InstallWay::BrowserMenu };
    let agent = window.navigator().user_agent().unwrap_or_default();
    match by_hand(&agent) {
        _ if is_standalone(&window) => InstallWay::Installed,
        // Whatever its engine can, WeChat does not install.
        way @ (InstallWay::WechatMenu | InstallWay::CopiedAddress) => way,
        _ if offer(&window).is_some() => InstallWay::Offered,
        way => way,
    }
}

/// What is left where the engine offers nothing.
fn by_hand(agent: &str) -> InstallWay {
    let is_ios = ["iPhone", "iPad", "iPod"].iter().any(|device| agent.contains(device));
    let agent = Agent::of(agent);
    match agent.shell {
        Shell::Wecom => InstallWay::CopiedAddress,
        Shell::Wechat if agent.is_mini_program => InstallWay::CopiedAddress,
        Shell::Wechat => InstallWay::WechatMenu,
        Shell::Browser if is_ios => InstallWay::HomeScreen,
        Shell::Browser => InstallWay::BrowserMenu,
    }
}

/// Takes up the engine's offer, which can be done once. Whether the user accepted; none where there is no offer.
pub async fn ask_to_install() -> Option<bool> {
    let window = web_sys::window()?;
    let offer = offer(&window)?;
    let prompt: Function = Reflect::get(&offer, &"prompt".into()).ok()?.dyn_into().ok()?;
    prompt.call0(&offer).ok()?;
    let choice: Promise = Reflect::get(&offer, &"userChoice".into()).ok()?.dyn_into().ok()?;
    let choice = JsFuture::from(choice).await.ok()?;
    Reflect::set(&window, &OFFER.into(), &JsValue::NULL).unwrap_or_default();
    let outcome = Reflect::get(&choice, &"outcome".into()).ok()?;
    Some(outcome.as_string().as_deref() == Some("accepted"))
}

fn offer(window: &web_sys::Window) -> Option<JsValue> {
    Reflect::get(window, &OFFER.into()).ok().filter(|offer| !offer.is_null() && !offer.is_undefined())
}

/// By the media query, or on iOS by a property of the navigator.
fn is_standalone(window: &web_sys::Window) -> bool {
    let by_query = window.match_media("(display-mode: standalone)").ok().flatten().is_some_and(|query| query.matches());
    let by_navigator = Reflect::get(&window.navigator(), &"standalone".into()).is_ok_and(|value| value.is_truthy());
    by_query || by_navigator
}

#[cfg(test)]
mod tests {
    use super::{InstallWay, by_hand};

    #[test]
    fn the_words_fit_the_window() {
        const IOS: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 ";
        const ANDROID: &str = "Mozilla/5.0 (Linux; Android 15; wv) Chrome/146.0.7680.178 Mobile Safari/537.36 ";
        const WECHAT: &str = "MicroMessenger/8.0.68(0x1800442b) ";
        for (system, browser) in [(IOS, InstallWay::HomeScreen), (ANDROID, InstallWay::BrowserMenu)] {
            for (window, way) in [
                (String::new(), browser),
                (WECHAT.to_owned(), InstallWay::WechatMenu),
                (format!("{WECHAT}miniProgram/wx0000000000000000"), InstallWay::CopiedAddress),
                (format!("wxwork/4.1.36 {WECHAT}"), InstallWay::CopiedAddress),
            ] {
                assert_eq!(by_hand(&format!("{system}{window}")), way, "{system}{window}");
            }
        }
    }
}
