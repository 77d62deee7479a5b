//! 办事记录 of the company acted for, by state; the state is in the address.

use crate::{
    contract::{CaseSummary, ListCases, Topic},
    domain::CaseState,
    i18n::matters,
    load::use_read,
    navigation::use_navigation,
    parts::{CaseTag, Page, loaded},
    prelude::*,
    route::Route,
    ui::{Cell, CellGroup, Choice, EmptyState, IconName, LinkButton, Segmented, SkeletonShape},
    words,
};

/// What the filter holds when every state is shown.
const ALL: &str = "all";

/// 办事记录.
#[component]
pub fn CasesScreen(
    /// Only those in this state.
    state: Option<CaseState>,
) -> impl IntoView {
    let reading = use_read(|| ListCases {}, &[Topic::Cases, Topic::Session]);
    let (wanted, navigation) = (RwSignal::new(state), use_navigation());
    let on_change = Callback::new(move |value: String| {
        let state = value.parse().ok();
        wanted.set(state);
        navigation.rewrite(&Route::Cases { state });
    });
    let value = Signal::derive(move || wanted.get().map_or(ALL, CaseState::as_str).to_owned());
    view! {
        <Page title=matters::records_title() back=Route::Services>
            <Segmented label=matters::filter() choices=choices() value on_change />
            {loaded(reading, SkeletonShape::Cells, move |cases| view! { <Cases cases wanted /> }.into_any())}
        </Page>
    }
}

fn choices() -> Vec<Choice> {
    let of = |state: CaseState| match state {
        CaseState::Draft => matters::filter_draft(),
        CaseState::UnderReview => matters::filter_review(),
        CaseState::Returned => matters::filter_returned(),
        CaseState::Completed => matters::filter_completed(),
    };
    let states = CaseState::ALL.into_iter().map(|state| Choice::new(state.as_str(), of(state)));
    std::iter::once(Choice::new(ALL, matters::filter_all())).chain(states).collect()
}

#[component]
fn Cases(cases: Vec<CaseSummary>, wanted: RwSignal<Option<CaseState>>) -> impl IntoView {
    if cases.is_empty() {
        return view! {
            <EmptyState
                title=matters::records_none_title()
                detail=matters::records_none_detail()
                icon=IconName::ClipboardList
            >
                <LinkButton href=Route::Services.href()>{matters::to_matters()}</LinkButton>
            </EmptyState>
        }
        .into_any();
    }
    let cases = StoredValue::new(cases);
    let shown = move || {
        let wanted = wanted.get();
        let is_wanted = |case: &&CaseSummary| wanted.is_none_or(|state| case.state == state);
        let shown = cases.with_value(|cases| cases.iter().filter(is_wanted).cloned().collect::<Vec<_>>());
        if shown.is_empty() {
            return view! { <EmptyState title=matters::records_none_state() icon=IconName::ClipboardList /> }
                .into_any();
        }
        let line = |case| view! { <CaseLine case /> };
        view! { <CellGroup>{shown.into_iter().map(line).collect::<Vec<_>>()}</CellGroup> }.into_any()
    };
    dynamic(shown)
}

#[component]
fn CaseLine(case: CaseSummary) -> impl IntoView {
    let time = words::line_time(case.changed_at);
    let detail = match case.reference {
        Some(number) => matters::record_line_number(number, time, case.agent),
        None => matters::record_line(time, case.agent),
    };
    view! {
        <Cell title=case.name detail icon=IconName::ClipboardList href=Route::Case { case: case.id }.href()>
            <CaseTag state=case.state />
        </Cell>
    }
}
