//! Which browser or webview, by its user agent (`standards.md` section 6).

/// Whose window shows the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shell {
    /// A browser, or a webview that is none of the others.
    Browser,
    /// WeChat.
    Wechat,
    /// 企业微信, which also calls itself MicroMessenger.
    Wecom,
}

/// The system below.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum System {
    /// Android, and HarmonyOS as long as it was one.
    Android,
    /// iOS and iPadOS: the engine is the system's own.
    Ios,
    /// HarmonyOS NEXT: neither of the two above.
    Harmony,
    /// Windows.
    Windows,
    /// macOS.
    Mac,
    /// Any other.
    Other,
}

/// What the user agent says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Agent {
    /// Whose window it is.
    pub shell: Shell,
    /// On which system.
    pub system: System,
    /// Whether it is a phone or a tablet: outside flows open in the same tab, not by QR code.
    pub is_handheld: bool,
    /// Whether a mini-program of WeChat embeds the page. On iOS only the page's environment tells.
    pub is_mini_program: bool,
}

impl Agent {
    /// Reads a user agent.
    pub fn of(text: &str) -> Self {
        let has = |token: &str| text.contains(token);
        let shell = match () {
            () if has("wxwork/") => Shell::Wecom,
            () if has("MicroMessenger/") => Shell::Wechat,
            () => Shell::Browser,
        };
        let system = match () {
            () if has("OpenHarmony") || has("ArkWeb/") => System::Harmony,
            () if has("iPhone") || has("iPad") => System::Ios,
            () if has("Android") => System::Android,
            () if has("Windows") => System::Windows,
            () if has("Macintosh") || has("MacWechat") => System::Mac,
            () => System::Other,
        };
        let is_handheld = match system {
            System::Android | System::Ios | System::Harmony => true,
            System::Windows | System::Mac => false,
            System::Other => has("Mobile"),
        };
        let is_mini_program = shell == Shell::Wechat && (has("miniProgram/") || has("MiniProgramEnv/"));
        Self { shell, system, is_handheld, is_mini_program }
    }

    /// Whether WeChat lends its abilities through the JSSDK here. 企业微信 has another one, which this app does not use.
    pub fn is_wechat(self) -> bool {
        self.shell == Shell::Wechat
    }

    /// Whether WeChat's own menu shares the page, with the card that the page sets. A mini-program shares itself.
    pub fn has_share_card(self) -> bool {
        self.is_wechat() && !self.is_mini_program
    }

    /// Whether WeChat's own scanner can be called: only where there is a camera to hold.
    pub fn has_scanner(self) -> bool {
        self.is_wechat() && self.is_handheld
    }

    /// Whether WeChat checks the signature against the address at which the page was entered, however far one has
    /// walked since. Elsewhere it is the present address.
    pub fn signs_entry(self) -> bool {
        self.system == System::Ios
    }
}

#[cfg(test)]
mod tests {
    use super::{Agent, Shell, System};

    /// Every kind of `standards.md` section 6: what it says, whose window, which system, handheld, mini-program.
    const KNOWN: [(&str, Shell, System, bool, bool); 14] = [
        (
            "Mozilla/5.0 (Linux; Android 15; 23127PN0CC Build/AQ3A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/146.0.7680.178 Mobile Safari/537.36 XWEB/1460249 MMWEBSDK/20260502 MMWEBID/1 MicroMessenger/8.0.76.3141(0x28004C3C) WeChat/arm64 Weixin NetType/WIFI Language/zh_CN ABI/arm64",
            Shell::Wechat,
            System::Android,
            true,
            false,
        ),
        (
            "Mozilla/5.0 (Linux; Android 15; wv) Chrome/146.0.7680.178 Mobile Safari/537.36 XWEB/1460249 MicroMessenger/8.0.76.3141(0x28004C3C) WeChat/arm64 Weixin NetType/WIFI Language/zh_CN ABI/arm64 miniProgram/wx0000000000000000",
            Shell::Wechat,
            System::Android,
            true,
            true,
        ),
        (
            "Mozilla/5.0 (Linux; Android 15; wv) Chrome/146.0.7680.178 Mobile Safari/537.36 XWEB/1460249 MicroMessenger/8.0.76.3141(0x28004C3C) Weixin MiniProgramEnv/android",
            Shell::Wechat,
            System::Android,
            true,
            true,
        ),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.68(0x1800442b) NetType/WIFI Language/zh_CN",
            Shell::Wechat,
            System::Ios,
            true,
            false,
        ),
        (
            "Mozilla/5.0 (iPad; CPU OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.68(0x1800442b) NetType/WIFI Language/zh_CN",
            Shell::Wechat,
            System::Ios,
            true,
            false,
        ),
        (
            "Mozilla/5.0 (Phone; OpenHarmony 5.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/114.0.0.0 Safari/537.36 ArkWeb/4.1.6.1 Mobile MicroMessenger/8.0.10.41(0xf3100a29) Weixin NetType/WIFI Language/zh_CN XWEB/1140319",
            Shell::Wechat,
            System::Harmony,
            true,
            false,
        ),
        (
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/132.0.0.0 Safari/537.36 MicroMessenger/7.0.20.1781(0x6700143B) NetType/WIFI MiniProgramEnv/Windows WindowsWechat/WMPF WindowsWechat(0x63090a13) UnifiedPCWindowsWechat(0xf2541022) XWEB/19027",
            Shell::Wechat,
            System::Windows,
            false,
            true,
        ),
        (
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/132.0.0.0 Safari/537.36 MicroMessenger/7.0.20.1781(0x6700143B) WindowsWechat(0x63090a13) UnifiedPCWindowsWechat(0xf2541022) XWEB/19027 Flue",
            Shell::Wechat,
            System::Windows,
            false,
            false,
        ),
        (
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/132.0.0.0 Safari/537.36 MicroMessenger/6.8.0(0x16080000) MacWechat/3.8.10(0x13080a10) XWEB/1227 Flue",
            Shell::Wechat,
            System::Mac,
            false,
            false,
        ),
        (
            "Mozilla/5.0 (Linux; Android 15; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/142.0.0.0 Mobile Safari/537.36 wxwork/5.0.6 MicroMessenger/7.0.1 NetType/WIFI Language/zh",
            Shell::Wecom,
            System::Android,
            true,
            false,
        ),
        (
            "Mozilla/5.0 (Windows NT 10.0; WOW64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/108.0.0.0 Safari/537.36 wxwork/5.0.6 (MicroMessenger/6.2) WindowsWechat MailPlugin_Electron",
            Shell::Wecom,
            System::Windows,
            false,
            false,
        ),
        (
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36",
            Shell::Browser,
            System::Other,
            false,
            false,
        ),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Mobile/15E148 Safari/604.1",
            Shell::Browser,
            System::Ios,
            true,
            false,
        ),
        (
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15",
            Shell::Browser,
            System::Mac,
            false,
            false,
        ),
    ];

    #[test]
    fn knows_every_window_and_system() {
        for (text, shell, system, is_handheld, is_mini_program) in KNOWN {
            assert_eq!(Agent::of(text), Agent { shell, system, is_handheld, is_mini_program }, "{text}");
        }
    }

    #[test]
    fn only_wechat_itself_lends_its_abilities() {
        for (text, shell, system, is_handheld, is_mini_program) in KNOWN {
            let agent = Agent::of(text);
            let is_wechat = shell == Shell::Wechat;
            assert_eq!(agent.is_wechat(), is_wechat, "{text}");
            assert_eq!(agent.has_share_card(), is_wechat && !is_mini_program, "{text}");
            assert_eq!(agent.has_scanner(), is_wechat && is_handheld, "{text}");
            assert_eq!(agent.signs_entry(), system == System::Ios, "{text}");
        }
    }

    #[test]
    fn an_empty_one_is_a_browser_on_a_desk() {
        let Agent { shell, system, is_handheld, is_mini_program } = Agent::of("");
        assert_eq!((shell, system, is_handheld, is_mini_program), (Shell::Browser, System::Other, false, false));
    }
}
