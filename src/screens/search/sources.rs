//! What the search looks through. Another source is one more line in [`SOURCES`]: a title, and what gives its entries
//! as a signal, which may come later or not at all.

use crate::{
    contract::{ListMatters, Matter},
    i18n::{
        agreements, app, certification, find, help_index, home, install, login, logins, matters as texts, me, messages,
        search, services, settings,
    },
    load::{ReadState, use_read},
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

/// What a source has.
#[derive(Clone, Copy)]
pub(super) struct Stock {
    /// Its entries so far.
    pub entries: Signal<Vec<Entry>>,
    /// Whether they are still on their way.
    pub is_coming: Signal<bool>,
    /// How to get them again, when they did not come.
    pub retry: Signal<Option<Callback<()>>>,
}

impl Stock {
    /// What is here from the start.
    fn here(entries: Signal<Vec<Entry>>) -> Self {
        Self { entries, is_coming: Signal::stored(false), retry: Signal::stored(None) }
    }
}

/// A source of entries.
pub(super) struct Source {
    /// The heading of its results.
    pub title: fn() -> &'static str,
    /// What it has; called once, in the screen's scope.
    pub stock: fn() -> Stock,
}

/// The sources, in the order in which their results stand.
pub(super) static SOURCES: [Source; 3] = [
    Source { title: search::services, stock: services },
    Source { title: search::matters, stock: matters },
    Source { title: search::help, stock: help },
];

/// The matters of the catalogue: as many as anybody can call by name, and so none stands out.
fn matters() -> Stock {
    let reading = use_read(|| ListMatters {}, &[]);
    let entry = |matter: Matter| Entry {
        keywords: [&*matter.theme, &*matter.department, &*matter.about].join(" "),
        title: matter.name,
        detail: matter.department,
        icon: IconName::ClipboardList,
        route: Route::Matter { matter: matter.id },
        stands_out: false,
    };
    let entries =
        Signal::derive(move || reading.value().unwrap_or_default().into_iter().map(entry).collect::<Vec<_>>());
    let retry = Signal::derive(move || {
        matches!(reading.now(), ReadState::Failed(_)).then(|| Callback::new(move |()| reading.retry()))
    });
    let is_coming = Signal::derive(move || matches!(reading.now(), ReadState::Waiting));
    Stock { entries, is_coming, retry }
}

/// The places of the product; for a visitor the way in comes first.
fn services() -> Stock {
    let session = use_session();
    let is_inside = memo(move || session.person().is_some());
    Stock::here(Signal::derive(move || {
        let mut entries = places();
        entries.extend(inner_places());
        if is_inside.get() {
            entries.retain(|entry| !matches!(entry.route, Route::Login { .. }));
        }
        entries
    }))
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
    ]
}

/// The places that are reached from those, found by their names.
fn inner_places() -> Vec<Entry> {
    let place = |title: &str, keywords: &str, icon, route| Entry {
        title: title.to_owned(),
        detail: String::new(),
        keywords: keywords.to_owned(),
        icon,
        route,
        stands_out: false,
    };
    let next = None;
    vec![
        place(app::services(), home::services(), IconName::LayoutGrid, Route::Services),
        place(texts::records_title(), search::cases_key(), IconName::ClipboardList, Route::Cases { state: None }),
        place(me::companies(), search::my_companies_key(), IconName::Building2, Route::MyCompanies),
        place(
            find::title(),
            search::find_key(),
            IconName::Search,
            Route::FindCompanies { words: None, page: 1, next: next.clone() },
        ),
        place(find::add_title(), search::add_key(), IconName::Building2, Route::AddCompany { next: next.clone() }),
        place(find::own_title(), search::by_hand_key(), IconName::Building2, Route::AddByHand { next: next.clone() }),
        place(certification::title(), search::certify_key(), IconName::BadgeCheck, Route::Certification { next }),
        place(logins::hall_title(), search::hall_key(), IconName::Building2, Route::ServiceHall),
        place(agreements::user(), search::user_key(), IconName::FileText, Route::UserAgreement),
        place(agreements::privacy(), search::privacy_key(), IconName::FileText, Route::PrivacyPolicy),
    ]
}

/// The questions of help; the first few of the region in force stand out.
fn help() -> Stock {
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
    Stock::here(Signal::stored(entries))
}
