//! The mock's store in IndexedDB: one record for the state, one for how often it was written, and files' bytes.

use super::warning::warn;
use crate::{
    domain::{FileId, Moment},
    mock::Bytes,
};
use idb::{Database, Error, Factory, ObjectStore, ObjectStoreParams, Transaction, TransactionMode};
use wasm_bindgen::JsValue;

const STATE_STORE: &str = "state";
const FILES_STORE: &str = "files";
const STATE: &str = "state";
const COUNTER: &str = "counter";

/// A connection to the store; closed with this value.
pub struct Connection(Database);

impl Connection {
    /// Opens the store, and makes it where there is none.
    pub async fn open(name: &str) -> Result<Self, Error> {
        // Without a version: the one that is there, whichever it is.
        let mut request = Factory::new()?.open(name, None)?;
        request.on_upgrade_needed(|event| {
            // What is missing afterwards is found when the first turn begins.
            if let Err(error) = idb::DatabaseEvent::database(&event).and_then(|database| create_stores(&database)) {
                warn(&format!("mock: cannot make the store: {error}"));
            }
        });
        let mut database = request.await?;
        database.on_version_change(|event| {
            // Somebody wants to delete it: whoever holds on would keep them waiting.
            if let Some(Ok(database)) = event.target().map(Database::try_from) {
                database.close();
            }
        });
        let connection = Self(database);
        connection.begin().await?;
        Ok(connection)
    }

    /// Begins a turn: the only one in any tab until it ends.
    pub async fn begin(&self) -> Result<Turn, Error> {
        let transaction = self.0.transaction(&[STATE_STORE, FILES_STORE], TransactionMode::ReadWrite)?;
        let state = transaction.object_store(STATE_STORE)?;
        let files = transaction.object_store(FILES_STORE)?;
        let counter = state.get(JsValue::from(COUNTER))?.await?.and_then(|value| value.as_f64());
        Ok(Turn { transaction, state, files, counter })
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        self.0.close();
    }
}

fn create_stores(database: &Database) -> Result<(), Error> {
    database.create_object_store(STATE_STORE, ObjectStoreParams::new())?;
    database.create_object_store(FILES_STORE, ObjectStoreParams::new())?;
    Ok(())
}

/// One transaction. Nothing but its own requests may be awaited while it lasts, or the browser ends it.
pub struct Turn {
    transaction: Transaction,
    state: ObjectStore,
    files: ObjectStore,
    counter: Option<f64>,
}

impl Turn {
    /// How often the state was written; none before the first time. Whoever holds the state of this number is current.
    pub fn counter(&self) -> Option<f64> {
        self.counter
    }

    /// The state, as it lies there.
    pub async fn stored(&self) -> Result<Option<JsValue>, Error> {
        self.state.get(JsValue::from(STATE))?.await
    }

    /// Puts the state, with its number. Last of all puts: should one of them be refused, the old state stays.
    pub fn put(&self, state: &str, counter: f64) -> Result<(), Error> {
        self.state.put(&counter.into(), Some(&COUNTER.into()))?;
        self.state.put(&state.into(), Some(&STATE.into()))?;
        Ok(())
    }

    /// Puts what could not be read under a key of its own.
    pub fn set_aside(&self, unreadable: &JsValue, at: Moment) -> Result<(), Error> {
        self.state.put(unreadable, Some(&format!("set aside {at}").into()))?;
        Ok(())
    }

    /// The bytes of a file, if they lie here.
    pub async fn bytes_of(&self, file: &FileId) -> Result<Option<Vec<u8>>, Error> {
        let bytes = self.files.get(JsValue::from(file.as_str()))?.await?;
        Ok(bytes.map(|bytes| js_sys::Uint8Array::new(&bytes).to_vec()))
    }

    /// Does what is to be done with files' bytes.
    pub fn file(&self, bytes: Bytes) -> Result<(), Error> {
        match bytes {
            Bytes::Keep(id, bytes) => {
                self.files.put(&js_sys::Uint8Array::from(bytes.as_slice()), Some(&id.as_str().into()))?;
            }
            Bytes::Forget => {
                self.files.clear()?;
            }
        }
        Ok(())
    }

    /// Ends the turn; all that was put is kept, or nothing.
    pub async fn end(self) -> Result<(), Error> {
        if self.transaction.await?.is_committed() { Ok(()) } else { Err(Error::TransactionAbortError(JsValue::NULL)) }
    }
}
