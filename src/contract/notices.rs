//! Notices to a person, inside the product.

use super::Access;
use crate::{
    domain::{AccountId, CaseId, Moment, NoticeId},
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
    /// Somebody logged in as this person.
    LoggedIn,
    /// The department completed a case (办结).
    CaseCompleted {
        /// What the matter is called.
        matter: String,
        /// The case.
        case: CaseId,
    },
    /// The department returned a case (退回), with a reason that stands at the case.
    CaseReturned {
        /// What the matter is called.
        matter: String,
        /// The case.
        case: CaseId,
    },
}

/// Read by hand: what serde derives for a tag sets the whole value aside first, which is 12 KB of wasm.
impl<'de> Deserialize<'de> for NoticeSubject {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Flat { subject, company, account, matter, case } = Flat::deserialize(deserializer)?;
        let about_case = matter.zip(case);
        match (subject, company.zip(account), about_case) {
            (Tag::CompanyAssociated, Some((company, account)), _) => Ok(Self::CompanyAssociated { company, account }),
            (Tag::LoggedIn, ..) => Ok(Self::LoggedIn),
            (Tag::CaseCompleted, _, Some((matter, case))) => Ok(Self::CaseCompleted { matter, case }),
            (Tag::CaseReturned, _, Some((matter, case))) => Ok(Self::CaseReturned { matter, case }),
            _ => Err(D::Error::custom("what it is about is missing")),
        }
    }
}

/// A [`NoticeSubject`] as it travels.
#[derive(Deserialize)]
struct Flat {
    subject: Tag,
    company: Option<String>,
    account: Option<AccountId>,
    matter: Option<String>,
    case: Option<CaseId>,
}

/// The variants of [`NoticeSubject`].
#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Tag {
    CompanyAssociated,
    LoggedIn,
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
        let (matter, case) = ("装货人备案".to_owned(), CaseId::new("k-1"));
        for subject in [
            NoticeSubject::LoggedIn,
            NoticeSubject::CompanyAssociated { company, account },
            NoticeSubject::CaseCompleted { matter: matter.clone(), case: case.clone() },
            NoticeSubject::CaseReturned { matter, case },
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
