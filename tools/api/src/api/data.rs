//! What people did, in a file; files' bytes in a folder beside it. Written as a whole or not at all.

use qifu::{
    domain::{FileId, Moment},
    mock::{Bytes, State, Unreadable, seed::World},
};
use std::{
    fs::{self, File},
    io::{self, ErrorKind, Write},
    path::{Path, PathBuf},
};

/// The file.
pub struct DataFile {
    file: PathBuf,
    folder: PathBuf,
}

impl DataFile {
    /// The file at a path; what is missing of the path is made.
    pub fn at(file: &Path) -> io::Result<Self> {
        let data = Self { file: file.to_owned(), folder: beside(file, "files") };
        if let Some(parent) = file.parent() {
            fs::create_dir_all(parent)?;
        }
        Ok(data)
    }

    /// What it says; the seed where there is none. One that cannot be read is set aside, and the seed takes its place.
    pub fn load(&self, world: &World, now: Moment) -> io::Result<State> {
        let bytes = match fs::read(&self.file) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(State::start(world, now)),
            Err(error) => return Err(error),
        };
        match read(&bytes) {
            Ok(state) => Ok(state),
            Err(why) => {
                let aside = beside(&self.file, &format!("set-aside-{}", now.millis()));
                eprintln!("qifu-api: {} was set aside as {}: {why}", self.file.display(), aside.display());
                fs::rename(&self.file, aside)?;
                let state = State::start_over(world, now);
                self.save(&state)?;
                Ok(state)
            }
        }
    }

    /// Keeps the state.
    pub fn save(&self, state: &State) -> io::Result<()> {
        write_whole(&self.file, state.to_stored().as_bytes())
    }

    /// The bytes of a file, if they lie here.
    pub fn bytes_of(&self, id: &FileId) -> Option<Vec<u8>> {
        fs::read(self.folder.join(name(id))).ok()
    }

    /// Does what is to be done with files' bytes.
    pub fn file(&self, bytes: Bytes) -> io::Result<()> {
        match bytes {
            Bytes::Keep(id, bytes) => {
                fs::create_dir_all(&self.folder)?;
                write_whole(&self.folder.join(name(&id)), &bytes)
            }
            Bytes::Forget if self.folder.exists() => fs::remove_dir_all(&self.folder),
            Bytes::Forget => Ok(()),
        }
    }
}

fn read(bytes: &[u8]) -> Result<State, Unreadable> {
    let text = std::str::from_utf8(bytes).map_err(|error| Unreadable::Damaged(error.to_string()))?;
    State::from_stored(text)
}

/// A file's name is its identifier, of which the server makes only letters, digits and hyphens.
fn name(id: &FileId) -> String {
    id.as_str().chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect()
}

/// `data.json` and `files` make `data.json.files`.
fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.file_name().unwrap_or_default().to_owned();
    name.push(".");
    name.push(ending);
    file.with_file_name(name)
}

/// First into a file beside it, so that whoever reads sees the old content or the new one, also after a crash.
fn write_whole(path: &Path, content: &[u8]) -> io::Result<()> {
    let draft = beside(path, "new");
    let mut file = File::create(&draft)?;
    file.write_all(content)?;
    file.sync_data()?;
    fs::rename(draft, path)
}
