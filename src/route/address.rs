//! From a route to its address and back: the only place with path literals.

use super::Route;
use crate::{
    contract::{add_query, decode, encode},
    domain::{AccountId, CaseId, CompanyId, FaceCheckId, MatterId, holds_personal_number, may_stand_in_an_address},
};

impl Route {
    /// The address.
    pub fn href(&self) -> String {
        match self {
            Self::Home => "/".to_owned(),
            Self::Login { next } => with_next("/login", next.as_deref()),
            Self::FaceLogin { next } => with_next("/login/face", next.as_deref()),
            Self::MobileLogin { next } => with_next("/login/mobile", next.as_deref()),
            Self::PasswordLogin { next } => with_next("/login/password", next.as_deref()),
            Self::PasswordReset { next } => with_next("/login/password/reset", next.as_deref()),
            Self::Verify { next } => with_next("/verify", next.as_deref()),
            Self::ServiceHall => "/service-hall".to_owned(),
            Self::FaceReturn { face_check, code, next } => {
                let mut path = with_next("/login/face/return", next.as_deref());
                add_query(&mut path, "face_check", face_check.as_ref());
                add_query(&mut path, "code", code.as_ref());
                path
            }
            Self::Companies { next } => with_next("/companies", next.as_deref()),
            Self::FindCompanies { words, page, next } => {
                let mut path = with_next("/companies/find", next.as_deref());
                add_query(&mut path, "words", words.as_ref());
                add_query(&mut path, "page", (*page > 1).then_some(*page));
                path
            }
            Self::AddCompany { next } => with_next("/companies/add", next.as_deref()),
            Self::AddByHand { next } => with_next("/companies/add/code", next.as_deref()),
            Self::CompanyAdded { account, next } => {
                with_next(&below("/companies/added/", account.as_str()), next.as_deref())
            }
            Self::MyCompanies => "/me/companies".to_owned(),
            Self::CompanyHome { company } => below("/company/", company.as_str()),
            Self::CompanyAccounts { company } => below("/company/", company.as_str()) + "/accounts",
            Self::Help { question: None } => "/help".to_owned(),
            Self::Help { question: Some(question) } => below("/help/", question),
            Self::Account { account } => below("/accounts/", account.as_str()),
            Self::Services => "/services".to_owned(),
            Self::FindMatters { words } => with_words("/services", Some(words)),
            Self::Matter { matter } => below("/services/matters/", matter.as_str()),
            Self::Cases { state } => {
                let mut path = "/services/cases".to_owned();
                add_query(&mut path, "state", state.as_ref());
                path
            }
            Self::Case { case } => below("/services/cases/", case.as_str()),
            Self::CaseForm { case } => below("/services/cases/", case.as_str()) + "/form",
            Self::CaseCheck { case } => below("/services/cases/", case.as_str()) + "/check",
            Self::CaseDone { case } => below("/services/cases/", case.as_str()) + "/done",
            Self::Certification { next } => with_next("/services/certification", next.as_deref()),
            Self::CompanyRecord => "/services/company-record".to_owned(),
            Self::Messages => "/messages".to_owned(),
            Self::Me => "/me".to_owned(),
            Self::Settings => "/settings".to_owned(),
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
            ["login", "mobile"] => Self::MobileLogin { next: next(query) },
            ["login", "password"] => Self::PasswordLogin { next: next(query) },
            ["login", "password", "reset"] => Self::PasswordReset { next: next(query) },
            ["verify"] => Self::Verify { next: next(query) },
            ["service-hall"] => Self::ServiceHall,
            ["login", "face", "return"] => Self::FaceReturn {
                face_check: value(query, "face_check").map(FaceCheckId::new),
                code: value(query, "code"),
                next: next(query),
            },
            ["companies"] => Self::Companies { next: next(query) },
            ["companies", "find"] => Self::FindCompanies {
                words: value(query, "words").filter(|words| !words.is_empty() && !holds_personal_number(words)),
                page: value(query, "page").and_then(|page| page.parse().ok()).filter(|page| *page > 0).unwrap_or(1),
                next: next(query),
            },
            ["companies", "add"] => Self::AddCompany { next: next(query) },
            ["companies", "add", "code"] => Self::AddByHand { next: next(query) },
            ["companies", "added", account] => {
                Self::CompanyAdded { account: AccountId::new(decode(account)), next: next(query) }
            }
            ["company", company] => Self::CompanyHome { company: CompanyId::new(decode(company)) },
            ["company", company, "accounts"] => Self::CompanyAccounts { company: CompanyId::new(decode(company)) },
            ["accounts", account] => Self::Account { account: AccountId::new(decode(account)) },
            ["services"] => match words(query) {
                Some(words) => Self::FindMatters { words },
                None => Self::Services,
            },
            ["services", "matters", matter] => Self::Matter { matter: MatterId::new(decode(matter)) },
            ["services", "cases"] => Self::Cases { state: value(query, "state").and_then(|state| state.parse().ok()) },
            ["services", "cases", case] => Self::Case { case: CaseId::new(decode(case)) },
            ["services", "cases", case, "form"] => Self::CaseForm { case: CaseId::new(decode(case)) },
            ["services", "cases", case, "check"] => Self::CaseCheck { case: CaseId::new(decode(case)) },
            ["services", "cases", case, "done"] => Self::CaseDone { case: CaseId::new(decode(case)) },
            ["services", "certification"] => Self::Certification { next: next(query) },
            ["services", "company-record"] => Self::CompanyRecord,
            ["messages"] => Self::Messages,
            ["me"] => Self::Me,
            ["me", "companies"] => Self::MyCompanies,
            ["settings"] => Self::Settings,
            ["help"] => match words(query) {
                Some(words) => Self::HelpSearch { words },
                None => Self::Help { question: None },
            },
            ["help", question] => Self::Help { question: Some(decode(question)) },
            ["search"] => Self::Search { words: words(query) },
            ["install"] => Self::Install,
            ["agreements", "user"] => Self::UserAgreement,
            ["agreements", "privacy"] => Self::PrivacyPolicy,
            _ => Self::Unknown { path: address.to_owned() },
        }
    }
}

/// A path with one more part, which may be anything.
fn below(path: &str, part: &str) -> String {
    path.to_owned() + &encode(part)
}

fn with_next(path: &str, next: Option<&Route>) -> String {
    let mut path = path.to_owned();
    add_query(&mut path, "next", next.map(Route::href));
    path
}

/// A path with what somebody looks for; without it when that may not stand in an address.
fn with_words(path: &str, words: Option<&String>) -> String {
    let mut path = path.to_owned();
    add_query(&mut path, "words", words.filter(|words| are_fit(words)));
    path
}

fn words(query: &str) -> Option<String> {
    value(query, "words").filter(|words| are_fit(words))
}

fn are_fit(words: &str) -> bool {
    !words.trim().is_empty() && may_stand_in_an_address(words)
}

/// Only a known route of this product: never a way out of it.
fn next(query: &str) -> Option<Box<Route>> {
    let route = Route::parse(&value(query, "next")?);
    let is_no_place = route.is_way_in() || matches!(route, Route::Unknown { .. } | Route::FaceReturn { .. });
    (!is_no_place).then(|| Box::new(route))
}

fn value(query: &str, name: &str) -> Option<String> {
    let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    pairs.find(|(known, _)| *known == name).map(|(_, value)| decode(value))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::CaseState;

    fn all() -> Vec<Route> {
        let next = || Some(Box::new(Route::Account { account: AccountId::new("a-1/2?3") }));
        vec![
            Route::Home,
            Route::Login { next: None },
            Route::Login { next: next() },
            Route::FaceLogin { next: next() },
            Route::MobileLogin { next: next() },
            Route::PasswordLogin { next: next() },
            Route::PasswordReset { next: None },
            Route::PasswordReset { next: next() },
            Route::Verify { next: next() },
            Route::Verify { next: None },
            Route::ServiceHall,
            Route::FaceReturn { face_check: Some(FaceCheckId::new("f-1")), code: Some("c%25+d".into()), next: next() },
            Route::FaceReturn { face_check: None, code: None, next: None },
            Route::Companies { next: Some(Box::new(Route::CompanyRecord)) },
            Route::FindCompanies { words: None, page: 1, next: None },
            Route::FindCompanies { words: Some("危运(番禺) & 50%25".into()), page: 3, next: next() },
            Route::AddCompany { next: next() },
            Route::AddByHand { next: next() },
            Route::CompanyAdded { account: AccountId::new("a-1/2"), next: next() },
            Route::MyCompanies,
            Route::CompanyHome { company: CompanyId::new("c-1/2?3") },
            Route::CompanyAccounts { company: CompanyId::new("c-1") },
            Route::Help { question: None },
            Route::Help { question: Some("check-failed".into()) },
            Route::Account { account: AccountId::new("企服") },
            Route::Services,
            Route::FindMatters { words: "危货 100%".into() },
            Route::Matter { matter: MatterId::new("m/1") },
            Route::Cases { state: None },
            Route::Cases { state: Some(CaseState::UnderReview) },
            Route::Case { case: CaseId::new("k-1") },
            Route::CaseForm { case: CaseId::new("k-1") },
            Route::CaseCheck { case: CaseId::new("k-1") },
            Route::CaseDone { case: CaseId::new("k-1") },
            Route::Certification { next: None },
            Route::Certification { next: next() },
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
    fn somebodys_number_does_not_stay_in_an_address() {
        for number in ["440100190101010011", "154 0000 1021"] {
            let route = Route::parse(&format!("/companies/find?words={}", crate::contract::encode(number)));
            assert_eq!(route, Route::FindCompanies { words: None, page: 1, next: None }, "{number}");
        }
    }

    #[test]
    fn words_that_may_be_somebodys_number_stay_out_of_an_address() {
        for words in ["15400001021", "我的号码 154 0000 10"] {
            let words = words.to_owned();
            assert_eq!(Route::Search { words: Some(words.clone()) }.href(), "/search");
            assert_eq!(Route::HelpSearch { words: words.clone() }.href(), "/help");
            assert_eq!(Route::FindMatters { words: words.clone() }.href(), "/services");
            let address = format!("/search?words={}", crate::contract::encode(&words));
            assert_eq!(Route::parse(&address), Route::Search { words: None });
        }
    }

    #[test]
    fn a_page_that_is_none_is_the_first() {
        for page in ["0", "-1", "x", "99999999999999999999999"] {
            let route = Route::parse(&format!("/companies/find?words=AB&page={page}"));
            assert_eq!(route, Route::FindCompanies { words: Some("AB".into()), page: 1, next: None }, "{page}");
        }
    }

    #[test]
    fn never_goes_on_to_a_foreign_address() {
        for next in [
            "https://evil.example",
            "//evil.example",
            "/login",
            "/login/mobile",
            "/login/password",
            "javascript:alert(1)",
            "/%2F/evil",
        ] {
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
