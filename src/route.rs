//! Every address as a value. The only place with path literals.

use crate::{
    contract::{add_query, decode},
    domain::{AccountId, FaceCheckId},
};

/// Where one can be.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Route {
    /// 首页.
    Home,
    /// The ways to log in; afterwards on to `next`.
    Login {
        /// Where the person wanted to go.
        next: Option<Box<Route>>,
    },
    /// Logging in by face.
    FaceLogin {
        /// Where the person wanted to go.
        next: Option<Box<Route>>,
    },
    /// The way back from the face check's partner.
    FaceReturn {
        /// Which face check.
        face_check: Option<FaceCheckId>,
        /// The partner's code; used once, then taken out of the address.
        code: Option<String>,
        /// Where the person wanted to go.
        next: Option<Box<Route>>,
    },
    /// The companies that the person may act for; afterwards on to `next`.
    Companies {
        /// Where the person wanted to go.
        next: Option<Box<Route>>,
    },
    /// 账号信息.
    Account {
        /// Which account.
        account: AccountId,
    },
    /// 办事.
    Services,
    /// What the register says of the company acted for.
    CompanyRecord,
    /// 消息.
    Messages,
    /// 我的.
    Me,
    /// 设置.
    Settings,
    /// 帮助: all questions, or one of them.
    Help {
        /// The question's name, such as `check-failed`.
        question: Option<String>,
    },
    /// 帮助, with words that are searched for.
    HelpSearch {
        /// The words.
        words: String,
    },
    /// 搜索, over services, matters and help.
    Search {
        /// The words.
        words: Option<String>,
    },
    /// 安装.
    Install,
    /// 用户协议.
    UserAgreement,
    /// 隐私政策.
    PrivacyPolicy,
    /// An address that is none of these.
    Unknown {
        /// As it came, with its query.
        path: String,
    },
}

/// What a person needs before a route opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needs {
    /// Nothing.
    Nothing,
    /// To be logged in.
    Person,
    /// To act for a company (`Y-ENT-06`).
    Company,
}

impl Route {
    /// The address.
    pub fn href(&self) -> String {
        match self {
            Self::Home => "/".to_owned(),
            Self::Login { next } => with_next("/login", next.as_deref()),
            Self::FaceLogin { next } => with_next("/login/face", next.as_deref()),
            Self::FaceReturn { face_check, code, next } => {
                let mut path = with_next("/login/face/return", next.as_deref());
                add_query(&mut path, "face_check", face_check.as_ref());
                add_query(&mut path, "code", code.as_ref());
                path
            }
            Self::Companies { next } => with_next("/companies", next.as_deref()),
            Self::Account { account } => format!("/accounts/{}", crate::contract::encode(account.as_str())),
            Self::Services => "/services".to_owned(),
            Self::CompanyRecord => "/services/company-record".to_owned(),
            Self::Messages => "/messages".to_owned(),
            Self::Me => "/me".to_owned(),
            Self::Settings => "/settings".to_owned(),
            Self::Help { question: None } => "/help".to_owned(),
            Self::Help { question: Some(question) } => format!("/help/{}", crate::contract::encode(question)),
            Self::HelpSearch { words } => with_words("/help", Some(words)),
            Self::Search { words } => with_words("/search", words.as_ref()),
            Self::Install => "/install".to_owned(),
            Self::UserAgreement => "/agreements/user".to_owned(),
            Self::PrivacyPolicy => "/agreements/privacy".to_owned(),
            Self::Unknown { path } => path.clone(),
        }
    }

    /// The route of an address: a path with its query. Never fails.
    pub fn parse(address: &str) -> Self {
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        let query = query.split('#').next().unwrap_or_default();
        let segments: Vec<_> = path.split('/').filter(|segment| !segment.is_empty()).collect();
        match segments.as_slice() {
            [] => Self::Home,
            ["login"] => Self::Login { next: next(query) },
            ["login", "face"] => Self::FaceLogin { next: next(query) },
            ["login", "face", "return"] => Self::FaceReturn {
                face_check: value(query, "face_check").map(FaceCheckId::new),
                code: value(query, "code"),
                next: next(query),
            },
            ["companies"] => Self::Companies { next: next(query) },
            ["accounts", account] => Self::Account { account: AccountId::new(decode(account)) },
            ["services"] => Self::Services,
            ["services", "company-record"] => Self::CompanyRecord,
            ["messages"] => Self::Messages,
            ["me"] => Self::Me,
            ["settings"] => Self::Settings,
            ["help"] => match value(query, "words") {
                Some(words) => Self::HelpSearch { words },
                None => Self::Help { question: None },
            },
            ["help", question] => Self::Help { question: Some(decode(question)) },
            ["search"] => Self::Search { words: value(query, "words") },
            ["install"] => Self::Install,
            ["agreements", "user"] => Self::UserAgreement,
            ["agreements", "privacy"] => Self::PrivacyPolicy,
            _ => Self::Unknown { path: address.to_owned() },
        }
    }

    /// What it takes to be there.
    pub const fn needs(&self) -> Needs {
        match self {
            Self::Home
            | Self::Login { .. }
            | Self::FaceLogin { .. }
            | Self::FaceReturn { .. }
            | Self::Services
            | Self::Settings
            | Self::Help { .. }
            | Self::HelpSearch { .. }
            | Self::Search { .. }
            | Self::Install
            | Self::UserAgreement
            | Self::PrivacyPolicy
            | Self::Unknown { .. } => Needs::Nothing,
            Self::Companies { .. } | Self::Account { .. } | Self::Messages | Self::Me => Needs::Person,
            Self::CompanyRecord => Needs::Company,
        }
    }

    /// The login page that leads back here.
    #[must_use]
    pub fn after_login(self) -> Self {
        Self::Login { next: Some(Box::new(self)) }
    }
}

fn with_next(path: &str, next: Option<&Route>) -> String {
    let mut path = path.to_owned();
    add_query(&mut path, "next", next.map(Route::href));
    path
}

fn with_words(path: &str, words: Option<&String>) -> String {
    let mut path = path.to_owned();
    add_query(&mut path, "words", words);
    path
}

/// Only a known route of this product: never a way out of it.
fn next(query: &str) -> Option<Box<Route>> {
    let route = Route::parse(&value(query, "next")?);
    let is_way_in = matches!(
        route,
        Route::Unknown { .. } | Route::Login { .. } | Route::FaceLogin { .. } | Route::FaceReturn { .. }
    );
    (!is_way_in).then(|| Box::new(route))
}

fn value(query: &str, name: &str) -> Option<String> {
    let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    pairs.find(|(known, _)| *known == name).map(|(_, value)| decode(value))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all() -> Vec<Route> {
        let next = || Some(Box::new(Route::Account { account: AccountId::new("a-1/2?3") }));
        vec![
            Route::Home,
            Route::Login { next: None },
            Route::Login { next: next() },
            Route::FaceLogin { next: next() },
            Route::FaceReturn { face_check: Some(FaceCheckId::new("f-1")), code: Some("c%25+d".into()), next: next() },
            Route::FaceReturn { face_check: None, code: None, next: None },
            Route::Companies { next: Some(Box::new(Route::CompanyRecord)) },
            Route::Account { account: AccountId::new("企服") },
            Route::Services,
            Route::CompanyRecord,
            Route::Messages,
            Route::Me,
            Route::Settings,
            Route::Help { question: None },
            Route::Help { question: Some("check-failed".into()) },
            Route::HelpSearch { words: "忘记密码 100%+?".into() },
            Route::Search { words: None },
            Route::Search { words: Some("风险预警&x=1".into()) },
            Route::Install,
            Route::UserAgreement,
            Route::PrivacyPolicy,
            Route::Unknown { path: "/sim/sms?x=1".into() },
        ]
    }

    #[test]
    fn every_route_comes_back_from_its_address() {
        for route in all() {
            assert_eq!(Route::parse(&route.href()), route);
        }
    }

    #[test]
    fn never_goes_on_to_a_foreign_address() {
        for next in ["https://evil.example", "//evil.example", "/login", "javascript:alert(1)", "/%2F/evil"] {
            let route = Route::parse(&format!("/login?next={}", crate::contract::encode(next)));
            assert_eq!(route, Route::Login { next: None }, "{next}");
        }
    }

    #[test]
    fn a_percent_sign_is_read_once() {
        let route = Route::parse("/login/face/return?code=100%2525");
        assert_eq!(route, Route::FaceReturn { face_check: None, code: Some("100%25".into()), next: None });
    }
}
