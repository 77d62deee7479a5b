//! Rules of the project that no compiler checks: who may use whom, how large, where words and addresses stand.

#![cfg(not(target_arch = "wasm32"))]

mod addresses;
mod components;
mod contract;
mod contrast;
mod documents;
mod faults;
mod sources;
mod structure;
