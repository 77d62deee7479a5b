//! 待办: what waits for the person, and the services used most.

use crate::{
    contract::{AccountSummary, CaseSummary, ListCases, ListMatters, ListNotices, Matter, Topic},
    domain::{CaseState, most_used},
    i18n::{home, matters, services},
    load::{ReadState, use_read},
    prelude::*,
    route::Route,
    session::use_session,
    ui::{Cell, CellButton, CellGroup, IconName, Skeleton, SkeletonShape},
};

/// Cases that are shown before the rest is left to 办事记录.
const MOST_CASES: usize = 3;

/// Matters among the services used most.
const MOST_MATTERS: usize = 3;

/// 待办 and 常用服务, for the company acted for, or for none.
#[component]
pub(super) fn Waiting(acting: Memo<Option<AccountSummary>>) -> impl IntoView {
    let session = use_session();
    // Before the face was checked the company's cases are closed; the notice above says so.
    let account = memo(move || acting.get().filter(|_| !session.waits_for_face()).map(|account| account.id));
    dynamic(move || match account.get() {
        Some(_) => view! { <WithCompany /> }.into_any(),
        None => {
            let none = Signal::stored(ReadState::Here(Vec::new()));
            view! {
                <Todo
                    cases=none
                    on_retry=Callback::new(|()| ())
                    is_without_company=untrack(|| acting.with(Option::is_none))
                />
                <MostUsed cases=none />
            }
            .into_any()
        }
    })
}

#[component]
fn WithCompany() -> impl IntoView {
    let reading = use_read(|| ListCases {}, &[Topic::Cases]);
    let cases = reading.state();
    view! {
        <Todo cases on_retry=Callback::new(move |()| reading.retry()) is_without_company=false />
        <MostUsed cases />
    }
}

/// 待办: a company to choose, cases that came back or were not finished, unread messages.
#[component]
fn Todo(
    cases: Signal<ReadState<Vec<CaseSummary>>>,
    /// Reads the cases again.
    on_retry: Callback<()>,
    is_without_company: bool,
) -> impl IntoView {
    let notices = use_read(|| ListNotices {}, &[Topic::Notices]);
    let unread = memo(move || notices.value().unwrap_or_default().iter().filter(|notice| !notice.is_read).count());
    let open =
        memo(move || cases.with(|cases| if let ReadState::Here(all) = cases { open_cases(all) } else { Vec::new() }));
    let cases_failed = memo(move || cases.with(|cases| matches!(cases, ReadState::Failed(_))));
    let notices_failed = memo(move || matches!(notices.now(), ReadState::Failed(_)));
    let has_failed = memo(move || cases_failed.get() || notices_failed.get());
    let retry = Callback::new(move |()| {
        if notices_failed.get_untracked() {
            notices.retry();
        }
        if cases_failed.get_untracked() {
            on_retry.run(());
        }
    });
    let is_known = memo(move || {
        cases.with(|cases| matches!(cases, ReadState::Here(_))) && matches!(notices.now(), ReadState::Here(_))
    });
    let choose = is_without_company.then(|| {
        view! { <Cell title=home::to_choose() icon=IconName::Building2 href=Route::Companies { next: None }.href() /> }
    });
    let lines = move || open.get().into_iter().map(|case| view! { <OpenCase case /> }).collect::<Vec<_>>();
    let messages = move || {
        (unread.get() > 0).then(|| {
            view! { <Cell title=home::unread(unread.get()) icon=IconName::MessageSquare href=Route::Messages.href() /> }
        })
    };
    let nothing = move || {
        (is_known.get() && unread.get() == 0 && open.with(Vec::is_empty) && !is_without_company)
            .then(|| view! { <Cell title=home::nothing_waiting() icon=IconName::CircleCheck /> })
    };
    // Room for what is nearly always one line, so that what stands below does not jump.
    let coming = move || {
        let is_empty = open.with(Vec::is_empty) && unread.get() == 0 && !is_without_company;
        (is_empty && !is_known.get() && !has_failed.get()).then(|| view! { <Coming count=1 /> })
    };
    let failed = move || {
        has_failed.get().then(|| {
            view! {
                <CellButton
                    title=matters::waiting_failed()
                    detail=matters::waiting_failed_detail()
                    icon=IconName::TriangleAlert
                    on_press=retry
                />
            }
        })
    };
    view! {
        <CellGroup title=home::waiting()>
            {choose} {dynamic(failed)} {dynamic(lines)} {dynamic(messages)} {dynamic(nothing)} {dynamic(coming)}
        </CellGroup>
    }
}

/// The room of lines that are on their way.
#[component]
fn Coming(count: usize) -> impl IntoView {
    view! {
        <li class="cell-item">
            <Skeleton shape=SkeletonShape::Cells count />
        </li>
    }
}

/// The person's own open cases: those that came back first.
fn open_cases(cases: &[CaseSummary]) -> Vec<CaseSummary> {
    let mut open: Vec<_> = cases.iter().filter(|case| case.is_own && case.state.is_open()).cloned().collect();
    open.sort_by_key(|case| case.state != CaseState::Returned);
    open.truncate(MOST_CASES);
    open
}

#[component]
fn OpenCase(case: CaseSummary) -> impl IntoView {
    let (title, icon, to) = match case.state {
        CaseState::Returned => {
            (matters::waiting_returned(case.name), IconName::TriangleAlert, Route::Case { case: case.id })
        }
        _ => (matters::waiting_draft(case.name), IconName::FilePen, Route::CaseForm { case: case.id }),
    };
    view! { <Cell title icon href=to.href() /> }
}

/// 常用服务: what concerns the company itself, then the matters that it handled most.
#[component]
fn MostUsed(cases: Signal<ReadState<Vec<CaseSummary>>>) -> impl IntoView {
    let catalogue = use_read(|| ListMatters {}, &[]);
    let handled = move || match cases.get() {
        ReadState::Here(all) => all,
        _ => Vec::new(),
    };
    let chosen = memo(move || chosen(&handled(), catalogue.value().unwrap_or_default()));
    let lines = move || chosen.get().into_iter().map(|matter| view! { <MatterCell matter /> }).collect::<Vec<_>>();
    let is_coming = memo(move || matches!(catalogue.now(), ReadState::Waiting));
    let coming = move || is_coming.get().then(|| view! { <Coming count=MOST_MATTERS /> });
    view! {
        <CellGroup title=home::services()>
            <Cell
                title=services::record()
                detail=services::record_detail()
                icon=IconName::FileText
                href=Route::CompanyRecord.href()
            />
            <Cell
                title=matters::records()
                detail=matters::records_detail()
                icon=IconName::ClipboardList
                href=Route::Cases { state: None }.href()
            />
            {dynamic(lines)} {dynamic(coming)}
            <Cell title=matters::more() icon=IconName::LayoutGrid href=Route::Services.href() />
        </CellGroup>
    }
}

fn chosen(cases: &[CaseSummary], catalogue: Vec<Matter>) -> Vec<Matter> {
    let handled: Vec<_> = cases.iter().map(|case| case.matter.clone()).collect();
    let known: Vec<_> = catalogue.iter().map(|matter| matter.id.clone()).collect();
    let most = most_used(&handled, &known, MOST_MATTERS);
    most.into_iter().filter_map(|id| catalogue.iter().find(|matter| matter.id == *id).cloned()).collect()
}

#[component]
fn MatterCell(matter: Matter) -> impl IntoView {
    let detail = matters::days_short(matter.department, matter.days);
    view! { <Cell title=matter.name detail icon=IconName::FilePen href=Route::Matter { matter: matter.id }.href() /> }
}
