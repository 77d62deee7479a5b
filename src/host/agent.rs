//! Which browser or webview, by its user agent (`standards.md` section 6).

/// What the user agent says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Agent {
    /// Whether it is a phone or a tablet: outside flows open in the same tab, not by QR code.
    pub is_handheld: bool,
    /// Whether it is WeChat's webview, on any system.
    pub is_wechat: bool,
}

impl Agent {
    /// Reads a user agent.
    pub fn of(text: &str) -> Self {
        let has = |token: &str| text.contains(token);
        let is_wechat = has("MicroMessenger/");
        let is_desktop_wechat = has("WindowsWechat") || has("MacWechat") || has("UnifiedPCWindowsWechat");
        let is_phone = has("Mobile") || has("Android") || has("iPhone") || has("iPad") || has("OpenHarmony");
        Self { is_handheld: is_phone && !is_desktop_wechat, is_wechat }
    }
}

#[cfg(test)]
mod tests {
    use super::Agent;

    #[test]
    fn knows_wechat_on_phones() {
        for text in [
            "Mozilla/5.0 (Linux; Android 15; wv) AppleWebKit/537.36 Chrome/146.0.7680.178 Mobile Safari/537.36 XWEB/1460249 MMWEBSDK/20260502 MicroMessenger/8.0.76.3141(0x28004C3C) WeChat/arm64",
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 MicroMessenger/8.0.68(0x1800442b) NetType/WIFI Language/zh_CN",
            "Mozilla/5.0 (Phone; OpenHarmony 5.0) AppleWebKit/537.36 Chrome/114.0.0.0 Safari/537.36 ArkWeb/4.1.6.1 Mobile MicroMessenger/8.0.10.41(0xf3100a29) Weixin XWEB/1140319",
        ] {
            assert_eq!(Agent::of(text), Agent { is_handheld: true, is_wechat: true }, "{text}");
        }
    }

    #[test]
    fn knows_wechat_on_a_desktop() {
        let text = "Mozilla/5.0 (Windows NT 10.0) Chrome/132.0.0.0 Safari/537.36 MicroMessenger/7.0.20.1781(0x6700143B) WindowsWechat(0x63090a13) UnifiedPCWindowsWechat(0xf2541022) XWEB/19027 Flue";
        assert_eq!(Agent::of(text), Agent { is_handheld: false, is_wechat: true });
    }

    #[test]
    fn knows_plain_browsers() {
        let desktop = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36";
        assert_eq!(Agent::of(desktop), Agent { is_handheld: false, is_wechat: false });
        let phone = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Version/17.0 Mobile/15E148 Safari/604.1";
        assert_eq!(Agent::of(phone), Agent { is_handheld: true, is_wechat: false });
    }
}
