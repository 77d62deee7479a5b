//! The contract, tried by people at work, over each transport: the mock in the page, and HTTP.

pub mod people;
