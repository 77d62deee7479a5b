//! The catalogue of matters, and the cases in which people handle them.

mod discard_case;
mod list_cases;
mod list_matters;
mod read_case;
mod read_matter;
mod save_case;
mod start_case;
mod submit_case;
