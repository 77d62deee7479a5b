//! The confirmation of a submitted case: its number, what comes next and when, where to ask. Has an address of its own.

use crate::{
    contract::{Case, ReadCase, Topic},
    domain::{CaseId, CaseState},
    i18n::matters,
    load::use_read,
    parts::{CaseTag, Page, company_name, loaded, use_profile},
    prelude::*,
    route::Route,
    ui::{ActionBar, ButtonKind, Card, Fact, Facts, Icon, IconName, LinkButton, Section, SkeletonShape},
    words,
};

/// 已提交.
#[component]
pub fn CaseDoneScreen(
    /// Which case.
    case: CaseId,
) -> impl IntoView {
    let reading = use_read(move || ReadCase { case: case.clone() }, &[Topic::Cases]);
    view! {
        <Page title=matters::done_title() back=Route::Cases { state: None } is_over=true>
            {loaded(
                reading,
                SkeletonShape::Cards,
                |case| match case.summary.reference.clone() {
                    Some(reference) => view! { <Done case reference /> }.into_any(),
                    None => view! { <NotYet case=case.summary.id /> }.into_any(),
                },
            )}
        </Page>
    }
}

/// Somebody came here by an address before it was submitted.
#[component]
fn NotYet(case: CaseId) -> impl IntoView {
    view! {
        <Card>
            <p>{matters::state_draft()}</p>
            <LinkButton href=Route::CaseForm { case }.href() kind=ButtonKind::Primary>
                {matters::go_on()}
            </LinkButton>
        </Card>
    }
}

#[component]
fn Done(case: Case, reference: String) -> impl IntoView {
    let state = case.summary.state;
    let company = company_name(case.company.as_ref());
    let words = matters::done_words(&case.summary.name, &case.matter.department);
    let record = Route::Case { case: case.summary.id.clone() }.href();
    view! {
        <Card>
            <p class="case-done">
                <Icon name=IconName::CircleCheck />
                <span>{words}</span>
            </p>
            <Facts>
                <Fact label=matters::reference() value=reference copyable=true />
                <Fact label=matters::check_company() value=company />
                <Fact label=matters::case_state()>
                    <CaseTag state />
                </Fact>
            </Facts>
        </Card>
        {(state == CaseState::UnderReview).then(|| view! { <Next case /> })}
        <ActionBar>
            <LinkButton href=record kind=ButtonKind::Primary>
                {matters::to_record()}
            </LinkButton>
            <LinkButton href=Route::Services.href()>{matters::to_services()}</LinkButton>
        </ActionBar>
    }
}

#[component]
fn Next(case: Case) -> impl IntoView {
    let phone = use_profile().contacts.first().map(|contact| contact.phone).unwrap_or_default();
    let date = case.due_at.map(words::date).unwrap_or_default();
    view! {
        <Section title=matters::done_next_title()>
            <Card>
                <p>{matters::done_next(case.matter.department, date)}</p>
                <p class="quiet">{matters::done_notice()}</p>
                <p class="quiet">{matters::done_contact(phone)}</p>
            </Card>
        </Section>
    }
}
