//! Every address as a value. The only place with path literals.

mod address;
mod name;

use crate::domain::{AccountId, CaseId, CaseState, CompanyId, FaceCheckId, MatterId};

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
    PasswordReset {
        /// Where the person wanted to go.
        next: Option<Box<Route>>,
    },
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
    Certification {
        /// Where the person wanted to go, such as to the matter that needs it.
        next: Option<Box<Route>>,
    },
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
    /// What it takes to be there.
    pub const fn needs(&self) -> Needs {
        match self {
            Self::Home
            | Self::Login { .. }
            | Self::FaceLogin { .. }
            | Self::MobileLogin { .. }
            | Self::PasswordLogin { .. }
            | Self::PasswordReset { .. }
            | Self::ServiceHall
            | Self::FaceReturn { .. }
            | Self::Services
            | Self::FindMatters { .. }
            | Self::Matter { .. }
            | Self::Certification { .. }
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

    /// The route as its screen knows it: without the words and the page of a search, which the screen follows while it
    /// stays.
    #[must_use]
    pub fn of_screen(self) -> Self {
        match self {
            Self::FindCompanies { next, .. } => Self::FindCompanies { words: None, page: 1, next },
            other => other,
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
