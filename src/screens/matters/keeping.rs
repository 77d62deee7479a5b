//! The draft of a case: kept in this tab at once, and at the server soon after, so that it survives a reload, the end of
//! a session and another device.

use crate::{
    contract::{Case, CaseContent, SaveCase},
    domain::{CaseId, GivenFile, Moment, REMARK_LIMIT},
    load::{Submission, use_submit},
    navigation::{Navigation, use_navigation},
    prelude::*,
    route::Route,
    session::{Session, use_session},
};
use gloo_timers::callback::Timeout;

/// Milliseconds of quiet after which what was typed goes to the server.
const QUIET_MILLIS: u32 = 2_000;

/// What is filled in, and how much of it the server has.
#[derive(Clone, Copy)]
pub(super) struct Keeping {
    /// What is given.
    pub files: RwSignal<Vec<GivenFile>>,
    /// When the server last took it.
    pub kept_at: RwSignal<Option<Moment>>,
    /// Whether it was brought back from this tab.
    pub is_restored: RwSignal<bool>,
    /// Where to go once the server has everything.
    pub next: RwSignal<Option<Route>>,
    remark: RwSignal<String>,
    case: StoredValue<CaseId>,
    at_server: StoredValue<CaseContent>,
    saving: Submission<SaveCase>,
    quiet: StoredValue<Option<Timeout>, LocalStorage>,
    session: Session,
    navigation: Navigation,
}

/// Fills in what the server has, or what this tab kept because the server did not get it, and keeps it from now on.
pub(super) fn use_keeping(case: &Case, remark: RwSignal<String>) -> Keeping {
    let at_server = CaseContent { files: case.files.clone(), remark: case.remark.clone() };
    let session = use_session();
    let form = form_of(&case.summary.id);
    let typed = session.typed(&form).and_then(|text| serde_json::from_str::<CaseContent>(&text).ok());
    let typed = typed.filter(|typed| *typed != at_server);
    let content = typed.clone().unwrap_or_else(|| at_server.clone());
    remark.set(content.remark);
    let keeping = Keeping {
        files: RwSignal::new(content.files),
        kept_at: RwSignal::new(None),
        is_restored: RwSignal::new(typed.is_some()),
        next: RwSignal::new(None),
        remark,
        case: StoredValue::new(case.summary.id.clone()),
        at_server: StoredValue::new(at_server),
        saving: use_submit(),
        quiet: StoredValue::new_local(None),
        session,
        navigation: use_navigation(),
    };
    keeping.follow();
    keeping
}

fn form_of(case: &CaseId) -> String {
    ["case ", case.as_str()].concat()
}

impl Keeping {
    /// The way to the server: whether it is under way, and why it failed.
    pub fn saving(self) -> Submission<SaveCase> {
        self.saving
    }

    /// Keeps it at the server now, unless the server has it, or would not take it.
    pub fn save(self) {
        let content = self.content();
        let is_known = self.at_server.with_value(|known| *known == content);
        if is_known || content.remark.chars().count() > REMARK_LIMIT {
            return;
        }
        let endpoint = SaveCase { case: self.case.get_value(), body: content.clone() };
        let form = form_of(&endpoint.case);
        self.saving.make(endpoint, move |kept| self.take(&form, content, kept.at));
    }

    /// Keeps it at the server, then goes on.
    pub fn save_then_go(self, to: Route) {
        if self.has_all() {
            self.navigation.go(to);
        } else {
            self.next.set(Some(to));
            self.save();
        }
    }

    /// The draft is no more: what this tab kept of it is not wanted either. False when its screen has gone meanwhile.
    pub fn forget(self) -> bool {
        if self.case.try_get_value().is_none() {
            return false;
        }
        self.quiet.try_update_value(|quiet| drop(quiet.take())).unwrap_or_default();
        self.at_server.set_value(self.content());
        self.case.with_value(|case| self.session.forget_typed(&form_of(case)));
        true
    }

    fn has_all(self) -> bool {
        self.at_server.with_value(|known| *known == self.content())
    }

    fn content(self) -> CaseContent {
        CaseContent { files: self.files.get_untracked(), remark: self.remark.get_untracked() }
    }

    /// The server has this content. What was filled in since then follows.
    fn take(self, form: &str, content: CaseContent, at: Moment) {
        if self.case.try_get_value().is_none() {
            // The screen has gone. What it kept in this tab is wanted no more, unless there is more than was sent.
            if self.session.typed(form) == serde_json::to_string(&content).ok() {
                self.session.forget_typed(form);
            }
            return;
        }
        self.at_server.set_value(content);
        self.kept_at.set(Some(at));
        if self.has_all() {
            self.session.forget_typed(form);
            if let Some(next) = self.next.try_update(Option::take).flatten() {
                self.navigation.go(next);
            }
        } else {
            self.save();
        }
    }

    /// In this tab with every change, at the server when the hands rest.
    fn follow(self) {
        effect(move || {
            let content = CaseContent { files: self.files.get(), remark: self.remark.get() };
            let form = self.case.with_value(form_of);
            if self.at_server.with_value(|known| *known == content) {
                self.session.forget_typed(&form);
            } else {
                self.session.keep_typed(&form, serde_json::to_string(&content).unwrap_or_default());
                self.quiet.set_value(Some(Timeout::new(QUIET_MILLIS, move || self.save_if_here())));
            }
        });
        // Who could not be served is not sent on later, by a saving of another moment.
        effect(move || {
            if self.saving.error().with(Option::is_some) {
                self.next.try_update(Option::take);
            }
        });
        on_cleanup(move || {
            self.quiet.try_update_value(|quiet| drop(quiet.take())).unwrap_or_default();
        });
    }

    fn save_if_here(self) {
        if self.case.try_get_value().is_some() {
            self.save();
        }
    }
}
