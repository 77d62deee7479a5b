//! Companies and accounts.

mod end_account;
mod list_companies;
mod list_company_accounts;
mod read_account;
mod read_company_record;
