//! 办事: what one can do for a company.

mod catalogue;
mod matters;
mod record;

pub use catalogue::ServicesScreen;
pub use record::CompanyRecordScreen;
