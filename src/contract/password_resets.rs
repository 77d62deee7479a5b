//! Setting the password of a 法人账号 anew (`Y-FAQ-02`..`Y-FAQ-07`, `Y-FAQ-14`).

use super::{Access, CodeSent};
use crate::{
    domain::{
        AccountNumber, CompanyName, DeviceId, DocumentKind, DocumentNumber, Moment, OneTimeCode, Password,
        PasswordResetId,
    },
    endpoints,
};
use serde::{Deserialize, Serialize};

/// What has to go together before a password can be set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ResetOrder {
    /// 登录账户.
    pub account: AccountNumber,
    /// 单位名称.
    pub company: CompanyName,
    /// 证件类型 of the 账号申请人 or the one in charge of the company.
    pub document_kind: DocumentKind,
    /// 证件号码 of the same person.
    pub document: DocumentNumber,
    /// On which device: wrong tries are counted for each.
    pub device: DeviceId,
}

/// The particulars are right; a code proves the rest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ResetTicket {
    /// Its identifier; known to the one who asked only.
    pub id: PasswordResetId,
    /// The mobile number that the code goes to, masked.
    pub mobile: String,
    /// Until when the password can be set.
    pub expires_at: Moment,
}

/// The new password, with the code that was sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NewPassword {
    /// The code.
    pub code: OneTimeCode,
    /// The password.
    pub password: Password,
}

endpoints! {
    /// Begins to set a password anew; which of the particulars is wrong is not told.
    StartPasswordReset = Post "/password-resets", Access::Visitor, keyed; body ResetOrder
        => ResetTicket, refuses [ResetRefused, ResetLocked];
    /// Sends the code to the account's mobile number.
    SendResetCode = Post "/password-resets/{reset}/codes", Access::Visitor, keyed; path { reset: PasswordResetId }
        => CodeSent, refuses [NotFound, CodeTooSoon];
    /// Sets the password, and ends the sessions that the old one opened.
    FinishPasswordReset = Put "/password-resets/{reset}/password", Access::Visitor, keyed;
        path { reset: PasswordResetId } body NewPassword => (), refuses [NotFound, Invalid];
}
