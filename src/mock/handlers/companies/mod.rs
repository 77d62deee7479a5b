//! Companies and accounts.

mod list_companies;
mod read_account;
mod read_company_record;
