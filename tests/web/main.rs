//! Everything that needs a browser: components, forms, navigation, the store, the contract on both transports.

#![cfg(target_arch = "wasm32")]

mod by_hand;
mod contract;
mod host;
mod hostile;
mod load;
mod navigation;
mod session;
mod sim;
mod store;
mod ui;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
