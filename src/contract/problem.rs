//! The one shape of a refusal: RFC 9457 `application/problem+json` with a machine code. Words are the client's.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Why the server refused. The code on the wire is the variant in snake case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Refusal {
    /// The request is not of the declared form (400).
    Malformed,
    /// Nobody is logged in with this token, or no longer (401).
    Unauthenticated,
    /// The person may not do this (403).
    NotAllowed,
    /// A company has to be chosen first (403; `Y-ENT-06`).
    CompanyRequired,
    /// There is no such thing, or it is not the person's (404).
    NotFound,
    /// The idempotency key was used for another request (422).
    KeyReused,
    /// A write came without an idempotency key (400).
    KeyMissing,
    /// Too many requests; `retry-after` says when to try again (429).
    TooMany,
    /// The server failed (500).
    Internal,
    /// The server cannot answer now (503).
    Unavailable,
    /// The consent is missing or of an older version (422).
    ConsentRequired,
    /// The face check is not passed, or was passed too long ago (409).
    FaceCheckNotPassed,
    /// The face check was redeemed before (409).
    FaceCheckRedeemed,
    /// Neither the secret nor the return code fits the face check (403).
    FaceCheckNotYours,
    /// The file is larger than the server takes; `limit` in bytes (413).
    FileTooLarge,
    /// The file is of a type that the server does not take; `types` (415).
    FileTypeRefused,
    /// The file is not what its type says (415).
    FileContentRefused,
    /// The fields did not pass; see `fields` (422).
    Invalid,
    /// The person's face has to be checked first (403; `R-REG-17`, `Y-ACCT-11`).
    FaceRequired,
    /// The face is not that of the person who is logged in (403).
    FaceOfOther,
    /// The face is of nobody who may act with the account that is logged in (403; `Y-ACCT-16`).
    HandlerUnknown,
    /// The account does not exist or the password is wrong; `tries_left`, `captcha` (422; `Y-ACCT-10`).
    LoginRefused,
    /// Too many wrong passwords on this device; `until` (423).
    LoginLocked,
    /// A proof is needed that no machine is trying (422).
    CaptchaRequired,
    /// A code was sent just now, or too many today; `resend_at` (409).
    CodeTooSoon,
    /// The particulars do not go together; `tries_left` (422; `Y-FAQ-07`).
    ResetRefused,
    /// The particulars were wrong too often on this device; `until` (423).
    ResetLocked,
    /// Name and code are not those of one company of the register (409; `Y-FAQ-24`).
    CheckFailed,
    /// The register has no company of this code (404).
    NotRegistered,
    /// The register names somebody else for the company (403; `Y-ENT-12`).
    NotInCharge,
    /// The person asked the register too often; `until` says when it answers again (429).
    SearchedTooOften,
    /// The matter is closed to an account that is 未认证 (403; `Y-CERT-01`).
    CertificationRequired,
    /// The case cannot be changed, submitted or decided in its state (409).
    CaseClosed,
    /// The content of the case is not the one that was seen (409).
    CaseChanged,
    /// The safety of the account depends on the notice: it cannot be switched off (422).
    NoticeRequired,
    /// A code that this version does not know.
    #[serde(other)]
    Unknown,
}

impl Refusal {
    /// The HTTP status that goes with it.
    pub const fn status(self) -> u16 {
        match self {
            Self::Malformed | Self::KeyMissing | Self::Unknown => 400,
            Self::Unauthenticated => 401,
            Self::NotAllowed
            | Self::CompanyRequired
            | Self::FaceCheckNotYours
            | Self::FaceRequired
            | Self::FaceOfOther
            | Self::HandlerUnknown
            | Self::NotInCharge
            | Self::CertificationRequired => 403,
            Self::NotFound | Self::NotRegistered => 404,
            Self::FaceCheckNotPassed
            | Self::FaceCheckRedeemed
            | Self::CodeTooSoon
            | Self::CheckFailed
            | Self::CaseClosed
            | Self::CaseChanged => 409,
            Self::FileTooLarge => 413,
            Self::FileTypeRefused | Self::FileContentRefused => 415,
            Self::KeyReused
            | Self::ConsentRequired
            | Self::Invalid
            | Self::LoginRefused
            | Self::CaptchaRequired
            | Self::ResetRefused
            | Self::NoticeRequired => 422,
            Self::LoginLocked | Self::ResetLocked => 423,
            Self::TooMany | Self::SearchedTooOften => 429,
            Self::Internal => 500,
            Self::Unavailable => 503,
        }
    }

    /// The refusals that any endpoint may answer with.
    pub const COMMON: [Self; 10] = [
        Self::Malformed,
        Self::Unauthenticated,
        Self::NotAllowed,
        Self::CompanyRequired,
        Self::FaceRequired,
        Self::KeyReused,
        Self::KeyMissing,
        Self::TooMany,
        Self::Internal,
        Self::Unavailable,
    ];
}

/// What is wrong with one field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FieldProblem {
    /// The field's name in the request body.
    pub field: String,
    /// A machine code, such as `credit_code.length`.
    pub code: String,
}

/// The body of every reply that is no success.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Problem {
    /// RFC 9457 `type`: `about:blank`; the code says more.
    #[serde(rename = "type", default = "about_blank")]
    pub kind: String,
    /// The HTTP status again.
    pub status: u16,
    /// Why.
    pub code: Refusal,
    /// Values for the client's words, such as `limit`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub parameters: BTreeMap<String, String>,
    /// What is wrong with which field.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<FieldProblem>,
    /// A reviewer's own words: the only prose that the server sends for people.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

impl Problem {
    /// A refusal without more to say.
    pub fn new(code: Refusal) -> Self {
        let (parameters, fields) = (BTreeMap::new(), Vec::new());
        Self { kind: about_blank(), status: code.status(), code, parameters, fields, reason: None }
    }

    /// The refusal, with a value for its words.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.parameters.insert(name.to_owned(), value.to_string());
        self
    }

    /// The refusal, with a field that caused it.
    #[must_use]
    pub fn at(mut self, field: &str, code: &str) -> Self {
        self.fields.push(FieldProblem { field: field.to_owned(), code: code.to_owned() });
        self
    }
}

impl From<Refusal> for Problem {
    fn from(code: Refusal) -> Self {
        Self::new(code)
    }
}

fn about_blank() -> String {
    "about:blank".to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_a_code_of_a_later_version_as_unknown() {
        let problem: Problem = serde_json::from_str(r#"{"status":409,"code":"moon_in_the_way"}"#).expect("a problem");
        assert_eq!(problem.code, Refusal::Unknown);
        assert_eq!(problem.status, 409);
    }

    #[test]
    fn is_written_without_what_it_does_not_say() {
        let text = serde_json::to_string(&Problem::new(Refusal::NotFound)).expect("JSON");
        assert_eq!(text, r#"{"type":"about:blank","status":404,"code":"not_found"}"#);
    }
}
