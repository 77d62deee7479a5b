//! Where requests are answered: the handlers over the stored state, which is parsed only when another tab wrote it.

use super::{
    changed::Changed,
    store::{Connection, Turn},
    warning::warn,
};
use crate::{
    contract::HttpRequest,
    domain::{FileId, Moment},
    mock::{Answer, Answered, Bytes, Db, Mock, State, Unreadable, seed::World},
};
use std::{cell::RefCell, rc::Rc, sync::Arc};
use wasm_bindgen::JsValue;

/// The store could not be used, also when it was opened anew. Nothing took effect.
#[derive(Clone, Copy, Debug)]
pub struct Unusable;

/// Answers requests one after the other, across all tabs.
pub struct Desk {
    name: String,
    mock: Mock,
    world: Arc<World>,
    medium: RefCell<Option<Medium>>,
    /// The state as it was last seen, while no request has it in hand.
    held: RefCell<Option<Held>>,
    /// Notices of changes.
    pub changed: Changed,
}

/// Where the state lies.
#[derive(Clone)]
enum Medium {
    Indexed(Rc<Connection>),
    /// In this tab only: the browser has no IndexedDB, or refuses it.
    Memory,
}

struct Held {
    counter: Option<f64>,
    db: Db,
    /// Files' bytes, where there is no store for them.
    files: Vec<(FileId, Vec<u8>)>,
}

impl Desk {
    /// The desk of everyone who uses this name.
    pub fn named(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            mock: Mock::default(),
            world: Arc::default(),
            medium: RefCell::default(),
            held: RefCell::default(),
            changed: Changed::named(name),
        }
    }

    /// Answers a request; `again` if it was told to wait before. Must run to its end: never drop it half-way.
    pub async fn answer(&self, request: &HttpRequest, again: bool) -> Result<Answered, Unusable> {
        for _ in 0..2 {
            let Medium::Indexed(connection) = self.medium().await else {
                return Ok(self.answer_from_memory(request, again));
            };
            match self.answer_from_store(&connection, request, again).await {
                Ok(answered) => return Ok(answered),
                Err(error) => {
                    warn(&format!("mock: the store failed, it is opened anew: {error}"));
                    self.medium.take();
                }
            }
        }
        Err(Unusable)
    }

    async fn medium(&self) -> Medium {
        let known = self.medium.borrow().clone();
        if let Some(known) = known {
            return known;
        }
        let medium = match Connection::open(&self.name).await {
            Ok(connection) => Medium::Indexed(Rc::new(connection)),
            Err(error) => {
                warn(&format!("mock: no IndexedDB, so data live in this tab and until it is closed: {error}"));
                Medium::Memory
            }
        };
        // Two requests may have opened it at once; the first stays.
        self.medium.borrow_mut().get_or_insert(medium).clone()
    }

    fn answer_from_memory(&self, request: &HttpRequest, again: bool) -> Answered {
        let mut held = self.held.borrow_mut();
        let held = held.get_or_insert_with(|| {
            let state = State::start(&self.world, device_now());
            Held { counter: None, db: Db::new(state, self.world.clone()), files: Vec::new() }
        });
        let mut answered = self.ask(&mut held.db, request, again);
        for bytes in held.db.take_bytes() {
            match bytes {
                Bytes::Keep(id, bytes) => held.files.push((id, bytes)),
                Bytes::Forget => held.files.clear(),
            }
        }
        if let Answer::File(reply, file) = answered.answer {
            let bytes = held.files.iter().find(|(id, _)| *id == file).map(|(_, bytes)| bytes.clone());
            answered.answer = Answer::with_bytes(reply, bytes);
        }
        if held.db.is_dirty() {
            held.db.settle();
            self.changed.tell();
        }
        answered
    }

    async fn answer_from_store(
        &self,
        connection: &Connection,
        request: &HttpRequest,
        again: bool,
    ) -> Result<Answered, idb::Error> {
        let turn = connection.begin().await?;
        let current = |held: &Held| held.counter.is_some() && held.counter == turn.counter();
        let mut db = match self.held.take().filter(current) {
            Some(held) => held.db,
            None => load(&turn, &self.world).await?,
        };
        let mut answered = self.ask(&mut db, request, again);
        if let Answer::File(reply, file) = answered.answer {
            answered.answer = Answer::with_bytes(reply, turn.bytes_of(&file).await?);
        }
        let mut counter = turn.counter();
        if db.is_dirty() {
            counter = Some(counter.map_or(device_now().millis() as f64, |counter| counter + 1.0));
            db.take_bytes().into_iter().try_for_each(|bytes| turn.file(bytes))?;
            turn.put(&db.state.to_stored(), counter.unwrap_or_default())?;
            turn.end().await?;
            db.settle();
            self.changed.tell();
        }
        self.held.replace(Some(Held { counter, db, files: Vec::new() }));
        Ok(answered)
    }

    fn ask(&self, db: &mut Db, request: &HttpRequest, again: bool) -> Answered {
        if again {
            self.mock.answer_again(db, request, device_now())
        } else {
            self.mock.answer(db, request, device_now())
        }
    }
}

/// The state of the store. One that cannot be read is set aside, and the seed takes its place.
async fn load(turn: &Turn, world: &Arc<World>) -> Result<Db, idb::Error> {
    let now = device_now();
    let stored = turn.stored().await?;
    if stored.is_none() && turn.counter().is_none() {
        return Ok(Db::new(State::start(world, now), world.clone()));
    }
    match read(stored.as_ref()) {
        Ok(state) => Ok(Db::new(state, world.clone())),
        Err(why) => {
            warn(&format!("mock: the stored data cannot be read and were set aside: {why}"));
            turn.set_aside(&stored.unwrap_or(JsValue::NULL), now)?;
            let mut db = Db::new(State::start_over(world, now), world.clone());
            db.touch();
            Ok(db)
        }
    }
}

fn read(stored: Option<&JsValue>) -> Result<State, Unreadable> {
    let damaged = |why: &str| Unreadable::Damaged(why.to_owned());
    let stored = stored.ok_or_else(|| damaged("it is gone"))?;
    State::from_stored(&stored.as_string().ok_or_else(|| damaged("it is no text"))?)
}

fn device_now() -> Moment {
    Moment::from_millis(js_sys::Date::now() as i64)
}
