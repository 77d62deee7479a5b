//! Where requests are answered: one after the other, on a thread of its own.

use super::data::DataFile;
use qifu::{
    contract::HttpRequest,
    domain::{FileId, Moment},
    mock::{Answer, Answered, Bytes, Db, Mock, State, seed::World},
};
use std::{
    collections::HashMap,
    panic::{AssertUnwindSafe, catch_unwind},
    path::Path,
    sync::{Arc, mpsc},
    thread,
    time::{SystemTime, UNIX_EPOCH},
};
use tokio::sync::{oneshot, watch};

/// Files' bytes, where there is no folder for them.
type Memory = HashMap<FileId, Vec<u8>>;

/// A request, and where its answer goes.
struct Question {
    request: HttpRequest,
    again: bool,
    answer: oneshot::Sender<Answered>,
}

/// The way to the thread. Cheap to clone.
#[derive(Clone)]
pub struct Desk {
    questions: mpsc::Sender<Question>,
    changes: watch::Receiver<()>,
}

impl Desk {
    /// Starts the thread; with `data`, over what that file says.
    pub fn open(data: Option<&Path>) -> Result<Self, String> {
        let cannot_use = |file: &Path, error| format!("cannot use {}: {error}", file.display());
        let file = data.map(|path| DataFile::at(path).map_err(|error| cannot_use(path, error))).transpose()?;
        let path = data.map(Path::to_owned).unwrap_or_default();
        let (questions, asked) = mpsc::channel();
        let (changed, changes) = watch::channel(());
        let (opened, is_open) = mpsc::channel();
        thread::spawn(move || {
            let world = Arc::<World>::default();
            let state = match &file {
                Some(file) => file.load(&world, device_now()),
                None => Ok(State::start(&world, device_now())),
            };
            let state = match state {
                Ok(state) => state,
                Err(error) => return opened.send(Err(cannot_use(&path, error))).unwrap_or_default(),
            };
            opened.send(Ok(())).unwrap_or_default();
            answer_all(&asked, &changed, Db::new(state, world), file.as_ref());
        });
        is_open.recv().map_err(|error| error.to_string())??;
        Ok(Self { questions, changes })
    }

    /// The answer; none if the thread has failed.
    pub async fn answer(&self, request: HttpRequest, again: bool) -> Option<Answered> {
        let (answer, answered) = oneshot::channel();
        self.questions.send(Question { request, again, answer }).ok()?;
        answered.await.ok()
    }

    /// Tells of changes from now on.
    pub fn changes(&self) -> watch::Receiver<()> {
        let mut changes = self.changes.clone();
        changes.mark_unchanged();
        changes
    }
}

fn answer_all(asked: &mpsc::Receiver<Question>, changed: &watch::Sender<()>, mut db: Db, file: Option<&DataFile>) {
    let (mock, mut memory) = (Mock::default(), Memory::new());
    while let Ok(Question { request, again, answer }) = asked.recv() {
        let now = device_now();
        let ask = if again { Mock::answer_again } else { Mock::answer };
        // A handler that panics takes its own request with it and no other.
        let Ok(mut answered) = catch_unwind(AssertUnwindSafe(|| ask(&mock, &mut db, &request, now))) else { continue };
        if let Answer::File(reply, id) = answered.answer {
            let bytes = file.map_or_else(|| memory.get(&id).cloned(), |file| file.bytes_of(&id));
            answered.answer = Answer::with_bytes(reply, bytes);
        }
        if db.is_dirty() {
            keep(&mut db, file, &mut memory);
            changed.send_replace(());
        }
        // Whoever asked may have gone.
        answer.send(answered).unwrap_or_default();
    }
}

/// A full disk is no reason to stop: the next change tries again with everything.
fn keep(db: &mut Db, file: Option<&DataFile>, memory: &mut Memory) {
    let bytes = db.take_bytes();
    let Some(file) = file else {
        for bytes in bytes {
            match bytes {
                Bytes::Keep(id, bytes) => drop(memory.insert(id, bytes)),
                Bytes::Forget => memory.clear(),
            }
        }
        return db.settle();
    };
    let kept = bytes.into_iter().try_for_each(|bytes| file.file(bytes)).and_then(|()| file.save(&db.state));
    if let Err(error) = kept {
        eprintln!("qifu-api: the data are not kept: {error}");
    }
    db.settle();
}

fn device_now() -> Moment {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Moment::from_millis(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
}
