//! WeChat's JSSDK, played by a script that a site of its own serves, as WeChat's own is from another origin.

use super::Site;
use std::{env, fs, sync::OnceLock};

/// How WeChat answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Jssdk {
    /// It takes the signature and lends its abilities.
    Agrees,
    /// It refuses each signature, and is ready afterwards all the same.
    Refuses,
    /// It takes the signature, and then no card.
    TakesNothing,
    /// The script is not there.
    Missing,
}

/// What the page did to it stays in the window: `played` the configurations, `card` what was set. Its scanner reads what the
/// window has as `scanned`; without that the person closes it.
const SCRIPT: &str = "window.played = window.played || [];
window.wx = {
  config(c) { played.push(c); },
  error(f) { this.failed = f; },
  ready(f) { setTimeout(() => { if (REFUSES) this.failed({ errMsg: 'config:invalid signature' }); f(); }, 1); },
  updateAppMessageShareData(o) { if (TAKES_NOTHING) return o.fail({ errMsg: 'x:fail' }); window.card = o; o.success({ errMsg: 'x:ok' }); },
  scanQRCode(o) { window.scanned ? o.success({ errMsg: 'x:ok', resultStr: scanned }) : o.cancel({ errMsg: 'x:cancel' }); },
  updateTimelineShareData(o) { o.success({ errMsg: 'x:ok' }); },
};
";

impl Jssdk {
    const ALL: [Self; 3] = [Self::Agrees, Self::Refuses, Self::TakesNothing];

    fn file(self) -> &'static str {
        match self {
            Self::Agrees => "agrees.js",
            Self::Refuses => "refuses.js",
            Self::TakesNothing => "takes-nothing.js",
            Self::Missing => "missing.js",
        }
    }

    fn script(self) -> String {
        let word = |is_so: bool| if is_so { "true" } else { "false" };
        let script = SCRIPT.replace("REFUSES", word(self == Self::Refuses));
        script.replace("TAKES_NOTHING", word(self == Self::TakesNothing))
    }

    /// Where the script is.
    pub fn address(self) -> String {
        format!("{}/{}", self.origin(), self.file())
    }

    /// Where it comes from; nothing answers where it is missing.
    pub fn origin(self) -> &'static str {
        if self == Self::Missing { "http://127.0.0.1:9" } else { Self::served() }
    }

    /// One server for the whole program, since nothing of a test is kept there.
    fn served() -> &'static str {
        static SERVED: OnceLock<Site> = OnceLock::new();
        let serve = || {
            let folder = env::temp_dir().join(format!("qifu-e2e-{}-jssdk", std::process::id()));
            fs::create_dir_all(&folder).expect("the system has a place for temporary files");
            fs::write(folder.join("index.html"), "").expect("its folder takes a file");
            for jssdk in Self::ALL {
                fs::write(folder.join(jssdk.file()), jssdk.script()).expect("its folder takes a file");
            }
            Site::of_folder(&folder)
        };
        &SERVED.get_or_init(serve).origin
    }
}
