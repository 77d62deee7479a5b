//! Companies, the accounts with which people act for them, and what follows from who created them.

use super::{CompanyName, CreditCode, DocumentKind, DocumentNumber};
use serde::{Deserialize, Serialize};

/// What the register says a business is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum CompanyKind {
    /// 企业: has a 法定代表人 (legal representative).
    Enterprise,
    /// 个体工商户: has a 经营者 (operator), treated like a legal representative (`Y-LOGIN-01`).
    SoleTrader,
}

/// 账号可信等级 of an account (`Y-ENT-07`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum TrustLevel {
    /// 已认证.
    Certified,
    /// 未认证.
    Uncertified,
}

/// As what a person stands to an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// 法定代表人 of an enterprise.
    LegalRepresentative,
    /// 经营者 of a sole trader; may do what a legal representative may.
    Operator,
    /// 账号申请人: created the account without being either of the above.
    Applicant,
    /// 经办人, authorised to act on the account.
    Agent,
}

impl Role {
    /// The role of the person whom the register names for a business of that kind.
    pub const fn in_charge_of(kind: CompanyKind) -> Self {
        match kind {
            CompanyKind::Enterprise => Self::LegalRepresentative,
            CompanyKind::SoleTrader => Self::Operator,
        }
    }

    /// The trust level of an account at its creation by a person in this role (`Y-ENT-08`, `R-REG-14`).
    pub const fn trust_of_created_account(self) -> TrustLevel {
        match self {
            Self::LegalRepresentative | Self::Operator => TrustLevel::Certified,
            Self::Applicant | Self::Agent => TrustLevel::Uncertified,
        }
    }

    /// Whether the person is named for the business in the register (`Y-LOGIN-01`).
    pub const fn is_in_charge(self) -> bool {
        matches!(self, Self::LegalRepresentative | Self::Operator)
    }

    /// Whether the number of an account is shown in full to somebody in this role who may not act with it: only whoever
    /// is in charge answers for all accounts of the company (`G-56`).
    pub const fn sees_every_account_number(self) -> bool {
        self.is_in_charge()
    }

    /// Whether somebody in this role may end an account of the company that another person registered (`G-56`). One's own
    /// stays: it comes with the standing in the register.
    pub const fn ends_accounts_of_others(self) -> bool {
        self.is_in_charge()
    }
}

/// A business as the registration authority (登记管理部门) knows it (`Y-FAQ-49`).
#[derive(Clone, Debug, PartialEq)]
pub struct RegisterEntry {
    /// What it is.
    pub kind: CompanyKind,
    /// Its name; a sole trader may have none (`Y-ENT-09`).
    pub name: Option<CompanyName>,
    /// Its credit code; a sole trader with an old licence has none (`Y-ENT-14`).
    pub credit_code: Option<CreditCode>,
    /// The kind of document of its legal representative or operator.
    pub in_charge_kind: DocumentKind,
    /// That document.
    pub in_charge: DocumentNumber,
}

impl RegisterEntry {
    /// Whether the holder of a document is its legal representative or operator.
    pub fn is_in_charge(&self, kind: DocumentKind, document: &DocumentNumber) -> bool {
        self.in_charge_kind == kind && self.in_charge.key() == document.key()
    }

    /// As what the holder of a document stands to an account that they register for it: in charge, or the applicant of an
    /// account that is not certified and opens low-level matters only (`Y-FIND-06`, `Y-FAQ-50`).
    pub fn role_of_applicant(&self, kind: DocumentKind, document: &DocumentNumber) -> Role {
        if self.is_in_charge(kind, document) { Role::in_charge_of(self.kind) } else { Role::Applicant }
    }

    /// Whether name and code are those that the registration authority issued, brackets and width aside (`Y-FAQ-25`).
    pub fn is_called(&self, name: &CompanyName, code: &CreditCode) -> bool {
        self.name.as_ref() == Some(name) && self.credit_code.as_ref() == Some(code)
    }

    /// Whether a face login of the holder of a document associates it without being asked
    /// (`Y-ENT-01`, `Y-ENT-02`); never without a name (`Y-ENT-09`) or a credit code (`Y-ENT-14`).
    pub fn is_associated_automatically(&self, kind: DocumentKind, document: &DocumentNumber) -> bool {
        self.name.is_some() && self.credit_code.is_some() && self.is_in_charge(kind, document)
    }
}
