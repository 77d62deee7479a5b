//! The store's records, as they lie in IndexedDB.

use idb::{Database, Factory, ObjectStore, TransactionMode};
use wasm_bindgen::JsValue;

/// The text in which the state is kept.
pub async fn state(name: &str) -> String {
    get(name, "state").await.and_then(|value| value.as_string()).expect("a state")
}

/// How often the state was written.
pub async fn counter(name: &str) -> f64 {
    get(name, "counter").await.and_then(|value| value.as_f64()).expect("a number")
}

/// Everything that was set aside.
pub async fn set_aside(name: &str) -> Vec<JsValue> {
    let (database, state) = open(name, "state", TransactionMode::ReadOnly).await;
    let keys = state.get_all_keys(None, None).expect("a request").await.expect("the keys");
    let mut found = Vec::new();
    for key in keys.into_iter().filter(|key| key.as_string().is_some_and(|key| key.starts_with("set aside"))) {
        found.extend(state.get(key).expect("a request").await.expect("a record"));
    }
    database.close();
    found
}

/// Overwrites the state behind the mock's back, as a damaged disk or another build would.
pub async fn overwrite_state(name: &str, value: &JsValue) {
    let (database, state) = open(name, "state", TransactionMode::ReadWrite).await;
    state.put(value, Some(&"state".into())).expect("a request").await.expect("it is written");
    state.put(&0.5.into(), Some(&"counter".into())).expect("a request").await.expect("it is written");
    database.close();
}

/// The keys of the files whose bytes are kept.
pub async fn files(name: &str) -> Vec<String> {
    let (database, files) = open(name, "files", TransactionMode::ReadOnly).await;
    let keys = files.get_all_keys(None, None).expect("a request").await.expect("the keys");
    database.close();
    keys.into_iter().filter_map(|key| key.as_string()).collect()
}

async fn get(name: &str, key: &str) -> Option<JsValue> {
    let (database, state) = open(name, "state", TransactionMode::ReadOnly).await;
    let value = state.get(JsValue::from(key)).expect("a request").await.expect("a record");
    database.close();
    value
}

async fn open(name: &str, store: &str, mode: TransactionMode) -> (Database, ObjectStore) {
    let database = Factory::new().expect("IndexedDB").open(name, None).expect("a request").await.expect("the store");
    let store = database.transaction(&[store], mode).expect("a transaction").object_store(store).expect("the records");
    (database, store)
}
