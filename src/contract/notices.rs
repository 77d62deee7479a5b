//! Notices to a person, inside the product.

use super::Access;
use crate::{
    domain::{AccountId, CaseId, CompanyId, Moment, NoticeId},
    endpoints,
};
use serde::{Deserialize, Deserializer, Serialize, de::Error};

/// A notice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Notice {
    /// Opaque.
    pub id: NoticeId,
    /// When.
    pub at: Moment,
    /// Whether the person has opened it.
    pub is_read: bool,
    /// What it says; the words are the client's.
    pub subject: NoticeSubject,
}

/// What a notice is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "subject", rename_all = "snake_case")]
pub enum NoticeSubject {
    /// A login associated a company and created its account (`Y-ENT-01`..`Y-ENT-03`).
    CompanyAssociated {
        /// The company's name.
        company: String,
        /// The account that was created.
        account: AccountId,
    },
    /// The person added a company and so registered its account (`Y-FAQ-12`, `Y-FAQ-13`).
    CompanyAdded {
        /// The company's name.
        company: String,
        /// The account that was created.
        account: AccountId,
    },
    /// Somebody registered an account for a company that this person is in charge of (`G-56`).
    AccountRegistered {
        /// The company's name.
        company: String,
        /// The company.
        company_id: CompanyId,
        /// The name of the 账号申请人, masked.
        applicant: String,
    },
    /// Whoever is in charge of a company ended an account that this person could act with (`G-56`).
    AccountEnded {
        /// The company's name.
        company: String,
        /// The name of whoever ended it, masked.
        ended_by: String,
    },
    /// Somebody logged in as this person, by face.
    LoggedIn,
    /// Somebody logged in as this person, by a code to the mobile number (`R-REG-08`).
    LoggedInByMobile,
    /// The department completed a case (办结).
    CaseCompleted {
        /// The company's name.
        company: String,
        /// What the matter is called.
        matter: String,
        /// The case.
        case: CaseId,
    },
    /// The department returned a case (退回).
    CaseReturned {
        /// The company's name.
        company: String,
        /// Why, in the reviewer's words.
        reason: String,
        /// What the matter is called.
        matter: String,
        /// The case.
        case: CaseId,
    },
}

impl NoticeSubject {
    /// Whether it tells nothing of a company, so that it is shown before the face was checked too.
    pub const fn is_personal(&self) -> bool {
        matches!(self, Self::LoggedIn | Self::LoggedInByMobile)
    }
}

/// Read by hand: what serde derives for a tag sets the whole value aside first, which is 12 KB of wasm.
impl<'de> Deserialize<'de> for NoticeSubject {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Flat { subject, company, account, company_id, applicant, ended_by, reason, matter, case } =
            Flat::deserialize(deserializer)?;
        match (subject, company, account, company_id.zip(applicant), matter.zip(case)) {
            (Tag::CompanyAssociated, Some(company), Some(account), ..) => {
                Ok(Self::CompanyAssociated { company, account })
            }
            (Tag::CompanyAdded, Some(company), Some(account), ..) => Ok(Self::CompanyAdded { company, account }),
            (Tag::AccountRegistered, Some(company), _, Some((company_id, applicant)), _) => {
                Ok(Self::AccountRegistered { company, company_id, applicant })
            }
            (Tag::AccountEnded, Some(company), ..) => {
                let ended_by = ended_by.ok_or_else(|| D::Error::missing_field("ended_by"))?;
                Ok(Self::AccountEnded { company, ended_by })
            }
            (Tag::LoggedIn, ..) => Ok(Self::LoggedIn),
            (Tag::LoggedInByMobile, ..) => Ok(Self::LoggedInByMobile),
            (Tag::CaseCompleted, Some(company), .., Some((matter, case))) => {
                Ok(Self::CaseCompleted { company, matter, case })
            }
            (Tag::CaseReturned, Some(company), .., Some((matter, case))) => {
                let reason = reason.ok_or_else(|| D::Error::missing_field("reason"))?;
                Ok(Self::CaseReturned { company, reason, matter, case })
            }
            _ => Err(D::Error::custom("a part of the subject is missing")),
        }
    }
}

/// A [`NoticeSubject`] as it travels.
#[derive(Deserialize)]
struct Flat {
    subject: Tag,
    company: Option<String>,
    account: Option<AccountId>,
    company_id: Option<CompanyId>,
    applicant: Option<String>,
    ended_by: Option<String>,
    reason: Option<String>,
    matter: Option<String>,
    case: Option<CaseId>,
}

/// The variants of [`NoticeSubject`].
#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Tag {
    CompanyAssociated,
    CompanyAdded,
    AccountRegistered,
    AccountEnded,
    LoggedIn,
    LoggedInByMobile,
    CaseCompleted,
    CaseReturned,
}

endpoints! {
    /// The person's notices, newest first.
    ListNotices = Get "/notices", Access::Person; => Vec<Notice>, refuses [];
    /// Marks a notice as read.
    MarkNoticeRead = Post "/notices/{notice}/reading", Access::Person, keyed; path { notice: NoticeId }
        => Notice, refuses [NotFound];
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_subject_comes_back_as_it_was_sent() {
        let (company, account) = ("Qifu".to_owned(), AccountId::new("a-1"));
        let registered = NoticeSubject::AccountRegistered {
            company: company.clone(),
            company_id: CompanyId::new("c-1"),
            applicant: "*".to_owned(),
        };
        let (matter, case) = ("装货人备案".to_owned(), CaseId::new("k-1"));
        for subject in [
            NoticeSubject::LoggedIn,
            NoticeSubject::LoggedInByMobile,
            registered,
            NoticeSubject::CompanyAssociated { company, account },
            NoticeSubject::CaseCompleted { company: "Qifu".into(), matter: matter.clone(), case: case.clone() },
            NoticeSubject::CaseReturned { company: "Qifu".into(), reason: "公章不清晰".into(), matter, case },
        ] {
            let text = serde_json::to_string(&subject).expect("JSON");
            assert_eq!(serde_json::from_str::<NoticeSubject>(&text).expect("a subject"), subject);
        }
    }

    #[test]
    fn refuses_a_subject_that_lacks_its_account() {
        let text = r#"{"subject":"company_associated","company":"Qifu"}"#;
        assert!(serde_json::from_str::<NoticeSubject>(text).is_err());
    }
}
