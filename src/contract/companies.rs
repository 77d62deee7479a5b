//! The companies that a person may act for, and their accounts.

use super::Access;
use crate::{
    domain::{AccountChannel, AccountId, CompanyId, CompanyKind, CompanyName, CreditCode, Moment, Role, TrustLevel},
    endpoints,
};
use serde::{Deserialize, Serialize};

/// A company in a person's list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CompanySummary {
    /// Opaque.
    pub id: CompanyId,
    /// Enterprise or sole trader.
    pub kind: CompanyKind,
    /// Its name; a sole trader may have none.
    pub name: Option<CompanyName>,
    /// Its credit code.
    pub credit_code: CreditCode,
    /// The accounts with which the person may act; at least one.
    pub accounts: Vec<AccountSummary>,
}

/// An account in a person's list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AccountSummary {
    /// Opaque.
    pub id: AccountId,
    /// 法人账号, the number that one logs in with.
    pub number: String,
    /// 账号可信等级.
    pub trust: TrustLevel,
    /// Where it was registered (`Y-ACCT-03`, `Y-ACCT-04`).
    pub channel: AccountChannel,
    /// As what the person stands to it; in a session of the account itself, as one who may handle its matters.
    pub role: Role,
    /// The company's identifier.
    pub company: CompanyId,
    /// The company's kind.
    pub company_kind: CompanyKind,
    /// The company's name; a sole trader may have none.
    pub company_name: Option<CompanyName>,
    /// The company's credit code.
    pub credit_code: CreditCode,
    /// The name of the 账号申请人, masked unless it is the viewer.
    pub applicant: String,
    /// When the account was created.
    pub created_at: Moment,
}

/// What the register says of the company that one acts for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CompanyRecord {
    /// Enterprise or sole trader.
    pub kind: CompanyKind,
    /// Its name; a sole trader may have none.
    pub name: Option<CompanyName>,
    /// Its credit code.
    pub credit_code: CreditCode,
    /// The legal representative's or operator's name, masked unless it is the viewer.
    pub in_charge: String,
    /// 住所.
    pub address: String,
    /// 经营范围.
    pub scope: String,
    /// 成立日期, `2015-03-09`.
    pub founded_on: String,
    /// 注册资本 in cents (分); none for a sole trader.
    pub capital_cents: Option<u64>,
    /// 登记机关.
    pub authority: String,
}

/// 账号信息 of a company: all its accounts (`Y-FAQ-19`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CompanyAccounts {
    /// The company's name; a sole trader may have none.
    pub name: Option<CompanyName>,
    /// Its credit code.
    pub credit_code: CreditCode,
    /// Oldest first.
    pub accounts: Vec<CompanyAccount>,
}

/// An account of a company, for those who belong to the company.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CompanyAccount {
    /// Opaque.
    pub id: AccountId,
    /// 法人账号, masked unless the viewer may act with it or is in charge of the company.
    pub number: String,
    /// 账号可信等级.
    pub trust: TrustLevel,
    /// Through which system it came into being.
    pub channel: AccountChannel,
    /// The name of the 账号申请人, masked unless the viewer is one of the people of this account, and it is certified.
    pub applicant: String,
    /// When it was created.
    pub created_at: Moment,
    /// Whether the viewer may act with it.
    pub is_mine: bool,
    /// Whether the viewer may end it (`G-56`).
    pub can_be_ended: bool,
}

endpoints! {
    /// The companies that the person may act for, with their accounts (`Y-ENT-04`); of a 法人账号's session its own alone.
    ListCompanies = Get "/companies", Access::Person; => Vec<CompanySummary>, refuses [];
    /// One account of the person's list.
    ReadAccount = Get "/accounts/{account}", Access::Person; path { account: AccountId }
        => AccountSummary, refuses [NotFound];
    /// What the register says of the company that the person acts for.
    ReadCompanyRecord = Get "/acting/company", Access::Acting(&[]); => CompanyRecord, refuses [];
    /// All accounts of a company that the person belongs to (`Y-FAQ-19`).
    ListCompanyAccounts = Get "/companies/{company}/accounts", Access::Verified; path { company: CompanyId }
        => CompanyAccounts, refuses [NotFound];
    /// Ends another's account of a company that the person is in charge of (`G-56`); answers with those that are left.
    EndAccount = Post "/accounts/{account}/end", Access::Verified, keyed; path { account: AccountId }
        => CompanyAccounts, refuses [NotFound, NotAllowed];
}
