//! Every address as a value. The only place with path literals.

use crate::{
    contract::{add_query, decode},
    domain::{AccountId, CaseId, CaseState, CompanyId, FaceCheckId, MatterId, holds_personal_number},
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
    /// Logging in by mobile number and SMS code (`R-REG-08`).
    MobileLogin {
        /// Where the person wanted to go.
        next: Option<Box<Route>>,
    },
    /// 法人账号登录页 (`Y-ACCT-05`).
    PasswordLogin {
        /// Where the person wanted to go.
        next: Option<Box<Route>>,
    },
    /// 密码重置页 (`Y-FAQ-03`).
    PasswordReset,
    /// Proving by face who one is, before business with a company (`R-REG-17`); afterwards on to `next`.
    Verify {
        /// Where the person wanted to go.
        next: Option<Box<Route>>,
    },
    /// 政务服务大厅: what to bring there.
    ServiceHall,
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
    /// 查找企业: what was found.
    FindCompanies {
        /// What was typed; never somebody's number.
        words: Option<String>,
        /// Which page, from 1.
        page: usize,
        /// Where the person wanted to go.
        next: Option<Box<Route>>,
    },
    /// 添加企业, by name and code.
    AddCompany {
        /// Where the person wanted to go.
        next: Option<Box<Route>>,
    },
    /// 手动添加, by the code alone.
    AddByHand {
        /// Where the person wanted to go.
        next: Option<Box<Route>>,
    },
    /// A company was added: its account, and what comes next.
    CompanyAdded {
        /// The account.
        account: AccountId,
        /// Where the person wanted to go.
        next: Option<Box<Route>>,
    },
    /// 我的企业.
    MyCompanies,
    /// 企业主页.
    CompanyHome {
        /// Which company.
        company: CompanyId,
    },
    /// 账号信息 of a company: all its accounts.
    CompanyAccounts {
        /// Which company.
        company: CompanyId,
    },
    /// 账号信息.
    Account {
        /// Which account.
        account: AccountId,
    },
    /// 办事.
    Services,
    /// 办事, looking for a matter by these words.
    FindMatters {
        /// The words.
        words: String,
    },
    /// A matter: what it is for and what it takes.
    Matter {
        /// Which matter.
        matter: MatterId,
    },
    /// 办事记录 of the company acted for.
    Cases {
        /// Only those in this state.
        state: Option<CaseState>,
    },
    /// A case and its progress.
    Case {
        /// Which case.
        case: CaseId,
    },
    /// What is handed in with a case.
    CaseForm {
        /// Which case.
        case: CaseId,
    },
    /// The second look before a case is submitted.
    CaseCheck {
        /// Which case.
        case: CaseId,
    },
    /// The confirmation of a submitted case.
    CaseDone {
        /// Which case.
        case: CaseId,
    },
    /// 企业认证: who can certify an account, and how.
    Certification,
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
    /// To be logged in, the face checked (`R-REG-17`).
    Verified,
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
            Self::MobileLogin { next } => with_next("/login/mobile", next.as_deref()),
            Self::PasswordLogin { next } => with_next("/login/password", next.as_deref()),
            Self::PasswordReset => "/login/password/reset".to_owned(),
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
            Self::Account { account } => format!("/accounts/{}", crate::contract::encode(account.as_str())),
            Self::Services => "/services".to_owned(),
            Self::FindMatters { words } => {
                let mut path = "/services".to_owned();
                add_query(&mut path, "words", Some(words));
                path
            }
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
            Self::Certification => "/services/certification".to_owned(),
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
            ["login", "password", "reset"] => Self::PasswordReset,
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
            ["services"] => match value(query, "words") {
                Some(words) => Self::FindMatters { words },
                None => Self::Services,
            },
            ["services", "matters", matter] => Self::Matter { matter: MatterId::new(decode(matter)) },
            ["services", "cases"] => Self::Cases { state: value(query, "state").and_then(|state| state.parse().ok()) },
            ["services", "cases", case] => Self::Case { case: CaseId::new(decode(case)) },
            ["services", "cases", case, "form"] => Self::CaseForm { case: CaseId::new(decode(case)) },
            ["services", "cases", case, "check"] => Self::CaseCheck { case: CaseId::new(decode(case)) },
            ["services", "cases", case, "done"] => Self::CaseDone { case: CaseId::new(decode(case)) },
            ["services", "certification"] => Self::Certification,
            ["services", "company-record"] => Self::CompanyRecord,
            ["messages"] => Self::Messages,
            ["me"] => Self::Me,
            ["me", "companies"] => Self::MyCompanies,
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
            | Self::MobileLogin { .. }
            | Self::PasswordLogin { .. }
            | Self::PasswordReset
            | Self::ServiceHall
            | Self::FaceReturn { .. }
            | Self::Services
            | Self::FindMatters { .. }
            | Self::Matter { .. }
            | Self::Certification
            | Self::Settings
            | Self::Help { .. }
            | Self::HelpSearch { .. }
            | Self::Search { .. }
            | Self::Install
            | Self::UserAgreement
            | Self::PrivacyPolicy
            | Self::Unknown { .. } => Needs::Nothing,
            Self::Verify { .. } | Self::Account { .. } | Self::Messages | Self::Me => Needs::Person,
            Self::Companies { .. }
            | Self::FindCompanies { .. }
            | Self::AddCompany { .. }
            | Self::AddByHand { .. }
            | Self::CompanyAdded { .. }
            | Self::MyCompanies
            | Self::CompanyHome { .. }
            | Self::CompanyAccounts { .. }
            | Self::Case { .. }
            | Self::CaseForm { .. }
            | Self::CaseCheck { .. }
            | Self::CaseDone { .. } => Needs::Verified,
            Self::CompanyRecord | Self::Cases { .. } => Needs::Company,
        }
    }

    /// The login page that leads back here.
    #[must_use]
    pub fn after_login(self) -> Self {
        Self::Login { next: Some(Box::new(self)) }
    }

    /// Whether it leads in, and so nowhere for those who are inside.
    pub const fn is_way_in(&self) -> bool {
        matches!(
            self,
            Self::Login { .. } | Self::FaceLogin { .. } | Self::MobileLogin { .. } | Self::PasswordLogin { .. }
        )
    }

    /// Where a way in, or a proof of who one is, leads.
    #[must_use]
    pub fn beyond(&self) -> Self {
        match self {
            Self::Login { next: Some(next) }
            | Self::FaceLogin { next: Some(next) }
            | Self::MobileLogin { next: Some(next) }
            | Self::PasswordLogin { next: Some(next) }
            | Self::Verify { next: Some(next) } => (**next).clone(),
            _ => Self::Home,
        }
    }
}

/// A path with one more part, which may be anything.
fn below(path: &str, part: &str) -> String {
    path.to_owned() + &crate::contract::encode(part)
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

    fn all() -> Vec<Route> {
        let next = || Some(Box::new(Route::Account { account: AccountId::new("a-1/2?3") }));
        vec![
            Route::Home,
            Route::Login { next: None },
            Route::Login { next: next() },
            Route::FaceLogin { next: next() },
            Route::MobileLogin { next: next() },
            Route::PasswordLogin { next: next() },
            Route::PasswordReset,
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
            Route::Certification,
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
