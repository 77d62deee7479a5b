//! The company register, and the accounts that come of asking it.

mod accounts;
mod add_company;
mod add_own_company;
mod choose_company;
mod find_companies;
mod pace;

use crate::{
    domain::RegisterEntry,
    mock::{Db, seed::Company},
};
use std::borrow::Cow;

impl Db {
    /// What the register says of a company today: an old licence may have been exchanged (`Y-ENT-15`).
    pub(in crate::mock) fn entry<'a>(&self, company: &'a Company) -> Cow<'a, RegisterEntry> {
        if company.next_code.is_some() && self.state.exchanged.contains(&company.id) {
            return Cow::Owned(RegisterEntry { credit_code: company.next_code.clone(), ..company.entry.clone() });
        }
        Cow::Borrowed(&company.entry)
    }
}
