//! The company register as people may ask it, and the accounts that come of what they find.

use super::{Access, AccountSummary};
use crate::{
    domain::{CompanyId, CompanyKind, CompanyName, CreditCode},
    endpoints,
};
use serde::{Deserialize, Serialize};

/// A page of what a search found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FoundPage {
    /// How many companies are told of on all pages together.
    pub total: usize,
    /// Whether there are more, of which nothing is told: the words have to say more.
    pub has_more: bool,
    /// The companies of this page.
    pub companies: Vec<FoundCompany>,
}

/// A company that a search found. Says no more of it than its licence on the wall (`Y-FAQ-17`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FoundCompany {
    /// Opaque.
    pub id: CompanyId,
    /// Enterprise or sole trader.
    pub kind: CompanyKind,
    /// Its name; a sole trader may have none.
    pub name: Option<CompanyName>,
    /// Its credit code; none for an old licence, which cannot be chosen (`Y-ENT-14`).
    pub credit_code: Option<CreditCode>,
    /// The legal representative's or operator's name, masked unless it is the viewer.
    pub in_charge: String,
    /// 登记机关.
    pub authority: String,
    /// What comes of choosing it.
    pub standing: Standing,
}

/// What a person stands to a company that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// The person has an account there already.
    Added,
    /// The register names the person for it: the account will be certified.
    InCharge,
    /// Neither: the account will not be certified.
    Other,
    /// It has no credit code yet, so there is nothing to choose.
    OldLicence,
}

/// What somebody knows of a company: both have to be those of the register (`Y-FAQ-25`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CompanyPair {
    /// 企业名称.
    pub name: CompanyName,
    /// 统一社会信用代码; its check characters may be wrong.
    pub credit_code: CreditCode,
}

/// The code of a company that the register names the person for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OwnCode {
    /// 统一社会信用代码; its check characters may be wrong.
    pub credit_code: CreditCode,
}

/// The person's account for a company.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AccountAdded {
    /// The account.
    pub account: AccountSummary,
    /// Whether it came into being now; if not, it was there before and nothing happened.
    pub is_new: bool,
}

endpoints! {
    /// Searches the register by name or code, at least two characters or a whole code; pages from 1 (`Y-FIND-04`).
    FindCompanies = Get "/register/companies", Access::Verified; query { words: String, page: usize }
        => FoundPage, refuses [Invalid, SearchedTooOften];
    /// Registers the person's account for a company that was found; again: the same one (`Y-FIND-05`, `Y-FIND-06`).
    ChooseCompany = Post "/register/companies/{company}/accounts", Access::Verified, keyed; path { company: CompanyId }
        => AccountAdded, refuses [NotFound, SearchedTooOften];
    /// Registers the person's account for the company of this name and code (`Y-FAQ-11`, `Y-FAQ-12`).
    AddCompany = Post "/companies", Access::Verified, keyed; body CompanyPair
        => AccountAdded, refuses [CheckFailed, SearchedTooOften];
    /// Registers the certified account of an operator or legal representative, by the code alone (`Y-ENT-12`).
    AddOwnCompany = Post "/companies/own", Access::Verified, keyed; body OwnCode
        => AccountAdded, refuses [NotRegistered, NotInCharge, SearchedTooOften];
}
