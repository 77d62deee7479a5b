//! What a route is called, without its values: for reports that may hold nothing of a person.

use super::Route;

macro_rules! names {
    ($route:expr; $($name:ident),+) => {
        match $route {
            $(Route::$name { .. } => stringify!($name)),+
        }
    };
}

impl Route {
    /// The name.
    #[rustfmt::skip]
    pub fn name(&self) -> &'static str {
        names!(self;
            Home, Login, FaceLogin, MobileLogin, PasswordLogin, PasswordReset, Verify, ServiceHall, FaceReturn,
            Companies, FindCompanies, AddCompany, AddByHand, CompanyAdded, MyCompanies, CompanyHome, CompanyAccounts,
            Help, Account, Services, FindMatters, Matter, Cases, Case, CaseForm, CaseCheck, CaseDone, Certification,
            CompanyRecord, Messages, Me, Settings, HelpSearch, Search, Install, UserAgreement, PrivacyPolicy, Unknown
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_holds_none_of_the_values() {
        assert_eq!(Route::parse("/company/secret/accounts").name(), "CompanyAccounts");
        assert_eq!(Route::parse("/login?next=%2Fcompany%2Fsecret").name(), "Login");
        assert_eq!(Route::parse("/secret").name(), "Unknown");
    }
}
