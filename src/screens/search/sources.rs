//! What the search looks through. Another source is one more line in [`SOURCES`]: a title, and what gives its entries
//! as a signal, which may be a read.

use crate::{
    i18n::{app, help_index, home, install, login, me, messages, search, services, settings},
    parts::{HELP, HelpGroup, HelpQuestion, use_region},
    prelude::*,
    route::Route,
    session::use_session,
    ui::IconName,
};

/// Something that can be found.
#[derive(Clone, PartialEq)]
pub(super) struct Entry {
    /// What it is called.
    pub title: String,
    /// What it is for; empty for none.
    pub detail: String,
    /// Other words for it.
    pub keywords: String,
    /// Its picture.
    pub icon: IconName,
    /// Where it leads.
    pub route: Route,
    /// Whether it is shown before anything is typed.
    pub stands_out: bool,
}

/// A source of entries.
pub(super) struct Source {
    /// The heading of its results.
    pub title: fn() -> &'static str,
    /// Its entries; called once, in the screen's scope.
    pub entries: fn() -> Signal<Vec<Entry>>,
}

/// The sources, in the order in which their results stand.
pub(super) static SOURCES: [Source; 2] =
    [Source { title: search::services, entries: services }, Source { title: search::help, entries: help }];

/// The places of the product; for a visitor the way in comes first.
fn services() -> Signal<Vec<Entry>> {
    let session = use_session();
    let is_inside = memo(move || session.person().is_some());
    Signal::derive(move || {
        let mut entries = places();
        if is_inside.get() {
            entries.retain(|entry| !matches!(entry.route, Route::Login { .. }));
        }
        entries
    })
}

fn places() -> Vec<Entry> {
    let place = |title: &str, detail: &str, keywords: &str, icon, route| Entry {
        title: title.to_owned(),
        detail: detail.to_owned(),
        keywords: [detail, " ", keywords].concat(),
        icon,
        route,
        stands_out: true,
    };
    vec![
        place(
            login::title(),
            search::login_detail(),
            search::login_key(),
            IconName::ScanFace,
            Route::Login { next: None },
        ),
        place(
            services::record(),
            services::record_detail(),
            search::record_key(),
            IconName::FileText,
            Route::CompanyRecord,
        ),
        place(
            services::companies(),
            services::companies_detail(),
            search::companies_key(),
            IconName::Repeat2,
            Route::Companies { next: None },
        ),
        place(
            messages::title(),
            search::messages_detail(),
            search::messages_key(),
            IconName::MessageSquare,
            Route::Messages,
        ),
        place(me::title(), search::me_detail(), search::me_key(), IconName::UserRound, Route::Me),
        place(
            settings::title(),
            search::settings_detail(),
            search::settings_key(),
            IconName::Settings,
            Route::Settings,
        ),
        place(
            help_index::title(),
            search::help_detail(),
            search::help_key(),
            IconName::Info,
            Route::Help { question: None },
        ),
        place(install::entry(), install::entry_detail(), search::install_key(), IconName::Smartphone, Route::Install),
        Entry {
            stands_out: false,
            ..place(app::services(), home::services(), "", IconName::LayoutGrid, Route::Services)
        },
    ]
}

/// The questions of help; the first few of the region in force stand out.
fn help() -> Signal<Vec<Entry>> {
    let own = HelpGroup::Questions(use_region().get_untracked());
    let entry = |question: &HelpQuestion| Entry {
        title: (question.title)().to_owned(),
        detail: String::new(),
        keywords: (question.keywords)().to_owned(),
        icon: IconName::Info,
        route: Route::Help { question: Some(question.id.to_owned()) },
        stands_out: false,
    };
    let mut entries: Vec<_> = HELP.iter().map(entry).collect();
    let first = HELP.iter().position(|question| question.group == own).unwrap_or_default();
    for entry in entries.iter_mut().skip(first).take(3) {
        entry.stands_out = true;
    }
    Signal::stored(entries)
}
