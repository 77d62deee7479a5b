//! Opaque identifiers. Safe in an address: none tells anything about a person or a company.

use serde::{Deserialize, Serialize};
use std::{convert::Infallible, fmt, str::FromStr};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// The identifier that the server gave.
            pub fn new(text: impl Into<String>) -> Self {
                Self(text.into())
            }

            /// As it stands in an address.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl FromStr for $name {
            type Err = Infallible;

            fn from_str(text: &str) -> Result<Self, Infallible> {
                Ok(Self(text.to_owned()))
            }
        }
    )*};
}

ids! {
    /// A person who has logged in once.
    PersonId;
    /// A company or sole trader of the register.
    CompanyId;
    /// An account with which people act for a company.
    AccountId;
    /// A face check, from its creation to its redemption.
    FaceCheckId;
    /// A notice to a person.
    NoticeId;
    /// A stored file.
    FileId;
    /// A picture captcha.
    CaptchaId;
    /// A password that is being set anew.
    PasswordResetId;
    /// A browser profile, by a random name that it gave itself.
    DeviceId;
    /// A matter of the catalogue.
    MatterId;
    /// A case: a matter that somebody handles for a company.
    CaseId;
}
