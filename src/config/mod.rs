//! What a deployment sets, in `public/config.json`, read before anything is drawn; and the region profiles.

mod profiles;
mod region;

pub use region::{Channel, Contact, LoginWay, OutsidePage, Region, RegionProfile};

/// The runtime configuration, valid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// The region before the user chooses another.
    pub region: Region,
    /// What answers.
    pub api: ApiBase,
    /// The product's name, where a deployment has its own.
    pub product_name: Option<String>,
    /// Where WeChat's JSSDK is loaded from; none to do without.
    pub jssdk: Option<String>,
}

/// What answers the app's requests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ApiBase {
    /// The mock in the page.
    Mock,
    /// An API below this address, without a slash at its end; empty for this site's own root.
    Http(String),
}

/// Why `config.json` cannot be used. The screen names the setting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ConfigProblem {
    /// It could not be loaded.
    Missing,
    /// It is no JSON object of texts, or has a setting that there is not: the name of that, or the parser's own words.
    Malformed(String),
    /// A setting has a value that it cannot have.
    Value {
        /// Which setting.
        setting: &'static str,
        /// What it says.
        found: String,
    },
    /// It asks for the mock, which this build does not have.
    MockNotBuilt,
}

/// The settings that there are; the first two must be there.
const SETTINGS: [&str; 4] = ["region", "api", "product_name", "jssdk"];

impl Config {
    /// The configuration that these settings, as name and value, make. The first that is wrong is named.
    pub fn of(settings: &[(String, String)]) -> Result<Self, ConfigProblem> {
        let value = |setting, found: &str| ConfigProblem::Value { setting, found: found.to_owned() };
        if let Some((name, _)) = settings.iter().find(|(name, _)| !SETTINGS.contains(&name.as_str())) {
            return Err(ConfigProblem::Malformed(name.clone()));
        }
        let set = |name: &str| settings.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str());
        let [region, api, ..] = SETTINGS;
        let (region_code, base) = (set(region).unwrap_or_default(), set(api).unwrap_or_default());
        let region = Region::from_code(region_code).ok_or_else(|| value(region, region_code))?;
        let api = match base {
            "mock" if cfg!(feature = "mock") => ApiBase::Mock,
            "mock" => return Err(ConfigProblem::MockNotBuilt),
            base if is_web_address(base) || is_path(base) => ApiBase::Http(base.trim_end_matches('/').to_owned()),
            other => return Err(value(api, other)),
        };
        let (product_name, jssdk) = (set("product_name"), set("jssdk"));
        if let Some(jssdk) = jssdk.filter(|address| !is_web_address(address)) {
            return Err(value("jssdk", jssdk));
        }
        if let Some(name) = product_name.filter(|name| name.trim().is_empty() || name.chars().count() > 20) {
            return Err(value("product_name", name));
        }
        Ok(Self { region, api, product_name: product_name.map(str::to_owned), jssdk: jssdk.map(str::to_owned) })
    }
}

/// `https:` anywhere; `http:` only on this machine. Whatever stands before an `@` is no host.
fn is_web_address(text: &str) -> bool {
    let ends = |after: &str| after.is_empty() || after.starts_with([':', '/']);
    let is_local =
        |rest: &str| ["127.0.0.1", "localhost", "[::1]"].iter().any(|host| rest.strip_prefix(host).is_some_and(ends));
    !text.contains('@')
        && match text.strip_prefix("https://") {
            Some(host) => !host.is_empty() && !host.starts_with('/'),
            None => text.strip_prefix("http://").is_some_and(is_local),
        }
}

/// A path of this site: a second slash, of either kind, would make a host of what follows, and nothing after the first
/// one would make the API's addresses those of the app.
fn is_path(text: &str) -> bool {
    text.strip_prefix('/').is_some_and(|rest| !rest.is_empty() && !rest.starts_with(['/', '\\']))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The settings of a file, as the page reads them.
    fn parse(text: &str) -> Result<Config, ConfigProblem> {
        let settings: std::collections::BTreeMap<String, String> =
            serde_json::from_str(text).expect("an object of texts");
        Config::of(&settings.into_iter().collect::<Vec<_>>())
    }

    #[test]
    fn reads_an_api_address_without_its_last_slash() {
        let config = parse(r#"{"region":"guangdong","api":"https://api.example.gov.cn/qifu/"}"#).expect("valid");
        assert_eq!(config.api, ApiBase::Http("https://api.example.gov.cn/qifu".into()));
    }

    #[test]
    fn names_the_setting_that_is_wrong() {
        let setting = |text: &str| match parse(text) {
            Err(ConfigProblem::Value { setting, .. }) => setting,
            other => panic!("{other:?}"),
        };
        assert_eq!(setting(r#"{"api":"mock"}"#), "region");
        assert_eq!(setting(r#"{"region":"guangdong"}"#), "api");
        assert_eq!(setting(r#"{"region":"atlantis","api":"mock"}"#), "region");
        assert_eq!(setting(r#"{"region":"guangdong","api":"ftp://x"}"#), "api");
        assert_eq!(setting(r#"{"region":"guangdong","api":"http://api.example.gov.cn"}"#), "api");
        assert_eq!(setting(r#"{"region":"guangdong","api":"/api","jssdk":"http://x"}"#), "jssdk");
        assert_eq!(setting(r#"{"region":"guangdong","api":"/api","jssdk":"/jweixin.js"}"#), "jssdk");
        assert_eq!(setting(r#"{"region":"guangdong","api":"/api","product_name":" "}"#), "product_name");
    }

    #[test]
    fn no_host_passes_for_this_machine_or_for_a_path() {
        let with = |api: &str| Config::of(&[("region".into(), "guangdong".into()), ("api".into(), api.into())]);
        for right in
            ["http://localhost", "http://localhost:8081/", "http://127.0.0.1/qifu", "http://[::1]:1", "/a", "/a/"]
        {
            assert!(with(right).is_ok(), "{right}");
        }
        for wrong in [
            "http://localhost.evil.example",
            "http://127.0.0.1.evil.example/",
            "http://localhost:80@evil.example",
            "https://api.example@evil.example",
            "https://",
            "https:///path",
            "/",
            "//evil.example",
            "/\\evil.example",
        ] {
            assert!(matches!(with(wrong), Err(ConfigProblem::Value { setting: "api", .. })), "{wrong}");
        }
    }

    #[test]
    fn refuses_a_setting_that_it_does_not_know() {
        let found = parse(r#"{"region":"guangdong","api":"/a","apy":"1"}"#);
        assert_eq!(found, Err(ConfigProblem::Malformed("apy".into())));
    }

    #[test]
    fn the_committed_configuration_is_valid() {
        let config = parse(include_str!("../../public/config.json"));
        assert!(config.is_ok() || !cfg!(feature = "mock"), "{config:?}");
    }
}
