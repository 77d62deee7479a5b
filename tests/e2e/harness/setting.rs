//! What a stage is set with: the build, the device, and how its owner reads.

use super::{Build, Jssdk, Stage, evidence};
use std::{
    future::{Future, poll_fn},
    panic::{AssertUnwindSafe, catch_unwind, resume_unwind},
    pin::pin,
    sync::OnceLock,
    task::Poll,
};
use tokio::sync::Semaphore;

/// What the browser says that it is (`standards.md` section 6).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Agent {
    /// A browser on a desk.
    Desktop,
    /// A browser on a phone.
    Phone,
    /// WeChat's webview on Android.
    WechatAndroid,
    /// WeChat's webview on iOS.
    WechatIos,
    /// WeChat's webview on HarmonyOS NEXT.
    WechatHarmony,
    /// WeChat on Windows.
    WechatDesktop,
    /// A mini-program's webview, on Android.
    MiniProgram,
    /// 企业微信, on Android.
    Wecom,
}

impl Agent {
    /// The user agent's text.
    pub const fn text(self) -> &'static str {
        match self {
            Self::Desktop => {
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36"
            }
            Self::Phone => {
                "Mozilla/5.0 (Linux; Android 15; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Mobile \
                 Safari/537.36"
            }
            Self::WechatAndroid => {
                "Mozilla/5.0 (Linux; Android 15; K; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 \
                 Chrome/146.0.7680.178 Mobile Safari/537.36 XWEB/1460249 MMWEBSDK/20260502 \
                 MicroMessenger/8.0.76.3141(0x28004C3C) WeChat/arm64 Weixin NetType/WIFI Language/zh_CN ABI/arm64"
            }
            Self::WechatIos => {
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) \
                 Mobile/15E148 MicroMessenger/8.0.68(0x1800442b) NetType/WIFI Language/zh_CN"
            }
            Self::WechatHarmony => {
                "Mozilla/5.0 (Phone; OpenHarmony 5.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/114.0.0.0 \
                 Safari/537.36 ArkWeb/4.1.6.1 Mobile MicroMessenger/8.0.10.41(0xf3100a29) Weixin NetType/WIFI \
                 Language/zh_CN XWEB/1140319"
            }
            Self::WechatDesktop => {
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/132.0.0.0 \
                 Safari/537.36 MicroMessenger/7.0.20.1781(0x6700143B) WindowsWechat(0x63090a13) \
                 UnifiedPCWindowsWechat(0xf2541022) XWEB/19027 Flue"
            }
            Self::MiniProgram => {
                "Mozilla/5.0 (Linux; Android 15; K; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 \
                 Chrome/146.0.7680.178 Mobile Safari/537.36 XWEB/1460249 MMWEBSDK/20260502 \
                 MicroMessenger/8.0.76.3141(0x28004C3C) WeChat/arm64 Weixin miniProgram/wx0000000000000000"
            }
            Self::Wecom => {
                "Mozilla/5.0 (Linux; Android 15; K; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 \
                 Chrome/142.0.0.0 Mobile Safari/537.36 wxwork/5.0.6 MicroMessenger/7.0.1 NetType/WIFI Language/zh"
            }
        }
    }
}

/// How a stage is set. Without more words: the mock on a desktop, light, text as designed.
#[derive(Clone, Debug)]
pub struct Setting {
    /// Which build.
    pub build: Build,
    /// CSS pixels.
    pub size: (u32, u32),
    /// The browser.
    pub agent: Agent,
    /// Whether the system is dark.
    pub dark: bool,
    /// Whether the device was set to 长辈版 before.
    pub elder: bool,
    /// The size of text that the browser is set to.
    pub text_percent: u32,
    /// Whether the system asks for less motion.
    pub still: bool,
    /// Whether the journey makes the server refuse or break, which the browser's console then reports.
    pub refusals: bool,
    /// The JSSDK that the site is set up with, if any.
    pub jssdk: Option<Jssdk>,
}

impl Setting {
    /// The usual stage of a build.
    pub const fn of(build: Build) -> Self {
        Self {
            build,
            size: (1280, 900),
            agent: Agent::Desktop,
            dark: false,
            elder: false,
            text_percent: 100,
            still: false,
            refusals: false,
            jssdk: None,
        }
    }

    /// On a phone, with this browser.
    #[must_use]
    pub const fn phone(self, agent: Agent) -> Self {
        Self { size: (360, 800), agent, ..self }
    }

    /// With a window of this width.
    #[must_use]
    pub const fn wide(self, width: u32) -> Self {
        Self { size: (width, self.size.1), ..self }
    }

    /// On a system that is dark.
    #[must_use]
    pub const fn dark(self) -> Self {
        Self { dark: true, ..self }
    }

    /// On a device that was set to 长辈版 before.
    #[must_use]
    pub const fn elder(self) -> Self {
        Self { elder: true, ..self }
    }

    /// With text of this size.
    #[must_use]
    pub const fn text(self, percent: u32) -> Self {
        Self { text_percent: percent, ..self }
    }

    /// On a system that asks for less motion.
    #[must_use]
    pub const fn still(self) -> Self {
        Self { still: true, ..self }
    }

    /// With a server that will refuse or break on purpose.
    #[must_use]
    pub const fn refusals(self) -> Self {
        Self { refusals: true, ..self }
    }

    /// On a site that is set up for WeChat, whose JSSDK is played in this way.
    #[must_use]
    pub const fn jssdk(self, jssdk: Jssdk) -> Self {
        Self { jssdk: Some(jssdk), ..self }
    }

    /// Whether it is held in a hand.
    pub fn is_handheld(&self) -> bool {
        !matches!(self.agent, Agent::Desktop | Agent::WechatDesktop)
    }

    /// Sets the stage, plays the journey, and strikes the stage, also when the journey fails.
    ///
    /// # Panics
    /// If the journey fails, or the console tells of a fault.
    pub async fn play(self, journey: impl AsyncFnOnce(&Stage)) {
        let _turn = turns().acquire().await.expect("the turns are never closed");
        let stage = Stage::set(self).await;
        let outcome = caught(journey(&stage)).await;
        let complaints = stage.complaints().await;
        if outcome.is_err() || !complaints.is_empty() {
            evidence::keep(&stage, &complaints).await;
        }
        stage.strike().await;
        if let Err(failure) = outcome {
            resume_unwind(failure);
        }
        assert!(complaints.is_empty(), "the console says:\n{}", complaints.join("\n"));
    }
}

/// How many browsers run at once, on any machine.
fn turns() -> &'static Semaphore {
    static TURNS: OnceLock<Semaphore> = OnceLock::new();
    TURNS.get_or_init(|| {
        let cores = std::thread::available_parallelism().map_or(2, usize::from);
        Semaphore::new(cores.clamp(2, 6))
    })
}

/// The journey's end, or how it failed.
async fn caught(journey: impl Future<Output = ()>) -> std::thread::Result<()> {
    let mut journey = pin!(journey);
    poll_fn(|context| match catch_unwind(AssertUnwindSafe(|| journey.as_mut().poll(context))) {
        Ok(Poll::Pending) => Poll::Pending,
        Ok(Poll::Ready(())) => Poll::Ready(Ok(())),
        Err(failure) => Poll::Ready(Err(failure)),
    })
    .await
}
