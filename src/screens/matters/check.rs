//! The second look: what is handed in, and for whom, before the department gets it.

use super::form::ClosedCase;
use crate::{
    contract::{Case, CaseSubmission, ReadCase, SubmitCase, Topic},
    domain::{CaseId, CaseState, Material, missing_materials},
    i18n::matters,
    load::{Submission, use_read, use_submit},
    navigation::use_navigation,
    parts::{GivenFiles, Page, WriteFailure, company_name, loaded},
    prelude::*,
    route::Route,
    ui::{
        ActionBar, Button, ButtonKind, ButtonRow, Card, Fact, Facts, LinkButton, Notice, NoticeKind, Section,
        SkeletonShape,
    },
};

/// 核对并提交. What is shown is what the server has, and what is submitted is what is shown.
#[component]
pub fn CaseCheckScreen(
    /// Which case.
    case: CaseId,
) -> impl IntoView {
    let back = Route::CaseForm { case: case.clone() };
    let reading = use_read(move || ReadCase { case: case.clone() }, &[Topic::Cases]);
    let submission = use_submit::<SubmitCase>();
    view! {
        <Page title=matters::check_title() back>
            <WriteFailure error=submission.error() />
            {loaded(
                reading,
                SkeletonShape::Cards,
                move |case| match case.summary.state {
                    state if case.summary.is_own && state.is_open() => {
                        view! { <Checked case submission /> }.into_any()
                    }
                    CaseState::UnderReview if case.summary.is_own => {
                        view! { <AlreadyThere case=case.summary.id /> }.into_any()
                    }
                    _ => view! { <ClosedCase case=case.summary.id /> }.into_any(),
                },
            )}
        </Page>
    }
}

/// It was submitted, perhaps by a call whose answer was lost.
#[component]
fn AlreadyThere(case: CaseId) -> impl IntoView {
    view! {
        <Notice kind=NoticeKind::Ok title=matters::done_title()>
            {matters::check_intro()}
        </Notice>
        <ButtonRow>
            <LinkButton href=Route::CaseDone { case }.href() kind=ButtonKind::Primary>
                {matters::notice_open()}
            </LinkButton>
        </ButtonRow>
    }
}

#[component]
fn Checked(case: Case, submission: Submission<SubmitCase>) -> impl IntoView {
    let missing = missing_materials(&case.matter.materials, &case.files);
    let missing: Vec<_> = missing.into_iter().map(|material| material.name.clone()).collect();
    let form = Route::CaseForm { case: case.summary.id.clone() }.href();
    let (name, company) = (case.summary.name.clone(), company_name(case.company.as_ref()));
    let files = case.matter.materials.iter().map(|material| given(material, &case)).collect::<Vec<_>>();
    let remark = if case.remark.is_empty() { matters::check_none().to_owned() } else { case.remark.clone() };
    let way_on = if missing.is_empty() {
        view! { <Submit case submission /> }.into_any()
    } else {
        view! { <Incomplete missing form=form.clone() /> }.into_any()
    };
    view! {
        <p class="quiet">{matters::check_intro()}</p>
        <Card>
            <Facts>
                <Fact label=matters::check_matter() value=name />
                <Fact label=matters::check_company() value=company />
            </Facts>
        </Card>
        <Section title=matters::check_materials()>
            <Card>
                <Facts>
                    {files} <Fact label=matters::remark()>
                        <span class="case-remark">{remark}</span>
                    </Fact>
                </Facts>
                <ButtonRow>
                    <LinkButton href=form kind=ButtonKind::Quiet>
                        {matters::change()}
                    </LinkButton>
                </ButtonRow>
            </Card>
        </Section>
        {way_on}
    }
}

/// The files of a material, beside its name.
pub(super) fn given(material: &Material, case: &Case) -> AnyView {
    let own = case.files.iter().filter(|file| file.material == material.code).cloned().collect::<Vec<_>>();
    view! {
        <Fact label=material.name.clone()>
            <GivenFiles files=own />
        </Fact>
    }
    .into_any()
}

#[component]
fn Incomplete(missing: Vec<String>, form: String) -> impl IntoView {
    let line = |name: String| view! { <li>{matters::missing(name)}</li> };
    view! {
        <Notice kind=NoticeKind::Danger title=matters::incomplete_title()>
            <ul>{missing.into_iter().map(line).collect::<Vec<_>>()}</ul>
        </Notice>
        <ActionBar>
            <LinkButton href=form kind=ButtonKind::Primary>
                {matters::complete()}
            </LinkButton>
        </ActionBar>
    }
}

#[component]
fn Submit(case: Case, submission: Submission<SubmitCase>) -> impl IntoView {
    let navigation = use_navigation();
    let label = if case.summary.state == CaseState::Returned { matters::submit_again() } else { matters::submit() };
    let id = case.summary.id;
    let on_press = Callback::new(move |()| {
        let body = CaseSubmission { revision: case.revision };
        submission.make(SubmitCase { case: id.clone(), body }, move |case| {
            navigation.replace(Route::CaseDone { case: case.id });
        });
    });
    view! {
        <ActionBar>
            <Button kind=ButtonKind::Primary busy=submission.busy() on_press>
                {label}
            </Button>
        </ActionBar>
    }
}
