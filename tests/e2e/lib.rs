//! What the journeys stand on: a real browser, the servers, the people in front of it, the world outside.
//!
//! Knows how people see and use pages; knows no screen and no rule of the product.

mod harness;

pub use harness::*;
