//! 办理详情: a case with what was handed in and how far it is; follows the department's decision by itself.

use super::{check::given, timeline::Timeline};
use crate::{
    contract::{Case, ReadCase, Topic},
    domain::{CaseId, CaseState},
    i18n::{matters, services},
    load::use_read,
    parts::{CaseTag, Page, company_name, loaded},
    prelude::*,
    route::Route,
    ui::{
        ActionBar, Button, ButtonKind, ButtonRow, Card, Fact, Facts, IconName, LinkButton, Notice, NoticeKind, Section,
        SkeletonShape,
    },
    words,
};

/// 办理详情.
#[component]
pub fn CaseScreen(
    /// Which case.
    case: CaseId,
) -> impl IntoView {
    let reading = use_read(move || ReadCase { case: case.clone() }, &[Topic::Cases]);
    view! {
        <Page title=matters::case() back=Route::Cases { state: None }>
            {loaded(reading, SkeletonShape::Cards, |case| view! { <Known case /> }.into_any())}
        </Page>
    }
}

#[component]
fn Known(case: Case) -> impl IntoView {
    let files = case.matter.materials.iter().map(|material| given(material, &case)).collect::<Vec<_>>();
    let can_mend = case.summary.is_own && case.summary.state.is_open();
    let remark = if case.remark.is_empty() { matters::check_none().to_owned() } else { case.remark.clone() };
    let print = Callback::new(|()| window().print().unwrap_or_default());
    view! {
        <ReturnedBecause case=case.clone() />
        <Particulars case=case.clone() />
        <Section title=matters::case_progress()>
            <Card>
                <Timeline events=case.events />
            </Card>
        </Section>
        <Section title=matters::case_materials()>
            <Card>
                <Facts>
                    {files} <Fact label=matters::remark()>
                        <span class="case-remark">{remark}</span>
                    </Fact>
                </Facts>
            </Card>
        </Section>
        {if can_mend {
            view! { <Mend state=case.summary.state case=case.summary.id /> }.into_any()
        } else {
            view! {
                <ButtonRow>
                    <Button icon=IconName::Printer on_press=print>
                        {services::print()}
                    </Button>
                </ButtonRow>
            }
            .into_any()
        }}
    }
}

#[component]
fn Particulars(case: Case) -> impl IntoView {
    let number = case.summary.reference.clone();
    view! {
        <Card>
            <p class="case-name">{case.summary.name.clone()}</p>
            <Facts>
                <Fact label=matters::case_state()>
                    <CaseTag state=case.summary.state />
                </Fact>
                {number.map(|number| view! { <Fact label=matters::reference() value=number copyable=true /> })}
                {case.due_at.map(|at| view! { <Fact label=matters::case_due() value=words::minute(at) /> })}
                <Fact label=matters::check_company() value=company_name(case.company.as_ref()) />
                <Fact label=matters::department() value=case.matter.department />
                <Fact label=matters::case_agent() value=case.summary.agent />
            </Facts>
        </Card>
    }
}

/// Why it came back, above everything else.
#[component]
fn ReturnedBecause(case: Case) -> impl IntoView {
    let reason = case.events.into_iter().next_back().filter(|event| event.state == CaseState::Returned);
    reason.map(|event| {
        view! {
            <Notice kind=NoticeKind::Warn title=matters::returned_title()>
                <p>{matters::returned_detail(event.reason)}</p>
                <p>{matters::returned_next()}</p>
            </Notice>
        }
    })
}

#[component]
fn Mend(state: CaseState, case: CaseId) -> impl IntoView {
    let label = if state == CaseState::Returned { matters::mend() } else { matters::go_on() };
    view! {
        <ActionBar>
            <LinkButton href=Route::CaseForm { case }.href() kind=ButtonKind::Primary icon=IconName::FilePen>
                {label}
            </LinkButton>
        </ActionBar>
    }
}
