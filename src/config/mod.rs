//! What a deployment sets, in `public/config.json`, read before anything is drawn; and the region profiles.

mod profiles;
mod region;

pub use region::{Channel, Contact, LoginWay, OutsidePage, Region, RegionProfile};

use serde::Deserialize;

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
    /// It is no JSON, or lacks a setting, or has one too many; with the parser's own words.
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

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Draft {
    region: String,
    api: String,
    #[serde(default)]
    product_name: Option<String>,
    #[serde(default)]
    jssdk: Option<String>,
}

impl Config {
    /// The configuration that a text says.
    pub fn parse(text: &str) -> Result<Self, ConfigProblem> {
        let draft: Draft = serde_json::from_str(text).map_err(|error| ConfigProblem::Malformed(error.to_string()))?;
        let value = |setting, found: &str| ConfigProblem::Value { setting, found: found.to_owned() };
        let region = Region::from_code(&draft.region).ok_or_else(|| value("region", &draft.region))?;
        let api = match draft.api.as_str() {
            "mock" if cfg!(feature = "mock") => ApiBase::Mock,
            "mock" => return Err(ConfigProblem::MockNotBuilt),
            base if is_web_address(base) || base.starts_with('/') => {
                ApiBase::Http(base.trim_end_matches('/').to_owned())
            }
            other => return Err(value("api", other)),
        };
        if let Some(jssdk) = draft.jssdk.as_deref().filter(|address| !address.starts_with("https://")) {
            return Err(value("jssdk", jssdk));
        }
        if let Some(name) =
            draft.product_name.as_deref().filter(|name| name.trim().is_empty() || name.chars().count() > 20)
        {
            return Err(value("product_name", name));
        }
        Ok(Self { region, api, product_name: draft.product_name, jssdk: draft.jssdk })
    }
}

/// `https:` anywhere; `http:` only on this machine.
fn is_web_address(text: &str) -> bool {
    let local = ["http://127.0.0.1", "http://localhost", "http://[::1]"];
    (text.starts_with("https://") && text.len() > 8) || local.iter().any(|host| text.starts_with(host))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_an_api_address_without_its_last_slash() {
        let config =
            Config::parse(r#"{"region":"guangdong","api":"https://api.example.gov.cn/qifu/"}"#).expect("valid");
        assert_eq!(config.api, ApiBase::Http("https://api.example.gov.cn/qifu".into()));
    }

    #[test]
    fn names_the_setting_that_is_wrong() {
        let setting = |text: &str| match Config::parse(text) {
            Err(ConfigProblem::Value { setting, .. }) => setting,
            other => panic!("{other:?}"),
        };
        assert_eq!(setting(r#"{"region":"atlantis","api":"mock"}"#), "region");
        assert_eq!(setting(r#"{"region":"guangdong","api":"ftp://x"}"#), "api");
        assert_eq!(setting(r#"{"region":"guangdong","api":"http://api.example.gov.cn"}"#), "api");
        assert_eq!(setting(r#"{"region":"guangdong","api":"/api","jssdk":"http://x"}"#), "jssdk");
        assert_eq!(setting(r#"{"region":"guangdong","api":"/api","product_name":" "}"#), "product_name");
    }

    #[test]
    fn refuses_a_setting_that_it_does_not_know() {
        assert!(matches!(
            Config::parse(r#"{"region":"guangdong","api":"/","apy":1}"#),
            Err(ConfigProblem::Malformed(_))
        ));
        assert!(matches!(Config::parse("<html>"), Err(ConfigProblem::Malformed(_))));
    }

    #[test]
    fn the_committed_configuration_is_valid() {
        let text = include_str!("../../public/config.json");
        let config = Config::parse(text);
        assert!(config.is_ok() || !cfg!(feature = "mock"), "{config:?}");
    }
}
