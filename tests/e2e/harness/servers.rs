//! The servers in front of which a stage is set: the built site under its real headers, and the API.

use super::{Jssdk, Program, Server};
use serde_json::json;
use std::{
    env,
    ffi::{OsStr, OsString},
    fs,
    path::{Path, PathBuf},
    sync::{
        OnceLock,
        atomic::{AtomicU32, Ordering},
    },
};

/// Which build, and what answers it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Build {
    /// With the server in the page.
    Mock,
    /// The same build, set up for an API over HTTP.
    Http,
    /// The build without the mock, against an API over HTTP.
    Plain,
}

/// A served build; its servers end with it.
#[derive(Debug)]
pub struct Site {
    /// Where the site is.
    pub origin: String,
    /// The API, where there is one.
    pub api: Option<Server>,
    _programs: Vec<Program>,
    folder: Option<Folder>,
}

/// A folder of one test's own.
#[derive(Debug)]
struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        // What is left over lies in the system's folder for such things.
        fs::remove_dir_all(&self.0).unwrap_or_default();
    }
}

/// A variable that `cargo xtask` sets.
///
/// # Panics
/// If it is not set.
pub fn required(name: &str) -> OsString {
    env::var_os(name).unwrap_or_else(|| panic!("{name} is not set: run `cargo xtask test journeys`"))
}

impl Site {
    /// Serves a build, set up for a JSSDK where there is one.
    pub fn serve(build: Build, jssdk: Option<Jssdk>) -> Self {
        match (build, jssdk) {
            // Nothing of a test is kept there, so all share it.
            (Build::Mock, None) => {
                static SHARED: OnceLock<(Program, String)> = OnceLock::new();
                let folder = required("QIFU_SITE_MOCK");
                let (_, origin) = SHARED.get_or_init(|| serve(&["site", "--dir"], &[&folder]));
                Self { origin: origin.clone(), api: None, _programs: Vec::new(), folder: None }
            }
            (Build::Mock, Some(_)) => Self::set_up("QIFU_SITE_MOCK", false, jssdk),
            (Build::Http, _) => Self::set_up("QIFU_SITE_MOCK", true, jssdk),
            (Build::Plain, _) => Self::set_up("QIFU_SITE_PLAIN", true, jssdk),
        }
    }

    /// Serves any folder, such as a page to compare with.
    pub fn of_folder(folder: &Path) -> Self {
        let (program, origin) = serve(&["site", "--dir"], &[folder.as_os_str()]);
        Self { origin, api: None, _programs: vec![program], folder: None }
    }

    /// A site that is set up for a fresh API which keeps its data in a file, or for the server in the page.
    fn set_up(build: &str, has_api: bool, jssdk: Option<Jssdk>) -> Self {
        let folder = fresh_folder();
        let data = folder.0.join("data.json");
        let api = has_api.then(|| serve(&["api", "--data"], &[data.as_os_str()]));
        let api_origin = api.as_ref().map(|(_, origin)| origin.clone());
        let config = folder.0.join("config.json");
        let mut settings = json!({ "region": "guangdong", "api": api_origin.as_deref().unwrap_or("mock") });
        let mut line = vec!["--config".into(), config.clone().into_os_string()];
        if let Some(origin) = &api_origin {
            line.extend(["--api".into(), origin.into()]);
        }
        if let Some(jssdk) = jssdk {
            settings["jssdk"] = jssdk.address().into();
            line.extend(["--jssdk".into(), jssdk.origin().into()]);
        }
        fs::write(&config, settings.to_string()).expect("its folder takes a file");
        let folder_of_build = required(build);
        let line: Vec<&OsStr> =
            [folder_of_build.as_os_str()].into_iter().chain(line.iter().map(OsString::as_os_str)).collect();
        let (site, origin) = serve(&["site", "--dir"], &line);
        let programs = [Some(site), api.map(|(program, _)| program)].into_iter().flatten().collect();
        let api = api_origin.map(|origin| Server { origin });
        Self { origin, api, _programs: programs, folder: Some(folder) }
    }

    /// Sets the site up anew, with these words in its `config.json`.
    ///
    /// # Panics
    /// If the site is the one that all tests share.
    pub fn configure(&self, words: &str) {
        let folder = self.folder.as_ref().expect("a site of the test's own");
        fs::write(folder.0.join("config.json"), words).expect("its folder takes a file");
    }

    /// What the API keeps, as it lies there; nothing where the data live in the page.
    pub fn data(&self) -> Option<String> {
        fs::read_to_string(self.folder.as_ref()?.0.join("data.json")).ok()
    }
}

fn serve(words: &[&str], rest: &[&OsStr]) -> (Program, String) {
    let server = required("QIFU_SERVER");
    let mut line: Vec<&OsStr> = vec![&server];
    line.extend(words.iter().map(OsStr::new));
    line.extend(rest);
    Program::start(&line, |line| line.trim().strip_prefix("listening on ").map(str::to_owned))
}

fn fresh_folder() -> Folder {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let number = COUNT.fetch_add(1, Ordering::Relaxed);
    let folder = env::temp_dir().join(format!("qifu-e2e-{}-{number}", std::process::id()));
    fs::create_dir_all(&folder).expect("the system has a place for temporary files");
    Folder(folder)
}
